import { deskState } from '#domains/registration/rules.ts';
import * as schema from '#domains/registration/schema.ts';
import { openDesk } from '#domains/registration/server/open-desk.ts';
import { deskTexts } from '#platform/i18n/texts/desk.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { momentIn } from '#platform/time/format-moment.ts';
import { minutesBetween, wallClockAt } from '#platform/time/wall-clock.ts';
import { answerForm } from '../../../../answer-form.ts';
import { date, localTime, money, number, optional, required, text } from '../../../../form-fields.ts';
import { backTo } from './desk-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { setup, draft } = await parent();
  const { desk } = setup;
  if (!desk) return { state: null };
  const { timeZone } = draft.event;
  const now = locals.app.now();
  const moment = (at: string | null) => (at === null ? null : momentIn(locals.lang, at, timeZone));
  const today = wallClockAt(isoInstant(now), timeZone).slice(0, 10);
  return {
    state: deskState(desk, now),
    opens: moment(desk.opensAt),
    closes: moment(desk.closesAt),
    daysToPromise:
      desk.promiseOn === null
        ? null
        : minutesBetween(`${today}T00:00`, `${desk.promiseOn}T00:00`) / (24 * 60),
  };
};

export const actions: Actions = {
  open: (event) =>
    answerForm(event, 'open', async (form) => {
      const { locals, params } = event;
      const input = schema.openDesk.parse({
        event: params.event,
        changes: {
          wayIn: text(form, 'wayIn'),
          url: optional(form, 'url'),
          closes: localTime(form, 'closes', '23:59'),
          promiseOn: date(form, 'promiseOn'),
        },
        category: {
          name: { [text(form, 'lang')]: required(form, 'name') },
          seats: number(form, 'seats'),
          price: money(form, 'price') ?? 0,
        },
        quotaName: deskTexts[locals.lang].start.quotaName,
      });
      await openDesk(locals.app.db, locals.actor, input, locals.app.now());
      backTo(event, '', 'saved');
    }),
};
