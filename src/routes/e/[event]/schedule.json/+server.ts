import { error } from '@sveltejs/kit';
import { exportLanguage } from '#domains/events/exports/export-reader.ts';
import { scheduleJson } from '#domains/events/exports/schedule-json.ts';
import { publicAnswer } from '#platform/server/http/public-answer.ts';
import { eventTags, publishedEvent } from '../../../published-event.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url, request, locals }) => {
  const { app } = locals;
  const document = await publishedEvent(app, params.event, url);
  const lang = exportLanguage(document, url.searchParams.get('lang'));
  const body = scheduleJson(document, { origin: app.env.ORIGIN, lang });
  // The format cannot tell of a gathering that has no date yet.
  if (body === null) error(404, 'schedule.not_found');
  return publicAnswer(request, {
    body,
    contentType: 'application/json',
    tags: eventTags(document),
    version: document.version,
    buildId: app.buildId,
    headers: { 'content-language': lang },
  });
};
