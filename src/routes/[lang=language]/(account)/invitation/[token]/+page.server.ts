import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import type { Actions, PageServerLoad } from './$types';
import { acceptInvitation, type Accepted } from '#domains/organisations/server/accept-invitation.ts';
import { findInvitation, type OpenInvitation } from '#domains/organisations/server/find-invitation.ts';
import { beginSession } from '#domains/people/server/sign-in/sign-in-links.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { pickText } from '#platform/i18n/languages.ts';
import { setCookies } from '#platform/server/http/cookies.ts';
import { readForm, refuse } from '#platform/server/http/form-data.ts';
import { takePoint } from '#platform/server/rate-limit/take-point.ts';

/** Tokens cannot be guessed; this only spares the machine. */
const opened = { name: 'invitations opened', points: 100, seconds: 900 };

/** Opening the page uses nothing up, since mail programs open links by themselves; the button does. */
export const load: PageServerLoad = async ({ locals, params }) => {
  await takePoint(locals.app.db, opened, locals.network);
  let found: OpenInvitation;
  try {
    found = await findInvitation(locals.app.db, params.token);
  } catch (error) {
    if (isDomainError(error) && error.code === 'invitation.gone') return { invitation: null };
    throw error;
  }
  const { organisation, event, email, role, accountId } = found;
  const title = event ? pickText(event.title, locals.lang, event.lang) : null;
  return {
    invitation: {
      organisation: organisation.name,
      event: title?.text ?? null,
      email,
      role,
      needsName: accountId === null,
      /** Somebody else is signed in here. */
      other: locals.account && locals.account.email !== email ? locals.account.name : null,
    },
  };
};

const acceptForm = z.object({ name: z.string().max(200).default('') });

export const actions: Actions = {
  default: async ({ locals, params, request, cookies }) => {
    const { headers } = request;
    const form = await readForm(request, acceptForm);
    if (!form.ok) return form.refused;
    let accepted: Accepted;
    try {
      accepted = await acceptInvitation(locals.app.db, {
        token: params.token,
        name: form.data.name,
        lang: locals.lang,
      });
    } catch (error) {
      return refuse(error, form.values);
    }
    const place = `/${params.lang}/organise/${accepted.organisation}`;
    if (accepted.isNew)
      setCookies(
        cookies,
        await beginSession(locals.app, accepted.email, { headers, network: locals.network }),
      );
    // An account that was there signs in as always: an invitation lies in the mail for two weeks, a sign-in link does not.
    else if (locals.account?.id !== accepted.accountId)
      redirect(303, `/${params.lang}/sign-in?switch&next=${encodeURIComponent(place)}`);
    redirect(303, place);
  },
};
