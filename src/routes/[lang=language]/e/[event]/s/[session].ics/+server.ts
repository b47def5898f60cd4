import { error, redirect } from '@sveltejs/kit';
import { calendar } from '#domains/events/exports/calendar.ts';
import { publicAnswer } from '#platform/server/http/public-answer.ts';
import { eventTags, publishedEvent } from '../../../../../published-event.ts';
import type { RequestHandler } from './$types';

/** All slots of one session. */
export const GET: RequestHandler = async ({ params, url, request, locals }) => {
  const { app } = locals;
  const document = await publishedEvent(app, params.event, url, { withdrawnToo: true });
  const session =
    document.sessions.find((one) => one.slug === params.session) ??
    document.sessions.find((one) => one.oldSlugs.includes(params.session));
  if (!session) error(404, 'session.not_found');
  if (session.slug !== params.session)
    redirect(301, `/${params.lang}/e/${document.event.slug}/s/${session.slug}.ics${url.search}`);
  const own = document.slots.filter((slot) => slot.sessionId === session.id);
  const body = calendar(document, {
    origin: app.env.ORIGIN,
    lang: locals.lang,
    slotIds: new Set(own.map((slot) => slot.id)),
  });
  return publicAnswer(request, {
    body,
    contentType: 'text/calendar; charset=utf-8',
    tags: eventTags(document),
    version: document.version,
    buildId: app.buildId,
    headers: {
      'content-language': locals.lang,
      'content-disposition': `inline; filename="${session.slug}.ics"`,
    },
  });
};
