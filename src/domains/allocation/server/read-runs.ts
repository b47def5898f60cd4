import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { Instance } from '../instance.ts';
import { resultSchema, type AllocationResult } from '../result.ts';
import type { RunDetails, RunSummary, RunTable } from '../run-view.ts';
import { totalsOf } from '../totals.ts';
import { namesIn } from './name-fault.ts';
import { accessAllocation, type AllocationRow } from './access.ts';

/**
 * The runs of an event, the last first.
 * @throws DomainError `event.not_found`, `allocation.not_found`
 */
export async function listRuns(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string },
): Promise<RunSummary[]> {
  const { allocation } = await accessAllocation(db, actor, input.event);
  const rows = await runsOf(db, allocation).orderBy('number', 'desc').limit(50).execute();
  return rows.map((row) => summary(row, allocation));
}

/**
 * One run with its tables.
 * @throws DomainError `event.not_found`, `allocation.not_found`, `allocation.run.not_found`
 */
export async function readRun(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string; run: string },
): Promise<RunDetails> {
  const { allocation } = await accessAllocation(db, actor, input.event);
  const row = await runsOf(db, allocation).where('id', '=', input.run).executeTakeFirst();
  if (!row) throw new DomainError('allocation.run.not_found');
  const result = resultOf(row.result);
  const sectors = await sectorsOf(db, allocation);
  return {
    ...summary(row, allocation),
    tables: result ? tablesOf(row.instance as Instance, result, sectors) : [],
    reports: result?.reports ?? [],
    names: await namesIn(db, allocation, (result?.reports ?? []).join(' ')),
    seats: result?.seats ?? [],
  };
}

function runsOf(db: Kysely<Database>, key: AllocationRow) {
  return db
    .selectFrom('allocation_runs')
    .selectAll()
    .where('organisation_id', '=', key.organisation_id)
    .where('event_id', '=', key.event_id);
}

type RunRow = Awaited<ReturnType<ReturnType<typeof runsOf>['execute']>>[number];

function resultOf(json: unknown): AllocationResult | null {
  const read = resultSchema.safeParse(json);
  return read.success ? read.data : null;
}

function summary(row: RunRow, allocation: AllocationRow): RunSummary {
  const instance = row.instance as Instance;
  const result = resultOf(row.result);
  return {
    id: row.id,
    number: row.number,
    label: row.label,
    state: row.state,
    seconds: row.time_limit_seconds,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
    progress: row.progress,
    problem: row.problem,
    stopAsked: row.stop_asked_at !== null,
    madeFrom: row.made_from,
    isOutdated: instance.seed !== allocation.seed,
    keepsSeats: instance.previous != null,
    outcome: result && {
      ...totalsOf(instance, result.seats),
      status: result.status,
      proved: result.proved,
      objective: result.objective,
      bounds: result.bounds,
      empty: result.empty,
      levels: result.levels,
      timeMs: result.time_ms,
      receipt: result.receipt,
    },
  };
}

/** Sectors as they are now: the instance holds them only where they are balanced. */
async function sectorsOf(db: Kysely<Database>, key: AllocationRow): Promise<Map<string, string | null>> {
  const rows = await db
    .selectFrom('registrations')
    .select(['id', 'sector'])
    .where('organisation_id', '=', key.organisation_id)
    .where('event_id', '=', key.event_id)
    .execute();
  return new Map(rows.map(({ id, sector }) => [id, sector]));
}

export function tablesOf(
  instance: Instance,
  result: Pick<AllocationResult, 'seats'>,
  sectors: ReadonlyMap<string, string | null>,
): RunTable[] {
  const seated = Map.groupBy(result.seats, ({ occurrence }) => occurrence);
  return instance.workshops
    .flatMap(({ occurrences }) => occurrences)
    .map(({ id, block, min, max }) => {
      const seats = seated.get(id) ?? [];
      const counts = new Map<string | null, number>();
      for (const { person } of seats) {
        const sector = sectors.get(person) ?? null;
        counts.set(sector, (counts.get(sector) ?? 0) + 1);
      }
      return {
        ...{ slotId: id, blockId: block, min: min ?? 0, max, seated: seats.length },
        sectors: [...counts].map(([sector, count]) => ({ sector, count })),
      };
    });
}
