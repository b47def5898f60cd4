/** Instants follow from wall clocks; zone rules change, so they are derived again. */
import type { Kysely } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { resolveTime } from '#platform/time/wall-clock.ts';
import type { Database } from '#platform/server/db/database.ts';
import { localOf } from './write-slot.ts';

/**
 * Derives all instants of an event, or of all events, from local times again and writes those that differ.
 * Idempotent. Returns how many slots changed.
 */
export async function recomputeInstants(
  db: Kysely<Database>,
  only?: { organisation_id: string; id: string },
): Promise<number> {
  const slots = await db
    .selectFrom('slots')
    .innerJoin('events', (join) =>
      join
        .onRef('events.organisation_id', '=', 'slots.organisation_id')
        .onRef('events.id', '=', 'slots.event_id'),
    )
    .select([
      'slots.organisation_id',
      'slots.id',
      'starts_local',
      'ends_local',
      'starts_at',
      'ends_at',
      'events.time_zone',
    ])
    .$if(only !== undefined, (query) =>
      query
        .where('slots.organisation_id', '=', only?.organisation_id ?? '')
        .where('slots.event_id', '=', only?.id ?? ''),
    )
    .execute();
  let changed = 0;
  for (const slot of slots) {
    const instant = (local: string | null) => local && resolveTime(localOf(local), slot.time_zone).instant;
    const starts_at = instant(slot.starts_local);
    const ends_at = instant(slot.ends_local);
    if (sameInstant(starts_at, slot.starts_at) && sameInstant(ends_at, slot.ends_at)) continue;
    changed += 1;
    await db
      .updateTable('slots')
      .set({ starts_at, ends_at })
      .where('organisation_id', '=', slot.organisation_id)
      .where('id', '=', slot.id)
      .execute();
  }
  return changed;
}

function sameInstant(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && toInstant(a) === toInstant(b));
}

/** The database's form of an instant as ours, `2026-05-04T07:30:00Z`. */
export function toInstant(value: string): string {
  return Temporal.Instant.from(value).toString();
}
