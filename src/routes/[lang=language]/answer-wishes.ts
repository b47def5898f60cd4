/** One form of wishes for two doors: the participant's link, and the organiser who writes down what came on paper. */
import { fail } from '@sveltejs/kit';
import { submitWishes } from '#domains/allocation/server/submit-wishes.ts';
import { readWishForm, type WishProblem, type Wishes } from '#domains/allocation/wishes.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { isId } from '#platform/server/db/ids.ts';

/** @returns what was refused, with all that was typed; null when it is saved */
export async function answerWishes(
  { locals, request }: { locals: App.Locals; request: Request },
  actor: Actor,
  id: string,
) {
  const wishes: Wishes = readWishForm(await request.formData());
  const refuse = (status: number, problem: WishProblem | 'closed') =>
    fail(status, {
      problem,
      values: { ...wishes, wishes: wishes.wishes.flat().filter(isId).slice(0, 20) },
    });
  try {
    await submitWishes(locals.app.db, actor, { ...wishes, id }, locals.app.now());
    return null;
  } catch (caught) {
    if (!isDomainError(caught)) throw caught;
    if (caught.code === 'allocation.wishes.invalid')
      return refuse(422, caught.data['problem'] as WishProblem);
    if (/\.(conflict|gone)$/.test(caught.code)) return refuse(409, 'closed');
    throw caught;
  }
}
