import { fail, redirect } from '@sveltejs/kit';
import type { Actions } from './$types';
import { safeReturnPath } from '#domains/people/return-path.ts';
import { useSignInLink } from '#domains/people/server/sign-in/sign-in-links.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { httpStatus } from '#platform/errors/http-status.ts';
import { setCookies } from '#platform/server/http/cookies.ts';

/** Opening the page uses nothing up, since mail programs open links by themselves; the button does. */
export const actions: Actions = {
  default: async ({ locals, params, request, url, cookies }) => {
    try {
      const { headers } = request;
      setCookies(
        cookies,
        await useSignInLink(locals.app, params.token, { headers, network: locals.network }),
      );
    } catch (error) {
      if (!isDomainError(error)) throw error;
      const seconds = error.code === 'rate.too_many' ? Number(error.data['seconds']) : 0;
      return fail(httpStatus(error), { seconds });
    }
    redirect(303, safeReturnPath(url.searchParams.get('next')) ?? `/${params.lang}/organise`);
  },
};
