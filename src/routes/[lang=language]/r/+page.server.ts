import { fail, redirect } from '@sveltejs/kit';
import { openByCode } from '#domains/registration/server/open-by-link.ts';
import { linkToken } from '#domains/registration/server/personal-link.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { takePoint, type Limit } from '#platform/server/rate-limit/take-point.ts';
import { privateHeaders } from './[token]/load-own.ts';
import type { Actions, PageServerLoad } from './$types';

/** Codes are long; so many tries an hour from one network find none, and a whole town hall may still type theirs. */
const tries: Limit = { name: 'registration code', points: 60, seconds: 3600 };

export const load: PageServerLoad = ({ setHeaders }) => setHeaders(privateHeaders);

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const code = String((await request.formData()).get('code') ?? '').slice(0, 100);
    try {
      await takePoint(locals.app.db, tries, locals.network);
      const { registration: row } = await openByCode(locals.app.db, code);
      redirect(303, `/${params.lang}/r/${linkToken('own', row.id, row.link_version)}`);
    } catch (error) {
      if (!isDomainError(error)) throw error;
      return fail(error.code === 'rate.too_many' ? 429 : 422, { code, problem: error.code });
    }
  },
};
