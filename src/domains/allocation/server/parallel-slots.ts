import type { Kysely } from 'kysely';
import type { Texts } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { AllocationRow } from './access.ts';

/** A slot of the draft that stands in a parallel block: one of several that run at the same time. */
export interface ParallelSlot {
  slotId: string;
  sessionId: string;
  blockId: string;
  code: string | null;
  title: Texts;
  blockTitle: Texts;
  startsLocal: string | null;
  endsLocal: string | null;
  startsOn: string;
  room: string | null;
  capacity: number | null;
}

/** In the order of the programme: by block as they begin, then by code. What was withdrawn is left out. */
export async function parallelSlots(
  db: Kysely<Database>,
  key: Pick<AllocationRow, 'organisation_id' | 'event_id'>,
): Promise<ParallelSlot[]> {
  const rows = await db
    .selectFrom('slots as s')
    .innerJoin('sessions as w', (join) =>
      join
        .onRef('w.organisation_id', '=', 's.organisation_id')
        .onRef('w.event_id', '=', 's.event_id')
        .onRef('w.id', '=', 's.session_id'),
    )
    .innerJoin('blocks as b', (join) =>
      join
        .onRef('b.organisation_id', '=', 's.organisation_id')
        .onRef('b.event_id', '=', 's.event_id')
        .onRef('b.id', '=', 's.block_id'),
    )
    .leftJoin('rooms as r', (join) =>
      join.onRef('r.organisation_id', '=', 's.organisation_id').onRef('r.id', '=', 's.room_id'),
    )
    .select(['s.id as slotId', 's.session_id as sessionId', 'b.id as blockId', 's.code', 'w.title'])
    .select(['b.title as blockTitle', 's.starts_local as startsLocal', 's.ends_local as endsLocal'])
    .select(['s.starts_on as startsOn', 'r.name as room', 'r.capacity'])
    .where('s.organisation_id', '=', key.organisation_id)
    .where('s.event_id', '=', key.event_id)
    .where('s.withdrawn_at', 'is', null)
    .where('w.withdrawn_at', 'is', null)
    .orderBy('s.starts_on')
    .orderBy('s.starts_local')
    .orderBy('s.code')
    .orderBy('w.position')
    .orderBy('s.id')
    .execute();
  const first = new Map<string, number>();
  rows.forEach(({ blockId }, at) => first.set(blockId, Math.min(first.get(blockId) ?? at, at)));
  return rows
    .map((row, at) => ({ row, at }))
    .sort((one, other) => at(first, one.row) - at(first, other.row) || one.at - other.at)
    .map(({ row }) => row);
}

function at(first: Map<string, number>, { blockId }: { blockId: string }): number {
  return first.get(blockId) ?? 0;
}
