import type { Selectable, Transaction } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { releaseChairs, takeChairs } from '../rules.ts';
import type { RegistrationRow } from './access.ts';
import type { LockedDesk, LockedExtra } from './desk-lock.ts';
import type { RegistrationExtraChoiceTable } from './tables.ts';

type Choice = Selectable<RegistrationExtraChoiceTable>;

/**
 * Adds and takes away extras of one registration under the desk's lock. What is full is waited for; what has passed its
 * deadline stays as it is.
 */
export async function changeExtras(
  trx: Transaction<Database>,
  desk: LockedDesk,
  row: RegistrationRow,
  { categoryId, wanted }: { categoryId: string; wanted: readonly string[] },
  now: number,
): Promise<{ isChanged: boolean; price: { before: number; after: number } }> {
  const chosen = await chosenExtras(trx, row);
  const waited = await waitedFor(trx, row);
  const price = { before: 0, after: 0 };
  let isChanged = false;
  for (const extra of [...desk.extras.values()].sort((one, other) => (one.id < other.id ? -1 : 1))) {
    const has = chosen.get(extra.id);
    const isIn = has !== undefined && has.state !== 'cancelled';
    if (isIn) price.before += has.price;
    const wants = isClosed(extra, now) ? isIn : wanted.includes(extra.id);
    if (wants === isIn) {
      if (isIn) price.after += has.price;
      continue;
    }
    isChanged = true;
    if (isIn) {
      if (has.state === 'taken') releaseChairs(desk, extra.quotaIds, 1);
      await writeChoice(trx, row, { ...has, state: 'cancelled' });
      continue;
    }
    const cost = extra.prices[categoryId] ?? extra.price;
    const mayTake = row.state === 'confirmed' || row.state === 'attended';
    const isTaken = mayTake && !waited.has(extra.id) && takeChairs(desk, extra.quotaIds, 1);
    await writeChoice(trx, row, {
      extra_id: extra.id,
      state: isTaken ? 'taken' : 'waiting',
      arrival: (desk.arrivals += 1),
      price: cost,
    });
    price.after += cost;
  }
  return { isChanged, price };
}

function isClosed(extra: LockedExtra, now: number): boolean {
  return extra.closesAt !== null && now >= Date.parse(extra.closesAt);
}

async function chosenExtras(
  trx: Transaction<Database>,
  row: RegistrationRow,
): Promise<ReadonlyMap<string, Choice>> {
  const rows = await trx
    .selectFrom('registration_extra_choices')
    .selectAll()
    .where('organisation_id', '=', row.organisation_id)
    .where('event_id', '=', row.event_id)
    .where('registration_id', '=', row.id)
    .execute();
  return new Map(rows.map((choice) => [choice.extra_id, choice]));
}

/** Extras that somebody who has a place waits for: whoever comes now waits behind them. */
async function waitedFor(trx: Transaction<Database>, row: RegistrationRow): Promise<ReadonlySet<string>> {
  const rows = await trx
    .selectFrom('registration_extra_choices as c')
    .innerJoin('registrations as r', (join) =>
      join
        .onRef('r.organisation_id', '=', 'c.organisation_id')
        .onRef('r.event_id', '=', 'c.event_id')
        .onRef('r.id', '=', 'c.registration_id'),
    )
    .select('c.extra_id')
    .distinct()
    .where('c.organisation_id', '=', row.organisation_id)
    .where('c.event_id', '=', row.event_id)
    .where('c.state', '=', 'waiting')
    .where('r.state', 'in', ['confirmed', 'attended'])
    .execute();
  return new Set(rows.map(({ extra_id }) => extra_id));
}

async function writeChoice(
  trx: Transaction<Database>,
  row: RegistrationRow,
  { extra_id, state, arrival, price }: Pick<Choice, 'extra_id' | 'state' | 'arrival' | 'price'>,
): Promise<void> {
  const key = { organisation_id: row.organisation_id, event_id: row.event_id, registration_id: row.id };
  await trx
    .insertInto('registration_extra_choices')
    .values({ ...key, extra_id, state, arrival, price, note: null })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'event_id', 'registration_id', 'extra_id'])
        .doUpdateSet({ state, arrival, price }),
    )
    .execute();
}
