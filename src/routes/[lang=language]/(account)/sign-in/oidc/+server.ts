import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';
import { beginAtProvider } from '#domains/people/server/sign-in/oidc.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { setCookies } from '#platform/server/http/cookies.ts';

/**
 * A link rather than a form: the Content-Security-Policy lets forms lead to ourselves only, and browsers count the
 * redirects that follow. Nothing is used up by opening it.
 */
export const GET: RequestHandler = async ({ locals, params, url, cookies, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
  let address: string;
  try {
    const begun = await beginAtProvider(locals.app, {
      lang: locals.lang,
      returnTo: url.searchParams.get('next'),
      network: locals.network,
    });
    setCookies(cookies, begun.cookies);
    address = begun.url;
  } catch (error) {
    if (!isDomainError(error)) throw error;
    address = `/${params.lang}/sign-in?error=${encodeURIComponent(error.code)}`;
  }
  redirect(303, address, { external: true });
};
