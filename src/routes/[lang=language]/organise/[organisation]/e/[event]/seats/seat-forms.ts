/** Forms about seats: what is refused is said with the names of people and workshops. */
import type { ActionFailure, RequestEvent } from '@sveltejs/kit';
import { faultSentence } from '#domains/allocation/seat-words.ts';
import type { FormAnswer } from '#domains/events/editor/form-answer.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { answerForm, SaidProblems } from '../../../../answer-form.ts';

export function answerSeats(
  event: RequestEvent,
  name: string | ((data: FormData) => string),
  act: (data: FormData) => Promise<unknown>,
): Promise<FormAnswer | ActionFailure<FormAnswer>> {
  return answerForm(event, name, async (data) => {
    try {
      return await act(data);
    } catch (error) {
      const message = isDomainError(error) ? faultSentence(error, event.locals.lang) : null;
      if (message === null || !isDomainError(error)) throw error;
      const { field } = error.data;
      throw new SaidProblems([{ field: typeof field === 'string' ? field : '', message }]);
    }
  });
}
