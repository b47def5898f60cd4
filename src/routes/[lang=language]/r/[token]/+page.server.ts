import { fail } from '@sveltejs/kit';
import { viewEvent } from '#domains/events/event-view.ts';
import { readOwnInvoicing } from '#domains/registration/invoicing/server/read-own-invoicing.ts';
import { endSentence, shownState } from '#domains/registration/own-view.ts';
import { asksForKnowledge } from '#domains/registration/server/read-own-knowledge.ts';
import { acceptOffer } from '#domains/registration/server/answer-offer.ts';
import { cancelRegistration } from '#domains/registration/server/cancel-registration.ts';
import { confirmAddress } from '#domains/registration/server/confirm-address.ts';
import { readOwnRegistration } from '#domains/registration/server/read-own-registration.ts';
import { openByLink } from '#domains/registration/server/open-by-link.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { renderMarkdown } from '#platform/server/pages/render-markdown.ts';
import { momentIn } from '#platform/time/format-moment.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Opening the link changes nothing: mail programs open links too. Each step is a button. */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
  const {
    actor,
    registration: row,
    document,
    number,
  } = await readOwnRegistration(locals.app.db, params.token);
  const moment = (instant: string | null) =>
    instant === null ? null : momentIn(locals.lang, instant, document.event.timeZone);
  return {
    invoicing: await readOwnInvoicing(locals.app.db, actor, { id: row.id }, locals.app.now()),
    event: viewEvent(document, locals.lang, renderMarkdown),
    state: shownState(row),
    name: row.name,
    number,
    needsConfirmation: row.address_confirmed_at === null && !['cancelled', 'declined'].includes(row.state),
    heldUntil: moment(row.hold_until),
    offeredUntil: moment(row.offered_until),
    ended: endSentence(locals.lang, row.reason),
    asksForKnowledge: await asksForKnowledge(locals.app.db, row),
    isOver: row.state === 'cancelled' || row.state === 'declined' || row.state === 'attended',
  };
};

type Step = typeof confirmAddress;

/** A step that can no longer be taken is said on the page, which then shows how things stand. */
async function take({ locals, params }: RequestEvent, done: string, step: Step) {
  const { actor } = await openByLink(locals.app.db, params.token);
  try {
    await step(locals.app.db, actor, { id: actor.registrationId }, locals.app.now());
    return { done };
  } catch (error) {
    if (isDomainError(error) && /\.(gone|conflict)$/.test(error.code))
      return fail(409, { problem: error.code });
    throw error;
  }
}

export const actions: Actions = {
  confirm: (event) => take(event, 'confirmed', confirmAddress),
  accept: (event) => take(event, 'accepted', acceptOffer),
  cancel: (event) => take(event, 'cancelled', cancelRegistration),
};
