import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { signOut } from '#domains/people/server/sign-in/sign-out.ts';
import { setCookies } from '#platform/server/http/cookies.ts';

export const load: PageServerLoad = ({ locals }) => {
  if (!locals.account) redirect(303, `/${locals.lang}`);
  return { name: locals.account.name };
};

export const actions: Actions = {
  default: async ({ locals, request, cookies }) => {
    setCookies(cookies, await signOut(locals.app, request.headers));
    redirect(303, `/${locals.lang}`);
  },
};
