import { renderInvitation } from '#domains/events/server/render-invitation.ts';
import { publicAnswer } from '#platform/server/http/public-answer.ts';
import { eventTags, publishedEvent } from '../../../../published-event.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url, request, locals }) => {
  const { app, lang } = locals;
  const document = await publishedEvent(app, params.event, url);
  return publicAnswer(request, {
    body: await renderInvitation(document, { origin: app.env.ORIGIN, lang }),
    contentType: 'application/pdf',
    tags: eventTags(document),
    version: document.version,
    buildId: app.buildId,
    headers: {
      'content-language': lang,
      'content-disposition': `inline; filename="${document.event.slug}-${lang}.pdf"`,
    },
  });
};
