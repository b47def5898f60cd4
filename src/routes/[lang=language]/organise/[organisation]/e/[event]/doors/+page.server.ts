import { encode } from 'uqr';
import * as schema from '#domains/registration/check-in/schema.ts';
import { createDoor } from '#domains/registration/check-in/server/create-door.ts';
import { revokeDoor } from '#domains/registration/check-in/server/revoke-door.ts';
import { undoArrival } from '#domains/registration/check-in/server/undo-arrival.ts';
import { watchDoors } from '#domains/registration/check-in/server/watch-doors.ts';
import { momentIn } from '#platform/time/format-moment.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { answerForm } from '../../../../answer-form.ts';
import { flag, required, text } from '../../../../form-fields.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent, depends }) => {
  depends('samskab:doors');
  const { draft } = await parent();
  const { timeZone } = draft.event;
  const moment = (instant: string) => momentIn(locals.lang, instant, timeZone);
  const watch = await watchDoors(locals.app.db, locals.actor, { event: params.event });
  return {
    watch: {
      ...watch,
      // The end of a day is said as that day, not as midnight of the next.
      closesAt: watch.closesAt && moment(isoInstant(Date.parse(watch.closesAt) - 1)).day,
      doors: watch.doors.map((door) => ({ ...door, seenAt: door.seenAt && moment(door.seenAt) })),
      arrivals: watch.arrivals.map((arrival) => ({ ...arrival, at: moment(arrival.at) })),
    },
  };
};

export const actions: Actions = {
  /** The link is in this one answer and nowhere else. */
  create: (event) =>
    answerForm(event, 'create', async (form) => {
      const { locals, params } = event;
      const input = schema.createDoor.parse({ event: params.event, name: required(form, 'name') });
      const { token } = await createDoor(locals.app.db, locals.actor, input, locals.app.now());
      const link = `${locals.app.env.ORIGIN}/${locals.lang}/door/${token}`;
      return { link, doorName: input.name, code: encode(link, { ecc: 'M', border: 4 }).data };
    }),
  revoke: (event) =>
    answerForm(event, 'revoke', async (form) => {
      const { locals, params } = event;
      const input = schema.revokeDoor.parse({
        event: params.event,
        id: text(form, 'id'),
        isLost: flag(form, 'isLost'),
      });
      await revokeDoor(locals.app.db, locals.actor, input, locals.app.now());
    }),
  undo: (event) =>
    answerForm(event, 'undo', async (form) => {
      const { locals, params } = event;
      const registrationId = text(form, 'registrationId');
      const input = schema.undoArrival.parse({ event: params.event, registrationId });
      await undoArrival(locals.app.db, locals.actor, input, locals.app.now());
    }),
};
