import { calendar } from '#domains/events/exports/calendar.ts';
import { exportLanguage } from '#domains/events/exports/export-reader.ts';
import { publicAnswer } from '#platform/server/http/public-answer.ts';
import { eventTags, publishedEvent } from '../../../published-event.ts';
import type { RequestHandler } from './$types';

/** The whole programme, or with `?slots=id,id` a selection of one's own. */
export const GET: RequestHandler = async ({ params, url, request, locals }) => {
  const { app } = locals;
  const document = await publishedEvent(app, params.event, url, { withdrawnToo: true });
  const lang = exportLanguage(document, url.searchParams.get('lang'));
  const slots = url.searchParams.get('slots');
  const slotIds = slots === null ? undefined : new Set(slots.split(',').slice(0, 1000));
  const body = calendar(document, {
    origin: app.env.ORIGIN,
    lang,
    ...(slotIds ? { slotIds, isSelection: true } : {}),
  });
  return publicAnswer(request, {
    body,
    contentType: 'text/calendar; charset=utf-8',
    tags: eventTags(document),
    version: document.version,
    buildId: app.buildId,
    headers: {
      'content-language': lang,
      'content-disposition': `inline; filename="${document.event.slug}.ics"`,
    },
  });
};
