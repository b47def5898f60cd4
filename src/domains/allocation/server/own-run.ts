import { sql, type Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { indexRun, type IndexedRun } from '../explain-seats.ts';
import { readInstance } from '../instance.ts';
import { resultSchema, type AllocationResult } from '../result.ts';
import type { AllocationRow } from './access.ts';

export interface PublishedRun extends IndexedRun {
  result: AllocationResult;
}

/**
 * Everybody looks when the seats are published, and a run of thousands takes long to read: the last ones are kept in
 * memory, until the row changes because somebody was erased.
 */
const kept = new Map<string, { version: string; run: Promise<PublishedRun | null> }>();
const mostKept = 2;

/**
 * What was asked and answered in the run that was published; null where there is none, or where what it was made from has
 * been erased since.
 */
export async function findPublishedRun(
  db: Kysely<Database>,
  key: AllocationRow,
): Promise<PublishedRun | null> {
  const { organisation_id, event_id, published_run: id, state } = key;
  if (id === null || state !== 'published') return null;
  const row = await db
    .selectFrom('allocation_runs')
    // The transaction that wrote the row last.
    .select(sql<string>`xmin::text`.as('version'))
    .where((where) => where.and({ organisation_id, event_id, id }))
    .executeTakeFirst();
  if (!row) return null;
  const known = kept.get(id);
  if (known?.version === row.version) return known.run;
  const run = readPublishedRun(db, { organisation_id, event_id, id });
  kept.delete(id);
  kept.set(id, { version: row.version, run });
  for (const oldest of [...kept.keys()].slice(0, -mostKept)) kept.delete(oldest);
  run.catch(() => kept.delete(id));
  return run;
}

async function readPublishedRun(
  db: Kysely<Database>,
  key: { organisation_id: string; event_id: string; id: string },
): Promise<PublishedRun | null> {
  const row = await db
    .selectFrom('allocation_runs')
    .select(['instance', 'result', 'made_from'])
    .where((where) => where.and(key))
    .executeTakeFirst();
  const result = resultSchema.safeParse(row?.result);
  if (!row || !result.success) return null;
  try {
    const computed = await seatsBefore(db, key, row.made_from);
    return { ...indexRun(readInstance(row.instance), result.data, computed), result: result.data };
  } catch (error) {
    if (isDomainError(error)) return null;
    throw error;
  }
}

/** The seats of the run that was computed, before it was changed by hand once or more often. */
async function seatsBefore(
  db: Kysely<Database>,
  { organisation_id, event_id }: { organisation_id: string; event_id: string },
  madeFrom: number | null,
): Promise<AllocationResult['seats'] | null> {
  if (madeFrom === null) return null;
  const row = await db
    .selectFrom('allocation_runs')
    .select(['result', 'made_from'])
    .where((where) => where.and({ organisation_id, event_id, number: madeFrom }))
    .executeTakeFirst();
  const result = resultSchema.safeParse(row?.result);
  if (!row || !result.success) return null;
  return row.made_from === null
    ? result.data.seats
    : seatsBefore(db, { organisation_id, event_id }, row.made_from);
}
