import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { viewDesk } from '#domains/registration/desk-view.ts';
import type { Desk } from '#domains/registration/desk.ts';
import { valuesOf, type RefusedRegistration } from '#domains/registration/form-values.ts';
import { readRegistrationForm } from '#domains/registration/registration-form.ts';
import { receivedAddress } from '#domains/registration/received-address.ts';
import { declineInvitation } from '#domains/registration/server/change-invitation.ts';
import { findDesk } from '#domains/registration/server/find-desk.ts';
import { openByLink } from '#domains/registration/server/open-by-link.ts';
import { openInvitation, type OpenedInvitation } from '#domains/registration/server/open-invitation.ts';
import { linkToken } from '#domains/registration/server/personal-link.ts';
import {
  keptValues,
  readFormFiles,
  type FormWithFiles,
} from '#domains/registration/server/read-form-files.ts';
import { submitRegistration } from '#domains/registration/server/submit-registration.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { loadRegister } from '../../load-register.ts';
import type { Actions, PageServerLoad } from './$types';

/** Opening the link changes nothing: mail programs open links too. */
export const load: PageServerLoad = async (event) => {
  const { locals, params } = event;
  const below = `/register/invitation/${params.token}`;
  const { found, questions: _, desk: __, ...page } = await loadRegister(event, params.event, below, false);
  const opened = await open(event, found.desk.eventId);
  if (!opened) {
    locals.pageStatus = 404;
    return { ...page, invitation: null };
  }
  if (opened.state === 'used' || opened.state === 'revoked') locals.pageStatus = 410;
  const { questions, ...desk } = viewDesk(
    { ...only(found.desk, opened), wayIn: usable(found.desk) },
    locals.lang,
    locals.app.now(),
  );
  const { name, email, seats, category_id } = opened.invitation;
  const asked = Math.trunc(Number(event.url.searchParams.get('size') ?? opened.left));
  const size = Math.min(Math.max(1, asked || 1), Math.max(1, opened.left));
  return {
    ...page,
    desk,
    questions: questions(category_id),
    invitation: {
      state: opened.state,
      left: opened.left,
      seats,
      /** How many the form is for: all who are invited, unless fewer come. */
      size: seats > 1 && size > 1 ? size : null,
      // Whoever comes along on the same invitation writes a name and an address of their own.
      ...(opened.left === seats ? { name, email } : { name: null, email: '' }),
    },
  };
};

export const actions: Actions = {
  accept: async (event) => {
    const { locals, params, request } = event;
    let sent: FormWithFiles = { fields: new URLSearchParams(), files: new Map(), errors: {} };
    const refuse = (errors: RefusedRegistration['errors'], problem: string | null) =>
      fail(422, {
        values: { ...valuesOf(sent.fields), ...keptValues(sent.files) },
        errors,
        problem,
      } satisfies RefusedRegistration);
    const found = await findDesk(locals.app.db, params.event);
    const opened = found && (await open(event, found.desk.eventId));
    if (!found || !opened) return refuse({}, 'closed');
    // The page says so, and where the registration is.
    if (opened.state === 'used' || opened.state === 'revoked') redirect(303, event.url.pathname);
    const desk = only(found.desk, opened);
    try {
      sent = await readFormFiles(locals.app, request, desk, locals.network);
      const reading = readRegistrationForm(sent.fields, desk, { codes: new Map(), files: sent.files });
      const wrong = { ...(reading.ok ? {} : reading.errors), ...sent.errors };
      if (!reading.ok || Object.keys(wrong).length > 0) return refuse(wrong, null);
      const { id, email, category_id } = opened.invitation;
      const submission = {
        ...reading.form,
        organisationId: desk.organisationId,
        eventId: desk.eventId,
        code: found.codes.get(category_id) ?? null,
        lang: locals.lang,
        source: locals.network,
        way: 'invitation' as const,
        invitation: { id, email },
      };
      const receipt = await submitRegistration(locals.app.db, submission, locals.app.now());
      // The link came to that address, so the registration may be shown at once.
      const first = 'ids' in receipt ? receipt.ids[0] : undefined;
      const { booker, people } = reading.form;
      if (first !== undefined && booker?.email === email)
        redirect(303, `/${locals.lang}/r/group/${await bookingToken(locals.app.db, first)}`);
      if (first !== undefined && !booker && people[0]?.email === email)
        redirect(303, `/${locals.lang}/r/${linkToken('own', first)}`);
      redirect(303, receivedAddress(locals.lang, params.event, receipt));
    } catch (failure) {
      if (isDomainError(failure) && failure.code === 'rate.too_many') return refuse({}, failure.code);
      if (isDomainError(failure) && failure.code.startsWith('upload.'))
        return refuse({}, failure.code === 'upload.too_large' ? 'file_size' : 'file_broken');
      throw failure;
    }
  },
  decline: async (event) => {
    const found = await findDesk(event.locals.app.db, event.params.event);
    if (!found || !(await open(event, found.desk.eventId))) error(404, 'registration.not_found');
    await declineInvitation(event.locals.app.db, event.params.token, event.locals.app.now());
    return { declined: true };
  },
};

async function bookingToken(db: RequestEvent['locals']['app']['db'], id: string): Promise<string> {
  const { registration } = await openByLink(db, linkToken('own', id));
  return linkToken('booking', registration.booking_id);
}

/** Null for a link that is forged, cut short or another event's. */
async function open(
  { locals, params }: Pick<RequestEvent<{ token: string }>, 'locals' | 'params'>,
  eventId: string,
): Promise<OpenedInvitation | null> {
  try {
    const opened = await openInvitation(locals.app.db, params.token);
    return opened.invitation.event_id === eventId ? opened : null;
  } catch (failure) {
    if (isDomainError(failure) && failure.code === 'registration.not_found') return null;
    throw failure;
  }
}

/** The desk as the invited meet it: the one kind of place they are invited to, hidden or not, for those who are left. */
function only(desk: Desk, { invitation, left }: OpenedInvitation): Desk {
  const categories = desk.categories
    .filter(({ id }) => id === invitation.category_id)
    .map((category) => ({ ...category, isHidden: false }));
  return { ...desk, categories, groupMax: Math.max(1, left) };
}

/** Who is invited gets a place at once, whatever the others do. */
function usable({ wayIn }: Desk): Desk['wayIn'] {
  return wayIn === 'application' || wayIn === 'invitation' ? 'open' : wayIn;
}
