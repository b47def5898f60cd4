import { robotsText } from '#domains/events/exports/site-map.ts';
import { publicAnswer } from '#platform/server/http/public-answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, locals }) => {
  const { app } = locals;
  return publicAnswer(request, {
    body: robotsText(app.env.ORIGIN),
    contentType: 'text/plain; charset=utf-8',
    tags: ['front'],
    buildId: app.buildId,
  });
};
