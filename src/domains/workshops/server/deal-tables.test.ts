import { expect, test } from 'vitest';
import { giveSeat, lockSeats } from '#domains/allocation/server/seat-lock.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { makeSeats } from '#testing/allocation-factory.ts';
import { useTestDatabase } from '#testing/database.ts';
import { command } from '#testing/event-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import { beginWorkshops } from './begin-workshops.ts';
import { loadWorkshop } from './load-workshop.ts';
import { dealTables, saveTables } from './save-tables.ts';

const database = useTestDatabase();
useTestApp(database);
const now = Date.UTC(2026, 5, 1);

test('deals those who have a seat in a run out to its tables, and again when somebody has come', async () => {
  const made = await makeSeats(database.db, { people: 6, rooms: [9], blocks: 2 });
  const [slot = '', other = ''] = made.slots;
  const seat = (registrationId: string) =>
    inTransaction(database.db, async (trx) => {
      const given = { registrationId, slotId: slot, chairs: 1, origin: 'run' as const };
      await giveSeat(trx, await lockSeats(trx, made), given);
    });
  const event = made.slug;
  const of = { sessions: [made.sessions[0] ?? ''] };
  const { begun } = await beginWorkshops(database.db, command, { event, template: 'case', of });
  const [workshop = ''] = begun;
  const deal = (run: string) =>
    dealTables(database.db, command, { workshop, event, slot: run, size: 4 }, now);
  const tables = async () =>
    (await loadWorkshop(database.db, command, { workshop })).workshop.tables.map(
      ({ slotId, number, people, facilitator }) => [slotId, number, people, facilitator],
    );
  await expect(deal(slot)).rejects.toMatchObject({ code: 'workshop.nobody_seated.conflict' });
  for (const person of made.people.slice(0, 4)) await seat(person);
  await deal(slot);
  expect(await tables()).toEqual([[slot, 1, 4, '']]);
  const [table] = (await loadWorkshop(database.db, command, { workshop })).workshop.tables;
  const led = { id: table?.id ?? '', name: '', facilitator: 'Runa Pileborg', onPaper: false };
  await saveTables(database.db, command, { workshop, tables: [led] }, now);
  for (const person of made.people.slice(4)) await seat(person);
  await deal(slot);
  expect(await tables()).toEqual([
    [slot, 1, 3, 'Runa Pileborg'],
    [slot, 2, 3, ''],
  ]);
  await expect(deal(other)).rejects.toMatchObject({ code: 'workshop.nobody_seated.conflict' });
});
