import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#domains/organisations/actor.ts';
import { command } from '#testing/event-factory.ts';
import { makeSeats, type MadeSeats } from '#testing/allocation-factory.ts';
import { useTestDatabase } from '#testing/database.ts';
import { brokenInvariants } from '#testing/registration-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import { newId } from '#platform/server/db/ids.ts';
import { chooseSeat } from './choose-seat.ts';
import { leaveSeat } from './leave-seat.ts';

const database = useTestDatabase();
useTestApp(database);
const now = Date.UTC(2026, 4, 1);
let made: MadeSeats;

/** Rooms of 1, 3 and 4, each twice; slots 0 to 2 in the first block, 3 to 5 in the second. */
beforeEach(async () => {
  made = await makeSeats(database.db, { people: 6, rooms: [1, 3, 4], blocks: 2 });
  await set({ state: 'published', seed: 'frø' });
});

async function set(changes: Record<string, unknown>): Promise<void> {
  await database.db.updateTable('allocations').set(changes).where('event_id', '=', made.eventId).execute();
}
async function settle(who: number, facts: Record<string, unknown>): Promise<void> {
  await database.db
    .insertInto('allocation_people')
    .values({
      ...{ organisation_id: made.organisationId, event_id: made.eventId, wishes: '[]' },
      ...{ registration_id: made.people[who] ?? '', ...facts },
    })
    .execute();
}
const self = (who: number): Actor => ({
  ...{ kind: 'participant', organisationId: made.organisationId, eventId: made.eventId },
  registrationId: made.people[who] ?? '',
});
const slot = (at: number) => made.slots[at] ?? '';
const id = (who: number) => made.people[who] ?? '';
const choose = (who: number, at: number, time = now) =>
  chooseSeat(database.db, self(who), { id: id(who), slotId: slot(at) }, time);
const code = (attempt: Promise<void>) =>
  attempt.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );

async function seats(): Promise<Record<number, number[]>> {
  const rows = await database.db
    .selectFrom('allocation_seats')
    .select(['registration_id', 'slot_id'])
    .where('event_id', '=', made.eventId)
    .execute();
  const list: Record<number, number[]> = {};
  for (const row of rows) {
    const who = made.people.indexOf(row.registration_id);
    list[who] = [...(list[who] ?? []), made.slots.indexOf(row.slot_id)].sort((a, b) => a - b);
  }
  return list;
}
async function expectSound(): Promise<void> {
  const { rows } = await sql<{ problem: string }>`
    select 'taken' as problem from allocation_occurrences o where o.event_id = ${made.eventId} and o.taken <>
      (select coalesce(sum(s.chairs), 0) from allocation_seats s where s.event_id = o.event_id and s.slot_id = o.slot_id)
    union all
    select 'programme' where (select count(*) from registration_slot_choices where event_id = ${made.eventId} and is_seat)
      <> (select count(*) from allocation_seats where event_id = ${made.eventId})`.execute(database.db);
  expect(rows).toEqual([]);
  expect(await brokenInvariants(database.db, made.eventId)).toEqual([]);
}

