/** What the pages of one published booklet share. */
import { error, type ServerLoadEvent } from '@sveltejs/kit';
import { findBooklet } from '#domains/harvest/server/find-booklet.ts';
import type { BookletDocument } from '#domains/harvest/schema.ts';
import { loadEvent, type LoadedEvent } from '../../../load-event.ts';

export interface LoadedBooklet extends LoadedEvent {
  booklet: BookletDocument;
}

/** @param below what follows the event's address on this page */
export async function loadPublishedBooklet(
  event: Pick<ServerLoadEvent, 'locals' | 'setHeaders' | 'url'>,
  slug: string,
  below: string,
): Promise<LoadedBooklet> {
  const loaded = await loadEvent(event, slug, below);
  const { event: gathering, organisation } = loaded.document;
  const booklet = await findBooklet(event.locals.app.db, {
    ...{ organisationId: organisation.id, eventId: gathering.id, slug: gathering.slug },
  });
  if (!booklet) error(404, 'booklet.not_found');
  return { ...loaded, booklet };
}
