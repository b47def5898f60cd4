import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { PublicationDocument } from '../publication.ts';
import { upgradePublication } from '../upgrade-publication.ts';
import { publishedEvents } from './published-events.ts';

/**
 * The published event at an address, for anybody. `movedTo` is the current slug when the asked one is old.
 * Null where nothing is, or was ever, published. A withdrawn event has `event.withdrawnAt`.
 */
export async function findPublication(
  db: Kysely<Database>,
  slug: string,
): Promise<{ document: PublicationDocument; movedTo: string | null } | null> {
  const row = await publishedEvents(db)
    .innerJoin('slugs as asked', (join) =>
      join
        .onRef('asked.organisation_id', '=', 'events.organisation_id')
        .onRef('asked.subject_id', '=', 'events.id'),
    )
    .select(['publications.document', 'slugs.slug'])
    .where('asked.scope', '=', 'event')
    .where('asked.slug', '=', slug)
    .executeTakeFirst();
  if (!row) return null;
  return { document: atCurrentAddress(row), movedTo: row.slug === slug ? null : row.slug };
}

/** The publication of an event by its id, withdrawn or not. Null where nothing was ever published. */
export async function findPublicationById(
  db: Kysely<Database>,
  key: { organisation_id: string; event_id: string },
): Promise<PublicationDocument | null> {
  const row = await publishedEvents(db)
    .select(['publications.document', 'slugs.slug'])
    .where('events.organisation_id', '=', key.organisation_id)
    .where('events.id', '=', key.event_id)
    .executeTakeFirst();
  return row ? atCurrentAddress(row) : null;
}

/** The address may have changed since it was published. */
function atCurrentAddress({
  document,
  slug,
}: {
  document: PublicationDocument;
  slug: string;
}): PublicationDocument {
  const stored = upgradePublication({ ...document });
  return { ...stored, event: { ...stored.event, slug } };
}
