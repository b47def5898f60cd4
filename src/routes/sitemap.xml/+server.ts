import { siteMap, siteMapLimit } from '#domains/events/exports/site-map.ts';
import { listSitePages } from '#domains/events/server/list-site-pages.ts';
import { publicAnswer } from '#platform/server/http/public-answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ request, locals }) => {
  const { app } = locals;
  const pages = await listSitePages(app.db, siteMapLimit);
  return publicAnswer(request, {
    body: siteMap(pages, app.env.ORIGIN),
    contentType: 'application/xml; charset=utf-8',
    // Dropped with every publication, as the front page is.
    tags: ['front'],
    buildId: app.buildId,
  });
};
