import { redirect } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';

/** Everything below is for people who are signed in; each page asks for its own rights besides. */
export const load: LayoutServerLoad = ({ locals, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' });
  if (locals.actor.kind !== 'account')
    redirect(303, `/${locals.lang}/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
  return { accountName: locals.account?.name ?? '', isOperator: locals.actor.isOperator };
};
