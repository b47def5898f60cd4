import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { PublicationDocument } from '../publication.ts';
import { upgradePublication } from '../upgrade-publication.ts';

/**
 * The published event at an address, for anybody. `movedTo` is the current slug when the asked one is old.
 * Null where nothing is, or was ever, published. A withdrawn event has `event.withdrawnAt`.
 */
export async function findPublication(
  db: Kysely<Database>,
  slug: string,
): Promise<{ document: PublicationDocument; movedTo: string | null } | null> {
  const row = await db
    .selectFrom('slugs as asked')
    .innerJoin('slugs as current', (join) =>
      join
        .onRef('current.subject_id', '=', 'asked.subject_id')
        .on('current.scope', '=', 'event')
        .on('current.is_current', '=', true),
    )
    .innerJoin('events', (join) =>
      join
        .onRef('events.organisation_id', '=', 'asked.organisation_id')
        .onRef('events.id', '=', 'asked.subject_id'),
    )
    .innerJoin('publications', (join) =>
      join
        .onRef('publications.organisation_id', '=', 'events.organisation_id')
        .onRef('publications.event_id', '=', 'events.id')
        .onRef('publications.version', '=', 'events.published_version'),
    )
    .select(['publications.document', 'current.slug'])
    .where('asked.scope', '=', 'event')
    .where('asked.slug', '=', slug)
    .executeTakeFirst();
  if (!row) return null;
  const stored = upgradePublication({ ...row.document });
  // The address may have changed since it was published.
  const document = { ...stored, event: { ...stored.event, slug: row.slug } };
  return { document, movedTo: row.slug === slug ? null : row.slug };
}

/** The publication of an event by its id, withdrawn or not. Null where nothing was ever published. */
export async function findPublicationById(
  db: Kysely<Database>,
  key: { organisation_id: string; event_id: string },
): Promise<PublicationDocument | null> {
  const row = await db
    .selectFrom('events')
    .innerJoin('publications', (join) =>
      join
        .onRef('publications.organisation_id', '=', 'events.organisation_id')
        .onRef('publications.event_id', '=', 'events.id')
        .onRef('publications.version', '=', 'events.published_version'),
    )
    .innerJoin('slugs', (join) =>
      join
        .onRef('slugs.subject_id', '=', 'events.id')
        .on('slugs.scope', '=', 'event')
        .on('slugs.is_current', '=', true),
    )
    .select(['publications.document', 'slugs.slug'])
    .where('events.organisation_id', '=', key.organisation_id)
    .where('events.id', '=', key.event_id)
    .executeTakeFirst();
  if (!row) return null;
  const stored = upgradePublication({ ...row.document });
  return { ...stored, event: { ...stored.event, slug: row.slug } };
}
