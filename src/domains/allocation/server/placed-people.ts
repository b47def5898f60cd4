import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';

/** Everybody who has a place (`r`), with what is written about them for seats where anything is (`p`): a query to go on with. */
export function placedPeople(db: Kysely<Database>, key: { organisation_id: string; event_id: string }) {
  return db
    .selectFrom('registrations as r')
    .leftJoin('allocation_people as p', (join) =>
      join
        .onRef('p.organisation_id', '=', 'r.organisation_id')
        .onRef('p.event_id', '=', 'r.event_id')
        .onRef('p.registration_id', '=', 'r.id'),
    )
    .where('r.organisation_id', '=', key.organisation_id)
    .where('r.event_id', '=', key.event_id)
    .where('r.state', 'in', ['confirmed', 'attended'])
    .where('r.erased_at', 'is', null);
}
