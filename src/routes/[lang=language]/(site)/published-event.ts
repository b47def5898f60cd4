/** What the pages of one published event share. */
import { error, redirect, type ServerLoadEvent } from '@sveltejs/kit';
import type { PublicationDocument } from '#domains/events/publication.ts';
import { findPublication } from '#domains/events/server/find-publication.ts';
import { viewPicture } from '#domains/events/event-view.ts';
import { publicHeaders } from '#platform/server/pages/public-headers.ts';
import { organisationFrame, type SiteFrame } from './site-frame.ts';

/** The publication; an old address sends on for ever, an unknown one is a 404. */
export async function loadPublishedEvent(
  event: Pick<ServerLoadEvent, 'locals' | 'setHeaders' | 'url'>,
  slug: string,
  below = '',
): Promise<{ document: PublicationDocument; frame: SiteFrame; origin: string }> {
  const { locals, setHeaders, url } = event;
  const found = await findPublication(locals.app.db, slug);
  if (!found) error(404, 'event.not_found');
  if (found.movedTo !== null) redirect(301, url.pathname.replace(`/e/${slug}`, `/e/${found.movedTo}`));
  const { document } = found;
  setHeaders(publicHeaders({ tags: eventTags(document), version: document.version }));
  return {
    document,
    origin: locals.app.env.ORIGIN,
    frame: organisationFrame(
      locals.lang,
      `/e/${document.event.slug}${below}`,
      document.organisation,
      viewPicture(document.organisation.logo, locals.lang),
      `/${locals.lang}/e/${document.event.slug}/privacy`,
    ),
  };
}

export function eventTags({ event, organisation }: PublicationDocument): string[] {
  const series = event.series ? [`series:${event.series.id}`] : [];
  return [`event:${event.id}`, `organisation:${organisation.id}`, ...series];
}
