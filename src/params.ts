import { defineParams } from '@sveltejs/kit/params';
import { isPageLanguage } from '#platform/i18n/languages.ts';

export const params = defineParams({
  language: (param: string) => (isPageLanguage(param) ? param : undefined),
});
