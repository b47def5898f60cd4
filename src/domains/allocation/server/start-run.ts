import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type * as schema from '../setup.ts';
import { buildInstance } from './build-instance.ts';
import { editAllocation, type AllocationEdit } from './edit-allocation.ts';
import { wakeRun } from './run-job.ts';

/**
 * Writes down what is to be solved, as it is now, and asks for a run. One at a time: the solver needs the machine.
 * @throws DomainError `allocation.not_open.conflict`, `allocation.running.conflict`, `allocation.nobody.conflict`, and
 *   those of `readInstance` and `buildModel` where what was settled contradicts itself, with ids
 */
export async function startRun(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.startRun>,
  now: number,
): Promise<{ id: string; number: number }> {
  return editAllocation(db, actor, input.event, 'allocation.start_run', async (edit) => {
    const { trx, locked } = edit;
    const { allocation } = locked;
    if (allocation.way !== 'wishes' || allocation.state === 'preparing')
      throw new DomainError('allocation.not_open.conflict');
    await refuseSecond(edit);
    // Before the people are read: who takes a place over meanwhile is taken out again, and nobody who left stays.
    const handedOn = await readHandedOn(edit);
    const instance = await buildInstance(trx, allocation, { keepSeats: input.keepSeats });
    if (instance.people.length === 0) throw new DomainError('allocation.nobody.conflict');
    const run = await addRun(edit, {
      label: input.label,
      time_limit_seconds: input.seconds,
      instance: JSON.stringify(instance),
      handed_on: JSON.stringify(handedOn),
      created_at: isoInstant(now),
    });
    await wakeRun(trx, run.id);
    return { subject: { kind: 'allocation_run', id: run.id }, result: run };
  });
}

/** A new run with the event's next number. */
export async function addRun(
  { trx, key, locked: { allocation } }: AllocationEdit,
  values: {
    label: string;
    time_limit_seconds: number;
    instance: string;
    handed_on: string;
    created_at: string;
    state?: 'done';
    result?: string;
    finished_at?: string;
    made_from?: number;
  },
): Promise<{ id: string; number: number }> {
  const run = { id: newId(), number: allocation.runs + 1 };
  await trx
    .insertInto('allocation_runs')
    .values({ ...key, ...run, ...values })
    .execute();
  await trx
    .updateTable('allocations')
    .set({ runs: run.number })
    .where((where) => where.and(key))
    .execute();
  return run;
}

async function readHandedOn({ trx, key }: AllocationEdit): Promise<Record<string, number>> {
  const rows = await trx
    .selectFrom('registrations')
    .select(['id', 'handed_on'])
    .where((where) => where.and(key))
    .where('handed_on', '>', 0)
    .execute();
  return Object.fromEntries(rows.map(({ id, handed_on }) => [id, handed_on]));
}

async function refuseSecond({ trx, key }: AllocationEdit): Promise<void> {
  const running = await trx
    .selectFrom('allocation_runs')
    .select('number')
    .where((where) => where.and(key))
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst();
  if (running) throw new DomainError('allocation.running.conflict', { number: running.number });
}
