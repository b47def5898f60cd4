import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { currentApp } from '#app-context';
import { anonymous } from '#domains/organisations/actor.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { httpStatus } from '#platform/errors/http-status.ts';
import { isPageLanguage } from '#platform/i18n/languages.ts';

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.app = currentApp();
  event.locals.actor = anonymous;
  const asked = event.params['lang'];
  event.locals.lang = isPageLanguage(asked) ? asked : 'en';
  return resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%samskab.lang%', event.locals.lang),
    preload: ({ type }) => type === 'css' || type === 'js',
  });
};

export const handleError: HandleServerError = (caught) => {
  if (isDomainError(caught.error))
    return { status: httpStatus(caught.error), message: caught.error.code, code: caught.error.code };
  if (caught.kind === 'unknown') currentApp().log.error({ err: caught.error }, 'request failed');
  return { message: caught.kind === 'framework' ? caught.error.message : 'error' };
};
