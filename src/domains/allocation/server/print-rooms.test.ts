import { beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { countQueries } from '#testing/query-count.ts';
import { command } from '#testing/event-factory.ts';
import { makeSeats, type MadeSeats } from '#testing/allocation-factory.ts';
import { useTestDatabase } from '#testing/database.ts';
import { useTestApp } from '#testing/test-app.ts';
import { listRooms } from './list-rooms.ts';
import { printRoomLists, printTableCards } from './print-rooms.ts';
import { readRooms } from './read-rooms.ts';
import { giveSeat, lockSeats } from './seat-lock.ts';

const database = useTestDatabase();
useTestApp(database);
const now = Date.UTC(2026, 4, 1);
let made: MadeSeats;

beforeAll(async () => {
  made = await makeSeats(database.db, { people: 4, rooms: [4, 2] });
  await database.db
    .updateTable('registrations')
    .set({ name: '#emph[Ø] $x$ 𝄞' })
    .where('id', '=', made.people[1] ?? '')
    .execute();
  await inTransaction(database.db, async (trx) => {
    const locked = await lockSeats(trx, made);
    for (const [who, chairs] of [2, 1, 1].entries())
      await giveSeat(trx, locked, {
        registrationId: made.people[who] ?? '',
        slotId: made.slots[0] ?? '',
        chairs,
        origin: 'run',
      });
  });
});

test('reads who sits where, by name, and leaves out who has been erased', async () => {
  const [first, second] = await readRooms(database.db, made);
  expect(first).toMatchObject({ code: '1A', start: '2026-06-01T10:00', max: 4, taken: 4 });
  expect(first?.people.map(({ name, chairs }) => [name, chairs])).toEqual([
    ['#emph[Ø] $x$ 𝄞', 1],
    ['Deltager 1', 2],
    ['Deltager 3', 1],
  ]);
  expect(second?.people).toEqual([]);
});

test.each(['da', 'nb', 'en'] as const)(
  'sets room lists and table cards as tagged PDF in %s',
  async (lang) => {
    const input = { event: made.slug, lang };
    const lists = await printRoomLists(database.db, command, { ...input, slot: null }, now);
    const cards = await printTableCards(
      database.db,
      command,
      { ...input, slot: made.slots[0] ?? '', size: 4 },
      now,
    );
    const empty = await printTableCards(
      database.db,
      command,
      { ...input, slot: made.slots[1] ?? '', size: 4 },
      now,
    );
    for (const pdf of [lists, cards, empty]) {
      const text = Buffer.from(pdf).toString('latin1');
      expect(text.slice(0, 5)).toBe('%PDF-');
      expect(text).toContain('/MarkInfo');
    }
  },
);

test('notes that a list was printed; an occurrence that is not there is not found', async () => {
  const rows = await database.db
    .selectFrom('audit_entries')
    .select('action')
    .where('event_id', '=', made.eventId)
    .where('action', '=', 'allocation.read_list')
    .execute();
  expect(rows.length).toBeGreaterThan(0);
  const input = { event: made.slug, lang: 'da' as const, slot: made.eventId };
  await expect(printRoomLists(database.db, command, input, now)).rejects.toMatchObject({
    code: 'allocation.slot.not_found',
  });
});

test('lists what there is to print without anybody, in as many queries for one room as for many', async () => {
  const one = await makeSeats(database.db, { people: 1, rooms: [2] });
  const many = await makeSeats(database.db, { people: 1, rooms: [2, 2, 2], blocks: 2 });
  const queries = async (event: string) =>
    countQueries(database.db, (db) => listRooms(db, command, { event }));
  expect(await queries(many.slug)).toBe(await queries(one.slug));
  expect(JSON.stringify(await listRooms(database.db, command, { event: made.slug }))).not.toContain(
    'Deltager',
  );
});
