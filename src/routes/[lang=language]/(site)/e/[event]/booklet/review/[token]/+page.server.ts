import { error } from '@sveltejs/kit';
import { viewBooklet } from '#domains/harvest/booklet/booklet-view.ts';
import { findBookletInReview } from '#domains/harvest/server/booklet-review.ts';
import { renderMarkdown } from '#platform/server/pages/render-markdown.ts';
import { installationFrame } from '../../../../../site-frame.ts';
import type { PageServerLoad } from './$types';

/** Whoever has the link may read; nobody keeps it, and it says nothing to search engines. */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
  const document = await findBookletInReview(locals.app.db, params.token);
  if (!document || document.event.slug !== params.event) error(404, 'booklet.not_found');
  const { event, token } = params;
  return {
    frame: installationFrame(locals.lang, `/e/${event}/booklet/review/${token}`),
    booklet: viewBooklet(document, renderMarkdown),
  };
};
