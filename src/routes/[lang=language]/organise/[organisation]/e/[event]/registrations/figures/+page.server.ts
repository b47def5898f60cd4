import { said } from '#domains/events/said-text.ts';
import { readFigures } from '#domains/registration/server/list/read-figures.ts';
import { registrationListTexts } from '#platform/i18n/texts/registration-list.ts';
import { registrationTexts } from '#platform/i18n/texts/registration.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang } = locals;
  const found = await readFigures(locals.app.db, locals.actor, { event: params.event });
  const t = registrationListTexts[lang];
  const most = <Row extends { count: number }>(rows: Row[]) =>
    rows.sort((one, other) => other.count - one.count);
  return {
    days: found.days,
    states: found.states.map(({ state, count }) => ({ label: t.states[state], count })),
    sectors: most(
      found.sectors.map(({ sector, count }) => ({
        label: sector === null ? t.plots.noSector : registrationTexts[lang].sectors[sector],
        count,
      })),
    ),
    categories: found.categories.map(({ name, count }) => ({
      label: said(name, lang, found.lang)?.text ?? '–',
      count,
    })),
  };
};
