import { fail, redirect } from '@sveltejs/kit';
import { findBoardByCode } from '#domains/workshops/server/find-board-by-code.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' });
  return { wrong: url.searchParams.get('wrong') };
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const typed = String((await request.formData()).get('code') ?? '').slice(0, 50);
    let token: string;
    try {
      token = await findBoardByCode(locals.app.db, typed, locals.network);
    } catch (caught) {
      if (!isDomainError(caught)) throw caught;
      return fail(caught.code === 'rate.too_many' ? 429 : 404, { code: typed, problem: caught.code });
    }
    redirect(303, `/${locals.lang}/b/${token}`);
  },
};
