import { error, fail } from '@sveltejs/kit';
import { Temporal } from 'temporal-polyfill';
import { viewEvent } from '#domains/events/event-view.ts';
import { findPublicationById } from '#domains/events/server/find-publication.ts';
import { valuesOf } from '#domains/registration/form-values.ts';
import { shownState } from '#domains/registration/own-view.ts';
import { readPlaceName } from '#domains/registration/registration-form.ts';
import { acceptOffer } from '#domains/registration/server/answer-offer.ts';
import { cancelRegistration } from '#domains/registration/server/cancel-registration.ts';
import { confirmAddress } from '#domains/registration/server/confirm-address.ts';
import { explainWaiting } from '#domains/registration/server/explain-waiting.ts';
import { findDesk } from '#domains/registration/server/find-desk.ts';
import { namePlace } from '#domains/registration/server/name-place.ts';
import { openBooking, type OpenedBooking } from '#domains/registration/server/open-booking.ts';
import { placeInLine } from '#domains/registration/server/place-in-line.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { renderMarkdown } from '#platform/server/pages/render-markdown.ts';
import { momentIn } from '#platform/time/format-moment.ts';
import { formatLongDate } from '#platform/time/format.ts';
import { cancelTerms } from '../../[token]/cancel-terms.ts';
import { privateHeaders } from '../../[token]/load-own.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  setHeaders(privateHeaders);
  const { db, now } = locals.app;
  const { booking, places } = await openBooking(db, params.token);
  const document = await findPublicationById(db, booking);
  if (!document) error(404, 'registration.not_found');
  const desk = (await findDesk(db, document.event.slug))?.desk;
  const moment = (instant: string | null | undefined) =>
    instant ? momentIn(locals.lang, instant, document.event.timeZone) : null;
  const until = desk?.unnamedUntil ?? null;
  const today = Temporal.Instant.fromEpochMilliseconds(now())
    .toZonedDateTimeISO(document.event.timeZone)
    .toPlainDate();
  const active = places.filter(
    ({ registration: { state } }) => state !== 'cancelled' && state !== 'declined',
  );
  const inLine = active.find(
    ({ registration: { state, holds } }) => state === 'waitlisted' && !holds,
  )?.registration;
  const held = active.find(({ registration }) => registration.address_confirmed_at === null)?.registration;
  const offered = active.find(
    ({ registration: { state, holds } }) => state === 'waitlisted' && holds,
  )?.registration;
  return {
    event: viewEvent(document, locals.lang, renderMarkdown),
    booker: booking.name,
    places: places.map(({ registration: row }) => ({
      id: row.id,
      name: row.name,
      state: shownState(row),
      isOver: row.state === 'cancelled' || row.state === 'declined' || row.state === 'attended',
      // Handed on: the new person's affair.
      isOurs: row.link_version === 1,
    })),
    number: inLine ? await placeInLine(db, inLine) : null,
    waiting: inLine ? await explainWaiting(db, inLine) : null,
    isUnconfirmed: held !== undefined && held.link_version === 1,
    heldUntil: moment(held?.hold_until),
    hasOffer: offered !== undefined,
    offeredUntil: moment(offered?.offered_until),
    unnamedUntil: until === null ? null : formatLongDate(locals.lang, until),
    mayName: until === null || today.toString() <= until,
    terms: desk && active.length > 0 ? cancelTerms(desk, locals.lang, now()) : null,
  };
};

type Place = OpenedBooking['places'][number];

/** Does one thing with one place of the booking, named in the form or the first that it fits. */
async function take(
  { locals, params, request }: RequestEvent,
  done: string,
  which: (place: Place, form: FormData) => boolean,
  step: (place: Place, form: FormData) => Promise<void>,
) {
  const form = await request.formData();
  const { places } = await openBooking(locals.app.db, params.token);
  const place = places.find((one) => one.registration.link_version === 1 && which(one, form));
  if (!place) return fail(409, { problem: 'registration.gone' });
  try {
    await step(place, form);
    return { done };
  } catch (caught) {
    if (isDomainError(caught) && (/\.(gone|conflict)$/.test(caught.code) || caught.code === 'rate.too_many'))
      return fail(409, { problem: caught.code });
    throw caught;
  }
}

const named = ({ registration }: Place, form: FormData) => registration.id === form.get('id');
const isOpen = ({ registration: { state } }: Place) => state !== 'cancelled' && state !== 'declined';

export const actions: Actions = {
  confirm: (event) =>
    take(
      event,
      'confirmed',
      (place) => isOpen(place),
      ({ actor, registration: { id } }) =>
        confirmAddress(event.locals.app.db, actor, { id }, event.locals.app.now()),
    ),
  accept: (event) =>
    take(
      event,
      'accepted',
      ({ registration: { state, holds } }) => state === 'waitlisted' && holds,
      ({ actor, registration: { id } }) =>
        acceptOffer(event.locals.app.db, actor, { id }, event.locals.app.now()),
    ),
  cancel: (event) =>
    take(event, 'cancelled', named, ({ actor, registration: { id } }) =>
      cancelRegistration(event.locals.app.db, actor, { id }, event.locals.app.now()),
    ),
  name: async (event) => {
    const form = await event.request.clone().formData();
    const reading = readPlaceName(form, { needsEmail: false });
    if (!reading.ok) return fail(422, { values: valuesOf(form), errors: reading.errors, problem: null });
    const { name, email } = reading;
    return take(event, 'named', named, ({ actor, registration: { id } }) =>
      namePlace(event.locals.app.db, actor, { id, name, email }, event.locals.app.now()),
    );
  },
};
