import { beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { useTestDatabase } from '#testing/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { useTestApp } from '#testing/test-app.ts';
import { makeSeats, type MadeSeats } from '#testing/allocation-factory.ts';
import { giveSeat, lockSeats, replaceSeats, seatsOf } from './seat-lock.ts';
import { findUnsettled, settleSeats } from './settle-seats.ts';

const database = useTestDatabase();
useTestApp(database);
let made: MadeSeats;

beforeEach(async () => {
  made = await makeSeats(database.db, { people: 4, rooms: [1, 2] });
});

function give(who: number, slot: number, chairs = 1) {
  return inTransaction(database.db, async (trx) =>
    giveSeat(trx, await lockSeats(trx, made), {
      registrationId: made.people[who] ?? '',
      slotId: made.slots[slot] ?? '',
      chairs,
      origin: 'own',
    }),
  );
}

const settle = () => inTransaction(database.db, async (trx) => settleSeats(trx, await lockSeats(trx, made)));

async function seats(who: number): Promise<string[]> {
  const rows = await inTransaction(database.db, async (trx) =>
    seatsOf(trx, await lockSeats(trx, made), made.people[who] ?? ''),
  );
  return rows.map(({ slot_id }) => slot_id);
}

async function taken(): Promise<number[]> {
  const rows = await database.db
    .selectFrom('allocation_occurrences')
    .select(['slot_id', 'taken'])
    .where('event_id', '=', made.eventId)
    .execute();
  return made.slots.map((slot) => rows.find(({ slot_id }) => slot_id === slot)?.taken ?? NaN);
}

describe('a seat', () => {
  test('takes its chairs, and gives them back when another is taken in that block', async () => {
    await give(0, 0);
    expect(await taken()).toEqual([1, 0]);
    await give(0, 1);
    expect(await seats(0)).toEqual([made.slots[1]]);
    expect(await taken()).toEqual([0, 1]);
  });

  test('is refused where there is no chair, and then nothing is lost', async () => {
    await give(0, 0);
    await give(1, 1);
    await expect(give(1, 0)).rejects.toMatchObject({ code: 'allocation.full.conflict', data: { free: 0 } });
    expect(await seats(1)).toEqual([made.slots[1]]);
    await expect(give(2, 1, 2)).rejects.toMatchObject({ data: { free: 1 } });
  });

  test('asked for by many at the same moment is given as often as there are chairs', async () => {
    const answers = await Promise.allSettled([0, 1, 2, 3].map((who) => give(who, 1)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(await taken()).toEqual([0, 2]);
  });

  test('too many is refused by the database, too', async () => {
    await expect(
      inTransaction(database.db, async (trx) =>
        replaceSeats(
          trx,
          await lockSeats(trx, made),
          made.people.map((registrationId) => ({
            registrationId,
            slotId: made.slots[0] ?? '',
            chairs: 1,
            origin: 'run' as const,
          })),
        ),
      ),
    ).rejects.toThrow(/never_too_many/);
  });

  test('of somebody who no longer comes is free; the own programme shows the seats that hold', async () => {
    await give(0, 1);
    await give(1, 1);
    await sql`update registrations set state = 'cancelled', holds = false where id = ${made.people[0]}`.execute(
      database.db,
    );
    expect(await settle()).toBe(1);
    expect(await taken()).toEqual([0, 1]);
    const shown = await database.db
      .selectFrom('registration_slot_choices')
      .select(['registration_id', 'slot_id', 'is_seat'])
      .where('event_id', '=', made.eventId)
      .execute();
    expect(shown).toEqual([{ registration_id: made.people[1], slot_id: made.slots[1], is_seat: true }]);
  });

  test('has nothing to be settled but where somebody left or a programme does not show it', async () => {
    const isUnsettled = async () =>
      (await findUnsettled(database.db)).some(({ eventId }) => eventId === made.eventId);
    expect(await isUnsettled()).toBe(false);
    await give(0, 1);
    expect(await isUnsettled()).toBe(true);
    await settle();
    expect(await isUnsettled()).toBe(false);
    await sql`update registrations set state = 'cancelled', holds = false where id = ${made.people[0]}`.execute(
      database.db,
    );
    expect(await isUnsettled()).toBe(true);
    await settle();
    expect(await isUnsettled()).toBe(false);
    await sql`insert into registration_slot_choices (organisation_id, event_id, registration_id, slot_id, is_seat)
      values (${made.organisationId}, ${made.eventId}, ${made.people[1]}, ${made.slots[0]}, false)`.execute(
      database.db,
    );
    expect(await isUnsettled()).toBe(true);
    await settle();
    expect(await isUnsettled()).toBe(false);
  });
});
