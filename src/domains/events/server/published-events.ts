import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import './tables.ts';

/** Events that were published at least once, each with the publication that counts and its current address; withdrawn or not. */
export function publishedEvents(db: Kysely<Database>) {
  return db
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
    );
}
