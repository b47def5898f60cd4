import { readDemand, tryRooms } from '#domains/allocation/server/read-demand.ts';
import { faultSentence } from '#domains/allocation/seat-words.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { answerSeats } from '../seat-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
  depends('samskab:seats');
  try {
    const demand = await readDemand(locals.app.db, locals.actor, { event: params.event });
    return { demand, fault: null };
  } catch (error) {
    const fault =
      isDomainError(error) && !error.code.endsWith('not_found') ? faultSentence(error, locals.lang) : null;
    if (fault === null) throw error;
    return { demand: null, fault };
  }
};

export const actions: Actions = {
  try: (event) =>
    answerSeats(event, 'try', async () => {
      const input = { event: event.params.event ?? '' };
      return { trials: await tryRooms(event.locals.app.db, event.locals.actor, input) };
    }),
};
