import type { LayoutServerLoad } from './$types';

/** Nothing here is anybody else's: no cache keeps it, no search engine lists it. */
export const load: LayoutServerLoad = ({ setHeaders, url, locals }) => {
  setHeaders({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
  return { path: url.pathname.slice(`/${locals.lang}`.length) + url.search };
};
