/** Lists of names, the case and the own data, tried by everybody who must not get them. */
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '#domains/organisations/actor.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { makeSeats, type MadeSeats } from '#testing/allocation-factory.ts';
import { useTestDatabase } from '#testing/database.ts';
import { command } from '#testing/event-factory.ts';
import { makePeopleAround } from '#testing/people-around.ts';
import { useTestApp } from '#testing/test-app.ts';
import { reportWithSeats, withSeats } from '../seats-case.ts';
import { exportOwnSeats } from './export-own-seats.ts';
import { exportSeatsCase } from './export-seats-case.ts';
import { listRooms } from './list-rooms.ts';
import { printRoomLists, printTableCards } from './print-rooms.ts';
import { giveSeat, lockSeats } from './seat-lock.ts';

const database = useTestDatabase();
useTestApp(database);
const now = Date.UTC(2026, 3, 2);
let made: MadeSeats;
let strangers: Record<string, Actor>;
let organisers: Record<string, Actor>;

const event = () => made.slug;
const print = () => ({ event: event(), lang: 'da' as const, slot: made.slots[0] ?? '' });
const cases: [name: string, call: (actor: Actor) => Promise<unknown>][] = [
  ['listRooms', (actor) => listRooms(database.db, actor, { event: event() })],
  ['printRoomLists', (actor) => printRoomLists(database.db, actor, print(), now)],
  ['printTableCards', (actor) => printTableCards(database.db, actor, { ...print(), size: 4 }, now)],
  ['exportSeatsCase', (actor) => exportSeatsCase(database.db, actor, { event: event() })],
];

beforeAll(async () => {
  made = await makeSeats(database.db, { people: 2, rooms: [9] });
  const key = { organisation_id: made.organisationId, event_id: made.eventId };
  const [first = '', second = ''] = made.people;
  const wishes = { wishes: JSON.stringify([[made.sessions[0]]]), wished_at: '2026-04-01T10:00:00Z' };
  const settled = { barred: [made.slots[0] ?? ''], companions: 1 };
  await database.db
    .insertInto('allocation_people')
    .values({ ...key, registration_id: first, ...wishes, ...settled })
    .execute();
  await inTransaction(database.db, async (trx) => {
    const seat = { registrationId: second, slotId: made.slots[0] ?? '', chairs: 1, origin: 'run' as const };
    await giveSeat(trx, await lockSeats(trx, made), seat);
  });
  ({ strangers, organisers } = await makePeopleAround(database.db, made, second));
});

it.each(cases)('%s refuses whoever is no organiser, as if the event were not there', async (_, call) => {
  for (const [name, actor] of Object.entries(strangers))
    await expect(call(actor), name).rejects.toMatchObject({ code: 'event.not_found' });
});

it.each(cases)('%s lets organisers in', async (_, call) => {
  for (const actor of Object.values(organisers)) await call(actor);
});

it('the own wishes and seats go to their participant and to organisers, with all that is stored', async () => {
  const [first = ''] = made.people;
  const here = { organisationId: made.organisationId, eventId: made.eventId };
  const own = { kind: 'participant' as const, ...here, registrationId: first };
  const read = (actor: Actor) => exportOwnSeats(database.db, actor, { id: first });
  for (const [name, actor] of Object.entries(strangers))
    await expect(read(actor), name).rejects.toMatchObject({ code: 'registration.not_found' });
  for (const actor of [own, ...Object.values(organisers)])
    expect(await read(actor)).toMatchObject({
      wishes: { wishes: [[made.sessions[0]]], barred: [made.slots[0]], companions: 1 },
      seats: [],
      runs: [],
    });
});

it('the case tells wishes and seats of each, and nothing of anybody’s needs', async () => {
  const rows = await exportSeatsCase(database.db, command, { event: event() });
  expect(rows).toEqual([
    { arrival: 1, name: 'Deltager 1', wishes: [[{ da: 'Workshop 1' }]], seats: [] },
    {
      ...{ arrival: 2, name: 'Deltager 2', wishes: [] },
      seats: [{ code: '1A', title: { da: 'Workshop 1' }, origin: 'run' }],
    },
  ]);
  const table = withSeats({ columns: ['Nr.'], rows: [['1'], ['2'], ['3']] }, rows, 'da');
  expect(table).toEqual({
    columns: ['Nr.', 'Ønsker', 'Workshoppladser'],
    rows: [
      ['1', '1. Workshop 1', ''],
      ['2', '', '1A Workshop 1'],
      ['3', '', ''],
    ],
  });
  expect(withSeats({ columns: ['Nr.'], rows: [['1']] }, [], 'da').columns).toEqual(['Nr.']);
  const report = { sections: [] } as unknown as Parameters<typeof reportWithSeats>[0];
  expect(reportWithSeats(report, rows, 'en').sections[0]?.table?.rows).toHaveLength(2);
});
