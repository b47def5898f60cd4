import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#domains/organisations/actor.ts';
import { handOn, makeSeats, type MadeSeats } from '#testing/allocation-factory.ts';
import { useTestDatabase } from '#testing/database.ts';
import { useTestApp } from '#testing/test-app.ts';
import { newId } from '#platform/server/db/ids.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { lotteryOf } from '../lottery.ts';
import { solveAllocation } from '../solve-allocation.ts';
import { lockSeats, replaceSeats, showSeats } from './seat-lock.ts';
import { readOwnLine } from './read-own-line.ts';
import { readOwnSeats } from './read-own-seats.ts';

const database = useTestDatabase();
useTestApp(database);
const now = Date.UTC(2026, 4, 1);
let made: MadeSeats;

const id = (who: number) => made.people[who] ?? '';
const self = (who: number): Actor => ({
  ...{ kind: 'participant', organisationId: made.organisationId, eventId: made.eventId },
  registrationId: id(who),
});
const read = (who: number) => readOwnSeats(database.db, self(who), { id: id(who) }, now);

/** Three rooms, twice. The first of the people is barred from the room of the first wish and brings somebody. */
beforeAll(async () => {
  made = await makeSeats(database.db, { people: 8, rooms: [12, 12, 12], blocks: 2 });
  const [first = '', second = '', third = ''] = made.sessions;
  const barred = [made.slots[0] ?? '', made.slots[3] ?? ''];
  const wishes = made.people.map((_, who) =>
    who % 2 === 0 ? [first, second, third] : [second, first, third],
  );
  await database.db
    .insertInto('allocation_people')
    .values(
      made.people.map((registration_id, who) => ({
        ...{ organisation_id: made.organisationId, event_id: made.eventId, registration_id },
        wishes: JSON.stringify(wishes[who]?.map((one) => [one])),
        ...(who === 0 ? { barred, companions: 1 } : {}),
      })),
    )
    .execute();
  const instance = {
    ...{ blocks: made.blocks, ranks: 3, seed: 'frø' },
    workshops: made.sessions.map((session, room) => ({
      id: session,
      occurrences: made.blocks.map((block, number) => ({
        ...{ id: made.slots[number * 3 + room], block, min: 0, max: 12 },
      })),
    })),
    people: [
      ...made.people.map((person, who) => ({
        ...{ id: person, wishes: wishes[who]?.map((one) => [one]) },
        ...(who === 0 ? { not: barred } : {}),
      })),
      { id: `${id(0)}+1`, with: id(0) },
    ],
  };
  const result = await solveAllocation(instance, { seconds: 20 });
  const run = newId();
  await database.db
    .insertInto('allocation_runs')
    .values({
      ...{ organisation_id: made.organisationId, event_id: made.eventId, id: run, number: 1, state: 'done' },
      ...{ instance: JSON.stringify(instance), result: JSON.stringify(result) },
    })
    .execute();
  await database.db
    .updateTable('allocations')
    .set({
      ...{ state: 'published', seed: 'frø', published_run: run, published_at: '2026-04-30T12:00:00Z' },
      published: JSON.stringify({ seed: 'frø', seedHash: 'ab', receipt: result.receipt }),
    })
    .execute();
  await inTransaction(database.db, async (trx) => {
    const locked = await lockSeats(trx, made);
    const own = result.seats.filter(({ person }) => made.people.includes(person));
    await replaceSeats(
      trx,
      locked,
      own.map(({ person, occurrence }) => ({
        ...{ registrationId: person, slotId: occurrence, chairs: person === id(0) ? 2 : 1, origin: 'run' },
      })),
    );
    await showSeats(trx, locked.allocation);
  });
});

describe('the own seats', () => {
  test('say which wish each was, and why not a better one', async () => {
    const seats = await read(2);
    expect(seats).toMatchObject({ isShown: true, way: 'wishes', asked: [], asking: [] });
    expect(seats.blocks.map(({ id: block }) => block)).toEqual(made.blocks);
    expect(seats.blocks.map(({ wish }) => wish).sort()).toEqual([1, 2]);
    const [worse] = seats.blocks.filter(({ wish }) => wish === 2);
    expect(worse?.better).toEqual([
      {
        ...{ workshop: made.sessions[0], wish: 1, elsewhere: [] },
        reason: { code: 'have', slot: seats.blocks.find(({ wish }) => wish === 1)?.seat?.slotId },
      },
    ]);
  });

  test('tell nobody of needs, companions or other people, not even where a need was the reason', async () => {
    const seats = await read(0);
    const reasons = seats.blocks.flatMap(({ better }) => better.filter(({ wish }) => wish === 1));
    expect(reasons.map(({ reason }) => reason?.code)).toEqual(reasons.map(() => 'rules'));
    expect(reasons.length).toBeGreaterThan(0);
    for (const said of [
      JSON.stringify(seats),
      JSON.stringify(await readOwnLine(database.db, self(0), { id: id(0) })),
    ]) {
      expect(said).not.toMatch(/barred|companion|chairs|"not"|"with"|\+1/);
      for (const who of [1, 2, 3, 4, 5, 6, 7]) expect(said).not.toContain(id(who));
    }
    const offered = seats.blocks.flatMap(({ free }) => free.map(({ slotId }) => slotId));
    expect(offered).not.toContain(made.slots[0]);
    expect(offered).not.toContain(made.slots[3]);
  });

  test('are there for a late comer to choose, without reasons', async () => {
    await database.db.deleteFrom('allocation_seats').where('registration_id', '=', id(7)).execute();
    const seats = await read(7);
    expect(seats.blocks.map(({ seat }) => seat)).toEqual([null, null]);
    expect(
      seats.blocks.every(({ isOwn, better, free }) => isOwn && better.length === 0 && free.length > 0),
    ).toBe(true);
  });

  test('can be checked by their own line: lottery, receipt and seed', async () => {
    const line = await readOwnLine(database.db, self(2), { id: id(2) });
    expect(line.run?.receipt).toBe(line.published?.receipt);
    expect(line.run?.seats.map(({ lottery }) => lottery)).toEqual(
      line.run?.seats.map(({ occurrence }) => lotteryOf('frø', id(2), occurrence)),
    );
    expect(line.seats.map(({ occurrence }) => occurrence).sort()).toEqual(
      line.run?.seats.map(({ occurrence }) => occurrence).sort(),
    );
  });

  test('are shown without wishes and reasons to somebody who took the place over', async () => {
    await handOn(database.db, id(4));
    const seats = await read(4);
    expect(seats.blocks.map(({ seat, wish, better }) => [seat !== null, wish, better])).toEqual([
      [true, null, []],
      [true, null, []],
    ]);
    const line = await readOwnLine(database.db, self(4), { id: id(4) });
    expect([line.run, line.wishes]).toEqual([null, []]);
  });

  test('have no reasons once what the run was made from is erased, and are there all the same', async () => {
    await database.db.updateTable('allocation_runs').set({ instance: '{}', result: '{}' }).execute();
    const seats = await read(2);
    expect(seats.blocks.map(({ wish }) => wish).sort()).toEqual([1, 2]);
    expect(seats.blocks.flatMap(({ better }) => better)).toEqual([]);
    expect((await readOwnLine(database.db, self(2), { id: id(2) })).run).toBeNull();
  });

  test('are nobody’s before publication', async () => {
    await database.db.updateTable('allocations').set({ state: 'open' }).execute();
    expect(await read(2)).toMatchObject({ isShown: false, blocks: [] });
    await expect(readOwnLine(database.db, self(2), { id: id(2) })).rejects.toMatchObject({
      code: 'allocation.not_found',
    });
  });
});
