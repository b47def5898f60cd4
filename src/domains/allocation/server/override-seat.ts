import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type { Instance } from '../instance.ts';
import { buildModel } from '../model.ts';
import { costOfMove, type MoveCost } from '../move-person.ts';
import { writeResult, type AllocationResult } from '../result.ts';
import type * as schema from '../setup.ts';
import { accessAllocation, type AllocationRow } from './access.ts';
import { buildInstance, previousSeats, registrationOf } from './build-instance.ts';
import { editAllocation, type AllocationEdit } from './edit-allocation.ts';
import type { FaultName } from '../seat-words.ts';
import { namesIn, withNames } from './name-fault.ts';
import { solvedRun } from './read-run.ts';
import { giveSeat, seatsOf, showSeats, takeSeatBack } from './seat-lock.ts';
import { addRun } from './start-run.ts';

type Input = z.infer<typeof schema.overrideSeat>;

/**
 * What moving one person would cost, before it is done.
 * @throws DomainError `event.not_found`, `allocation.run.not_found`, `allocation.slot.not_found`
 */
export async function previewOverride(
  db: Kysely<Database>,
  actor: Actor,
  input: Input,
): Promise<Omit<MoveCost, 'places'> & { names: Record<string, FaultName> }> {
  const { allocation } = await accessAllocation(db, actor, input.event);
  const { cost } = await withNames(db, allocation, () => weigh(db, allocation, input));
  const { places: _, ...said } = cost;
  return { ...said, names: await namesIn(db, allocation, JSON.stringify([said.moved, said.broken])) };
}

/**
 * Moves one person, with whoever always shares the places. In a run that is not published this makes a new run, whose
 * receipt holds; published seats are changed at once, as far as there is room.
 * @returns the new run; null where a published seat was changed
 * @throws DomainError as `previewOverride`; `allocation.rule.conflict` with the broken rules where a hard rule would not
 *   hold, `allocation.full.conflict`, `allocation.twice.conflict`
 */
export async function overrideSeat(
  db: Kysely<Database>,
  actor: Actor,
  input: Input,
  now: number,
): Promise<{ id: string; number: number } | null> {
  return editAllocation(db, actor, input.event, 'allocation.override_seat', async (edit) => {
    const subject = { kind: 'allocation_person', id: input.registration };
    const weighed = await weigh(edit.trx, edit.locked.allocation, input);
    if (input.run === null) {
      await changePublished(edit, input, weighed.cost.moved);
      return { subject, fields: ['seat'], result: null };
    }
    if (weighed.cost.broken.length > 0)
      throw new DomainError('allocation.rule.conflict', { rules: weighed.cost.broken });
    return { subject, fields: ['seat'], result: await makeRun(edit, input.run, weighed, now) };
  });
}

interface Weighed {
  instance: Instance;
  cost: MoveCost;
}

async function weigh(db: Kysely<Database>, allocation: AllocationRow, input: Input): Promise<Weighed> {
  const { registration: person, block, to, run } = input;
  const base = run === null ? null : await solvedRun(db, allocation, run);
  const instance = base?.instance ?? (await buildInstance(db, allocation, { keepSeats: true }));
  const seats = base?.result.seats ?? (await previousSeats(db, allocation));
  const cost = costOfMove(instance, seats, { person, block, to });
  if (!cost) throw new DomainError('allocation.slot.not_found');
  return { instance, cost };
}

/** The bounds of the run hold for what was asked, so they hold for the changed answer as well. */
async function makeRun(edit: AllocationEdit, base: string, { cost }: Weighed, now: number) {
  const { run, result } = await solvedRun(edit.trx, edit.key, base);
  const instance = run.instance as Instance;
  const reached = cost.after.findIndex((value, at) => value !== result.bounds[at]);
  const proved = Math.min(result.proved, reached < 0 ? 6 : reached);
  const bounds = result.bounds.map((bound, at) => (at <= proved ? bound : null));
  // Of equally good answers one is the right one; this one was chosen by hand.
  const isSame = proved === 6;
  const changed: AllocationResult = writeResult(instance, buildModel(instance), cost.places, {
    proved: isSame ? 5 : proved,
    bounds,
    timeMs: 0,
  });
  return addRun(edit, {
    label: run.label,
    time_limit_seconds: run.time_limit_seconds,
    instance: JSON.stringify(run.instance),
    handed_on: JSON.stringify(run.handed_on),
    ...{ created_at: isoInstant(now), finished_at: isoInstant(now), state: 'done' as const },
    ...{ result: JSON.stringify(changed), made_from: run.number },
  });
}

async function changePublished(
  { trx, locked }: AllocationEdit,
  { block, to }: Input,
  moved: readonly string[],
): Promise<void> {
  for (const [registrationId, people] of Map.groupBy(moved, registrationOf)) {
    const before = (await seatsOf(trx, locked, registrationId)).find(({ block_id }) => block_id === block);
    if (to === null) {
      if (before) await takeSeatBack(trx, locked, before);
    } else
      await giveSeat(trx, locked, {
        ...{ registrationId, slotId: to, chairs: people.length, origin: 'organiser' },
      });
  }
  await showSeats(trx, locked.allocation);
}
