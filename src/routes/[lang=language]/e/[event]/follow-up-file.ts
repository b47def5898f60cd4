import { error, type RequestEvent } from '@sveltejs/kit';
import type { ExportedEvent } from '#domains/follow-up/export-follow-up.ts';
import type { FollowUpPage } from '#domains/follow-up/follow-up-view.ts';
import { findFollowUpPage } from '#domains/follow-up/server/find-follow-up-page.ts';
import { pickText } from '#platform/i18n/languages.ts';
import { publicAnswer } from '#platform/server/http/public-answer.ts';
import { eventTags, publishedEvent } from '../../../published-event.ts';

/** What became of an event's recommendations as a file for everybody. */
export async function followUpFile(
  {
    locals,
    params,
    url,
    request,
  }: Pick<RequestEvent, 'locals' | 'url' | 'request'> & { params: { event: string } },
  contentType: string,
  write: (page: FollowUpPage, event: ExportedEvent) => string,
): Promise<Response> {
  const { app, lang } = locals;
  const document = await publishedEvent(app, params.event, url);
  const key = { organisationId: document.organisation.id, eventId: document.event.id };
  const page = await findFollowUpPage(app.db, key);
  if (!page) error(404, 'follow_up.not_found');
  const { slug } = document.event;
  const title = pickText(document.event.title, lang, document.event.lang)?.text ?? slug;
  return publicAnswer(request, {
    body: write(page, { slug, title, base: `${app.env.ORIGIN}/${lang}` }),
    contentType,
    tags: eventTags(document),
    version: document.version,
    buildId: app.buildId,
    headers: { 'content-language': lang },
  });
}
