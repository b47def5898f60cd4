import { fail } from '@sveltejs/kit';
import { findOwnSeatsPage } from '#domains/allocation/server/find-own-seats-page.ts';
import { readOwnInvoicing } from '#domains/registration/invoicing/server/read-own-invoicing.ts';
import { withdrawable } from '#domains/registration/schema.ts';
import { endSentence, shownState } from '#domains/registration/own-view.ts';
import { acceptOffer } from '#domains/registration/server/answer-offer.ts';
import { cancelRegistration } from '#domains/registration/server/cancel-registration.ts';
import { confirmAddress } from '#domains/registration/server/confirm-address.ts';
import { explainWaiting } from '#domains/registration/server/explain-waiting.ts';
import { findDesk } from '#domains/registration/server/find-desk.ts';
import { findJoiningLinks } from '#domains/registration/server/find-joining-links.ts';
import { openByLink } from '#domains/registration/server/open-by-link.ts';
import { asksForKnowledge } from '#domains/registration/server/read-own-knowledge.ts';
import { readOwnDetails } from '#domains/registration/server/read-own-details.ts';
import { hasMoreToAnswer, viewOwnDetails } from '#domains/registration/server/view-own-details.ts';
import { withdrawChoice } from '#domains/registration/server/withdraw-choice.ts';
import { withdrawConsent } from '#domains/registration/server/withdraw-consent.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { pickText } from '#platform/i18n/languages.ts';
import { momentIn } from '#platform/time/format-moment.ts';
import { formatLongDate } from '#platform/time/format.ts';
import { cancelTerms } from './cancel-terms.ts';
import { loadOwn } from './load-own.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Opening the link changes nothing: mail programs open links too. Each step is a button. */
export const load: PageServerLoad = async (event) => {
  const { locals, url } = event;
  const { db, now } = locals.app;
  const own = await loadOwn(event);
  const { registration: row, document, actor, number } = own;
  const moment = (instant: string | null) =>
    instant === null ? null : momentIn(locals.lang, instant, document.event.timeZone);
  const found = await findDesk(db, document.event.slug);
  const details = await readOwnDetails(db, actor);
  const joining = await findJoiningLinks(db, actor, { id: row.id });
  return {
    event: own.event,
    invoicing: await readOwnInvoicing(db, actor, { id: row.id }, now()),
    asksForKnowledge: await asksForKnowledge(db, row),
    state: shownState(row),
    name: row.name,
    number,
    waiting: number === null ? null : await explainWaiting(db, row),
    needsConfirmation: row.address_confirmed_at === null && !own.isOver,
    heldUntil: moment(row.hold_until),
    offeredUntil: moment(row.offered_until),
    promise:
      row.state === 'applied' && found?.desk.promiseOn
        ? formatLongDate(locals.lang, found.desk.promiseOn)
        : null,
    ended: endSentence(locals.lang, row.reason),
    isOver: own.isOver,
    isIn: own.isIn,
    hasAttended: row.state === 'attended',
    isListed: found?.desk.choices.includes('list') ?? false,
    facts: found ? viewOwnDetails(details, found.desk, locals.lang) : [],
    hasMore: found !== null && hasMoreToAnswer(details, found.desk, now()),
    choices: { list: row.on_list, photos: row.photos, newsletter: row.newsletter },
    hasConsent: details.needs.consentAt !== null,
    seatsPage: own.isOver ? null : await findOwnSeatsPage(db, row),
    hasProgramme: document.slots.some(({ withdrawn }) => !withdrawn),
    joining: document.slots.flatMap((slot) => {
      const url = joining.get(slot.id);
      const session = document.sessions.find(({ id }) => id === slot.sessionId);
      const title = session && pickText(session.title, locals.lang, session.lang)?.text;
      return url === undefined || slot.withdrawn ? [] : [{ url, title: title ?? '', code: slot.code }];
    }),
    terms: found && row.state === 'confirmed' ? cancelTerms(found.desk, locals.lang, now()) : null,
    saved: url.searchParams.get('done') === 'saved',
  };
};

type Step = (...input: Parameters<typeof confirmAddress>) => Promise<void>;

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
  withdraw: async ({ locals, params, request }) => {
    const { actor } = await openByLink(locals.app.db, params.token);
    const choice = withdrawable.safeParse((await request.formData()).get('choice'));
    if (!choice.success) return fail(422, { problem: 'registration.choice.invalid' });
    const input = { id: actor.registrationId };
    if (choice.data === 'consent') await withdrawConsent(locals.app.db, actor, input);
    else await withdrawChoice(locals.app.db, actor, { ...input, choice: choice.data }, locals.app.now());
    return { withdrawn: choice.data };
  },
};