describe('choosing a seat', () => {
  test('takes it at once, in the own programme too, and gives the one before back', async () => {
    await choose(0, 0);
    await choose(0, 4);
    await choose(0, 2);
    await choose(1, 0);
    await choose(1, 0);
    expect(await seats()).toEqual({ 0: [2, 4], 1: [0] });
    await expectSound();
    const { rows } = await sql<{ origin: string }>`select origin from allocation_seats
      where event_id = ${made.eventId}`.execute(database.db);
    expect(rows.map(({ origin }) => origin)).toEqual(['own', 'own', 'own']);
    const audited = await database.db
      .selectFrom('audit_entries')
      .select('id')
      .where('action', '=', 'registration.choose_seat')
      .where('event_id', '=', made.eventId)
      .execute();
    expect(audited).toHaveLength(4);
  });

  test('by all at the same moment seats as many as there are chairs, and nobody twice', async () => {
    const answers = await Promise.all([0, 1, 2, 3, 4, 5].map((who) => code(choose(who, 1))));
    expect(answers.sort()).toEqual([
      ...['allocation.full.conflict', 'allocation.full.conflict', 'allocation.full.conflict'],
      ...['done', 'done', 'done'],
    ]);
    await Promise.all([0, 1, 2].map((who) => code(choose(who, who))));
    await Promise.all([0, 0, 0, 0].map((who, at) => code(choose(who, at + 2))));
    for (const list of Object.values(await seats())) {
      const workshops = list.map((at) => at % 3);
      expect([list.length <= 2, new Set(workshops).size]).toEqual([true, list.length]);
    }
    await expectSound();
  });

  test('finds the chair of somebody who no longer comes', async () => {
    await choose(0, 0);
    expect(await code(choose(1, 0))).toBe('allocation.full.conflict');
    await sql`update registrations set state = 'cancelled', holds = false where id = ${made.people[0]}`.execute(
      database.db,
    );
    expect(await code(choose(1, 0))).toBe('done');
    expect(await seats()).toEqual({ 1: [0] });
    expect(await code(choose(0, 1))).toBe('registration.gone');
  });

  test('is refused where one has the workshop, where it has begun, and for what is not there', async () => {
    await choose(0, 1);
    expect(await code(choose(0, 4))).toBe('allocation.twice.conflict');
    await sql`update slots set starts_at = '2026-06-01T08:00:00Z' where event_id = ${made.eventId}`.execute(
      database.db,
    );
    expect(await code(choose(0, 2, Date.UTC(2026, 5, 1, 8)))).toBe('allocation.started.conflict');
    const nowhere = chooseSeat(database.db, self(0), { id: id(0), slotId: newId() }, now);
    expect(await code(nowhere)).toBe('allocation.slot.not_found');
    expect(await seats()).toEqual({ 0: [1] });
  });

  test('is the organisers’ for what they settled: one answer, whatever the reason', async () => {
    await settle(0, { barred: [slot(0)] });
    await settle(1, { fixed: [slot(1)] });
    await settle(2, { leads: [slot(2)] });
    const group = newId();
    await database.db
      .insertInto('allocation_groups')
      .values({
        ...{ organisation_id: made.organisationId, event_id: made.eventId, id: group },
        ...{ name: 'Holdet', together: 'must' as const },
      })
      .execute();
    await settle(3, { group_id: group });
    const answers = await Promise.all(
      [choose(0, 0), choose(1, 0), choose(2, 0), choose(2, 5), choose(3, 0)].map(code),
    );
    expect(new Set(answers)).toEqual(new Set(['allocation.not_yours.conflict']));
    expect(await seats()).toEqual({});
    expect(await code(choose(2, 4))).toBe('done');
  });

  test('takes the chairs of those who go along, or none', async () => {
    await settle(0, { companions: 1 });
    expect(await code(choose(0, 0))).toBe('allocation.full.conflict');
    await choose(0, 1);
    await choose(1, 1);
    expect(await code(choose(2, 1))).toBe('allocation.full.conflict');
    await expectSound();
  });

  test('of a workshop that was not to be held is refused, but in order of arrival somebody is the first', async () => {
    await sql`update allocation_occurrences set min = 2 where slot_id = ${slot(2)}`.execute(database.db);
    expect(await code(choose(0, 2))).toBe('allocation.not_held.conflict');
    await set({ way: 'first_come', state: 'open', closes_at: '2026-05-02T00:00:00Z' });
    expect(await code(choose(0, 2))).toBe('done');
    expect(await code(choose(1, 2, Date.UTC(2026, 4, 2)))).toBe('allocation.not_open.conflict');
  });

  test('waits for the seats to be published', async () => {
    await set({ state: 'open' });
    expect(await code(choose(0, 2))).toBe('allocation.not_open.conflict');
  });

  test('is done by organisers too, and is then theirs', async () => {
    await chooseSeat(database.db, command, { id: id(0), slotId: slot(1) }, now);
    const { origin } = await database.db
      .selectFrom('allocation_seats')
      .select('origin')
      .where('event_id', '=', made.eventId)
      .executeTakeFirstOrThrow();
    expect(origin).toBe('organiser');
  });
});

test('a seat is given back, and is free at once', async () => {
  await choose(0, 0);
  await leaveSeat(database.db, self(0), { id: id(0), slotId: slot(0) }, now);
  expect(await seats()).toEqual({});
  await choose(1, 0);
  await expectSound();
  const again = leaveSeat(database.db, self(0), { id: id(0), slotId: slot(0) }, now);
  expect(await code(again)).toBe('allocation.slot.not_found');
});
