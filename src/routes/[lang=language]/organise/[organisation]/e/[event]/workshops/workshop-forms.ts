/** Which templates one can choose, as options of a select. */
import { methodTemplate, minutesOf, templateMethods } from '#domains/workshops/methods.ts';
import type { OwnTemplate } from '#domains/workshops/setup-view.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import { workshopsTexts } from '#platform/i18n/texts/workshops.ts';

export interface TemplateOption {
  value: string;
  label: string;
  hint?: string;
}

export function templateOptions(own: readonly OwnTemplate[], lang: PageLanguage): TemplateOption[] {
  const t = workshopsTexts[lang];
  const time = (minutes: number) => t.list.minutes(minutes);
  return [
    ...templateMethods.map((method) => {
      const { name, about, phases } = methodTemplate(method, lang);
      return { value: method, label: `${name} (${time(minutesOf(phases))})`, hint: about };
    }),
    ...own.map(({ id, name, phases, minutes }) => ({
      ...{ value: id, label: `${name} (${time(minutes)})` },
      hint: `${t.begin.ownTemplates}. ${t.list.phases(phases)}.`,
    })),
    { value: 'own', label: t.begin.own },
  ];
}
