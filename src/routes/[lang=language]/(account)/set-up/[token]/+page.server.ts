import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import type { Actions, PageServerLoad } from './$types';
import { beginSetUp, confirmSetUp, findSetUp } from '#domains/organisations/server/set-up.ts';
import { beginSession } from '#domains/people/server/sign-in/sign-in-links.ts';
import { setCookies } from '#platform/server/http/cookies.ts';
import { readForm, refuse } from '#platform/server/http/form-data.ts';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { codeSentTo } = await findSetUp(locals.app.db, params.token);
  return { codeSentTo: url.searchParams.has('again') ? null : codeSentTo };
};

const detailsForm = z.object({
  name: z.string().min(1).max(200),
  email: z.email().max(254),
  organisation: z.string().max(200),
});
const codeForm = z.object({ code: z.string().regex(/^[\d\s]{6,12}$/) });

export const actions: Actions = {
  details: async ({ locals, params, request, cookies }) => {
    const { headers } = request;
    const form = await readForm(request, detailsForm);
    if (!form.ok) return form.refused;
    let done: string | null;
    try {
      ({ done } = await beginSetUp(locals.app, params.token, { ...form.data, lang: locals.lang }));
    } catch (error) {
      return refuse(error, form.values);
    }
    if (done === null) redirect(303, `/${params.lang}/set-up/${params.token}`);
    setCookies(cookies, await beginSession(locals.app, done, { headers, network: locals.network }));
    redirect(303, `/${params.lang}/operate`);
  },
  code: async ({ locals, params, request, cookies }) => {
    const { headers } = request;
    const form = await readForm(request, codeForm);
    if (!form.ok) return form.refused;
    let email: string;
    try {
      email = await confirmSetUp(locals.app, params.token, form.data.code, locals.lang);
    } catch (error) {
      return refuse(error, form.values);
    }
    setCookies(cookies, await beginSession(locals.app, email, { headers, network: locals.network }));
    redirect(303, `/${params.lang}/operate`);
  },
};
