/** Slots whose seats are given, with their times, in the order of the programme. */
import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { EventKey, OccurrenceRow } from './seat-lock.ts';

export interface TimedOccurrence extends OccurrenceRow {
  starts_at: string | null;
}

/** Those that were taken off the programme are left out. */
export function timedOccurrences(db: Kysely<Database>, key: EventKey): Promise<TimedOccurrence[]> {
  return db
    .selectFrom('allocation_occurrences as o')
    .innerJoin('slots as s', (join) =>
      join
        .onRef('s.organisation_id', '=', 'o.organisation_id')
        .onRef('s.event_id', '=', 'o.event_id')
        .onRef('s.id', '=', 'o.slot_id'),
    )
    .selectAll('o')
    .select('s.starts_at')
    .where('o.organisation_id', '=', key.organisationId)
    .where('o.event_id', '=', key.eventId)
    .where('s.withdrawn_at', 'is', null)
    .orderBy('s.starts_on')
    .orderBy('s.starts_local')
    .orderBy('s.code')
    .orderBy('o.slot_id')
    .execute();
}

export function sessionsIn(occurrences: readonly OccurrenceRow[]): string[] {
  return [...new Set(occurrences.map(({ session_id }) => session_id))];
}

export function blocksIn(occurrences: readonly OccurrenceRow[]): string[] {
  return [...new Set(occurrences.map(({ block_id }) => block_id))];
}
