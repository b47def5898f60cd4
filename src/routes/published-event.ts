/** What addresses of one published event share: finding it, sending on from old addresses, tags for caches. */
import { error, redirect } from '@sveltejs/kit';
import type { App } from '#app-context';
import type { PublicationDocument } from '#domains/events/publication.ts';
import { findPublication } from '#domains/events/server/find-publication.ts';

/**
 * The publication, or a redirect to the current address; 404 where nothing is published, 410 where the event was
 * withdrawn. Calendars ask for the withdrawn ones too: only a feed that is still there can cancel what it once gave.
 */
export async function publishedEvent(
  app: App,
  slug: string,
  url: URL,
  { withdrawnToo = false } = {},
): Promise<PublicationDocument> {
  const found = await findPublication(app.db, slug);
  if (!found) error(404, 'event.not_found');
  if (found.movedTo !== null)
    redirect(301, url.pathname.replace(`/e/${slug}`, `/e/${found.movedTo}`) + url.search);
  const { event, organisation } = found.document;
  if (event.withdrawnAt && !withdrawnToo)
    error(410, 'event.gone', {
      code: 'event.gone',
      organisation: { slug: organisation.slug, name: organisation.name },
    });
  return found.document;
}

export function eventTags({ event, organisation }: PublicationDocument): string[] {
  return [`event:${event.id}`, `organisation:${organisation.id}`];
}
