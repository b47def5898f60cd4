import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import type { Actions, PageServerLoad } from './$types';
import { safeReturnPath } from '#domains/people/return-path.ts';
import {
  listDemonstrationAccounts,
  signInForDemonstration,
} from '#domains/people/server/sign-in/demonstration.ts';
import { requestSignInLink } from '#domains/people/server/sign-in/sign-in-links.ts';
import { setCookies } from '#platform/server/http/cookies.ts';
import { readForm, refuse } from '#platform/server/http/form-data.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
  const to = safeReturnPath(url.searchParams.get('next'));
  // After an invitation to another address of theirs, people sign in as somebody else.
  if (locals.account && !url.searchParams.has('switch')) redirect(303, to ?? `/${locals.lang}/account`);
  return {
    to,
    provider: locals.app.env.OIDC_ISSUER ? locals.app.env.OIDC_NAME : null,
    /** Code of what went wrong at the provider. */
    providerError: url.searchParams.get('error'),
    sendsMail: locals.app.env.SMTP_URL !== undefined,
    demonstration: await listDemonstrationAccounts(locals.app),
  };
};

const linkForm = z.object({ email: z.email().max(254) });
const demonstrationForm = z.object({ account: z.uuid() });

export const actions: Actions = {
  link: async ({ locals, request, url }) => {
    const form = await readForm(request, linkForm);
    if (!form.ok) return form.refused;
    const { email } = form.data;
    try {
      const returnTo = url.searchParams.get('next');
      await requestSignInLink(locals.app, { email, lang: locals.lang, returnTo, network: locals.network });
    } catch (error) {
      return refuse(error, form.values);
    }
    return { sentTo: email };
  },
  demonstration: async ({ locals, request, url, cookies }) => {
    const headers = request.headers;
    const form = await readForm(request, demonstrationForm);
    if (!form.ok) redirect(303, `/${locals.lang}/sign-in`);
    setCookies(
      cookies,
      await signInForDemonstration(locals.app, form.data.account, { headers, network: locals.network }),
    );
    redirect(303, safeReturnPath(url.searchParams.get('next')) ?? `/${locals.lang}/organise`);
  },
};
