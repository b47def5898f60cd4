import { beforeEach, expect, test } from 'vitest';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { createDoor } from '#domains/registration/check-in/server/create-door.ts';
import { findDevice } from '#domains/registration/check-in/server/access.ts';
import { registerDevice } from '#domains/registration/check-in/server/register-device.ts';
import { anonymous, type Actor } from '#domains/organisations/actor.ts';
import { newId } from '#platform/server/db/ids.ts';
import { makeSeats, type MadeSeats } from '#testing/allocation-factory.ts';
import { useTestDatabase } from '#testing/database.ts';
import { command } from '#testing/event-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import { giveFreeChair } from './give-free-chair.ts';
import { readDoorRooms } from './read-door-rooms.ts';
import { releaseEmpty } from './release-empty.ts';
import { giveSeat, lockSeats, showSeats } from './seat-lock.ts';

const database = useTestDatabase();
useTestApp(database);
const start = Date.parse('2026-06-01T08:00:00Z');
const minute = 60_000;
let made: MadeSeats;
let door: { deviceId: string; actor: Actor };

async function standAtDoor(seats: MadeSeats) {
  const { token } = await createDoor(database.db, command, { event: seats.slug, name: 'Lokale 1' }, start);
  const { deviceId, key } = await registerDevice(database.db, { token }, start);
  return { deviceId, actor: (await findDevice(database.db, key)).actor };
}

beforeEach(async () => {
  made = await makeSeats(database.db, { people: 4, rooms: [2, 2], blocks: 2 });
  await database.db
    .updateTable('slots')
    .set({ starts_at: '2026-06-01T08:00:00Z' })
    .where('event_id', '=', made.eventId)
    .execute();
  await database.db
    .updateTable('allocations')
    .set({ state: 'published', seed: 's' })
    .where('event_id', '=', made.eventId)
    .execute();
  await give(0, 0);
  await give(1, 0);
  door = await standAtDoor(made);
});

const person = (who: number) => made.people[who] ?? '';
const slot = (at: number) => made.slots[at] ?? '';

function give(who: number, at: number) {
  const seat = { registrationId: person(who), slotId: slot(at), chairs: 1, origin: 'run' as const };
  return inTransaction(database.db, async (trx) => {
    const locked = await lockSeats(trx, made);
    await giveSeat(trx, locked, seat);
    await showSeats(trx, locked.allocation);
  });
}

const rooms = async (now = start) => (await readDoorRooms(database.db, door.actor, door, now)).rooms;
const release = (absent: string[], now: number, from = door) =>
  releaseEmpty(database.db, from.actor, { deviceId: from.deviceId, slot: slot(0), absent }, now);
const chair = (who: number, at = 0, from = door) =>
  giveFreeChair(
    database.db,
    from.actor,
    { deviceId: from.deviceId, slot: slot(at), registrationId: person(who) },
    start + 11 * minute,
  );

test('a door sees the free chairs of the day, and from when empty ones can be given away', async () => {
  const [first, second] = await rooms();
  expect(first).toMatchObject({ code: '1A', max: 2, free: 0, releaseAt: '2026-06-01T08:10:00.000Z' });
  expect(first?.mayRelease).toBe(false);
  expect(second).toMatchObject({ code: '2A', free: 2 });
  expect((await rooms(start + 10 * minute))[0]?.mayRelease).toBe(true);
  expect(await rooms(start + 24 * 60 * minute)).toEqual([]);
  await database.db
    .updateTable('allocations')
    .set({ state: 'open' })
    .where('event_id', '=', made.eventId)
    .execute();
  expect(await rooms()).toEqual([]);
});

test('frees the chairs nobody has come to, not before the time and no others', async () => {
  await expect(release([person(0)], start + 9 * minute)).rejects.toMatchObject({
    code: 'allocation.too_early.conflict',
  });
  const now = start + 10 * minute;
  expect(await release([], now)).toEqual({ chairs: 0 });
  // Somebody who has no seat here loses nothing.
  expect(await release([person(0), person(3), newId()], now)).toEqual({ chairs: 1 });
  expect(await release([person(0)], now)).toEqual({ chairs: 0 });
  const [first] = await rooms(now);
  expect(first).toMatchObject({ free: 1, people: [{ id: person(1) }] });
  const chosen = await database.db
    .selectFrom('registration_slot_choices')
    .select('registration_id')
    .where('event_id', '=', made.eventId)
    .execute();
  expect(chosen).toEqual([{ registration_id: person(1) }]);
});

test('a free chair goes to whoever stands there, and never more chairs than the room has', async () => {
  await database.db
    .updateTable('allocation_occurrences')
    .set({ margin: 5 })
    .where('event_id', '=', made.eventId)
    .execute();
  await expect(chair(2)).rejects.toMatchObject({ code: 'allocation.full.conflict' });
  await release([person(0)], start + 10 * minute);
  await chair(2);
  await expect(chair(3)).rejects.toMatchObject({ code: 'allocation.full.conflict' });
  // A seat elsewhere at the same time is free again.
  await chair(1, 1);
  await chair(3);
  expect((await rooms())[0]?.people.map(({ id }) => id).sort()).toEqual([person(2), person(3)].sort());
  // The second time the same workshop is held is no seat for those who have been.
  await expect(chair(3, 2)).rejects.toMatchObject({ code: 'allocation.twice.conflict' });
});

test('nobody gets in by another event’s door, nor without one; strangers get no chair', async () => {
  const other = await standAtDoor(await makeSeats(database.db, { people: 1, rooms: [1] }));
  await expect(release([person(0)], start + 10 * minute, other)).rejects.toMatchObject({
    code: 'allocation.slot.not_found',
  });
  await expect(chair(2, 1, other)).rejects.toMatchObject({ code: 'allocation.slot.not_found' });
  for (const actor of [anonymous, { ...door.actor, doorId: newId() } as Actor]) {
    const from = { ...door, actor };
    await expect(release([person(0)], start + 10 * minute, from)).rejects.toMatchObject({
      code: 'door.not_found',
    });
    await expect(chair(2, 1, from)).rejects.toMatchObject({ code: 'door.not_found' });
    await expect(readDoorRooms(database.db, actor, door, start)).rejects.toMatchObject({
      code: 'door.not_found',
    });
  }
  await database.db
    .updateTable('registrations')
    .set({ state: 'cancelled', holds: false })
    .where('id', '=', person(2))
    .execute();
  await expect(chair(2, 1)).rejects.toMatchObject({ code: 'registration.not_found' });
});
