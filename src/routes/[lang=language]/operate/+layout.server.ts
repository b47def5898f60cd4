import { redirect } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';
import { requireOperator } from '#domains/organisations/server/access.ts';

/** For the operator alone; to everybody else who is signed in it does not exist. */
export const load: LayoutServerLoad = ({ locals, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
  if (locals.actor.kind !== 'account')
    redirect(303, `/${locals.lang}/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
  requireOperator(locals.actor);
  return {
    accountName: locals.account?.name ?? '',
    isOperator: true,
    path: url.pathname.slice(`/${locals.lang}`.length),
  };
};
