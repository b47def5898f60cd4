import { beginAllocation } from '#domains/allocation/server/begin-allocation.ts';
import { changeAllocation } from '#domains/allocation/server/change-allocation.ts';
import { drawSeedAgain } from '#domains/allocation/server/draw-seed-again.ts';
import { openWishes } from '#domains/allocation/server/open-wishes.ts';
import { saveOccurrences } from '#domains/allocation/server/save-occurrences.ts';
import * as schema from '#domains/allocation/setup.ts';
import { sectors } from '#domains/registration/schema.ts';
import { pageLanguages } from '#platform/i18n/languages.ts';
import { momentIn } from '#platform/time/format-moment.ts';
import { FieldProblem, all, localTime, number, text } from '../../../../form-fields.ts';
import { answerSeats } from './seat-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { seats, draft } = await parent();
  const said = (instant: string | null | undefined) => {
    if (!instant) return null;
    const { day, time } = momentIn(locals.lang, instant, draft.event.timeZone);
    return `${day} ${time}`;
  };
  const { allocation } = seats;
  return {
    closes: said(allocation?.closesAt),
    drawn: said(allocation?.seedDrawnAt),
    published: said(allocation?.publishedAt),
  };
};

export const actions: Actions = {
  begin: (event) =>
    answerSeats(event, 'begin', async (form) => {
      const input = schema.beginAllocation.parse({ event: event.params.event, way: text(form, 'way') });
      await beginAllocation(event.locals.app.db, event.locals.actor, input);
    }),
  settings: (event) =>
    answerSeats(event, 'settings', async (form) => {
      const changes = {
        way: text(form, 'way') || undefined,
        ranks: number(form, 'ranks') ?? undefined,
        ...(form.has('closes') ? { closes: localTime(form, 'closes', '23:59') } : {}),
        releaseMinutes: number(form, 'releaseMinutes') ?? undefined,
        balance: balanceOf(form),
        words: { wishes: wordsOf(form, 'wishes'), seats: wordsOf(form, 'seats') },
      };
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const input = schema.changeAllocation.parse({ event: event.params.event, changes: given });
      await changeAllocation(event.locals.app.db, event.locals.actor, input);
    }),
  rooms: (event) =>
    answerSeats(event, 'rooms', async (form) => {
      const occurrences = all(form, 'slot').map((slotId) => {
        const [min, max, margin] = ['min', 'max', 'margin'].map(
          (name) => number(form, `${name}.${slotId}`) ?? 0,
        );
        if ((min ?? 0) > (max ?? 0)) throw new FieldProblem(`min.${slotId}`, 'number');
        return { slotId, min, max, margin };
      });
      const input = schema.saveOccurrences.parse({ event: event.params.event, occurrences });
      await saveOccurrences(event.locals.app.db, event.locals.actor, input);
    }),
  open: (event) =>
    answerSeats(event, 'open', async () => {
      const { app, actor } = event.locals;
      await openWishes(app.db, actor, { event: event.params.event ?? '' }, app.now());
    }),
  seed: (event) =>
    answerSeats(event, 'seed', async () => {
      const { app, actor } = event.locals;
      await drawSeedAgain(app.db, actor, { event: event.params.event ?? '' }, app.now());
    }),
};

function wordsOf(form: FormData, kind: string) {
  const given = pageLanguages.map((lang) => [lang, text(form, `words.${kind}.${lang}`)] as const);
  return Object.fromEntries(given.filter(([, words]) => words !== ''));
}

/** Per cent by sector, as whole numbers. */
function balanceOf(form: FormData) {
  return sectors.flatMap((value) => {
    const percent = number(form, `balance.${value}`);
    if (percent === null) return [];
    if (percent < 1 || percent > 100) throw new FieldProblem(`balance.${value}`, 'number');
    return [{ attribute: 'sector' as const, value, maxShare: percent / 100 }];
  });
}
