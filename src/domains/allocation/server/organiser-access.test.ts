/** What organisers do with seats, tried by everybody who must not. */
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '#domains/organisations/actor.ts';
import { newId } from '#platform/server/db/ids.ts';
import { makeSeats, type MadeSeats } from '#testing/allocation-factory.ts';
import { useTestDatabase } from '#testing/database.ts';
import { makePeopleAround } from '#testing/people-around.ts';
import { useTestApp } from '#testing/test-app.ts';
import { beginAllocation } from './begin-allocation.ts';
import { changeAllocation } from './change-allocation.ts';
import { drawSeedAgain } from './draw-seed-again.ts';
import { groupBookings } from './group-bookings.ts';
import { loadSeatSetup } from './load-seat-setup.ts';
import { overrideSeat, previewOverride } from './override-seat.ts';
import { previewPublication } from './preview-publication.ts';
import { confirmLeads, proposeLeads } from './propose-leads.ts';
import { readDemand, tryRooms } from './read-demand.ts';
import { readPublishedSeats } from './read-published-seats.ts';
import { listRuns, readRun } from './read-runs.ts';
import { removeGroup, saveGroup } from './save-group.ts';
import { savePerson } from './save-person.ts';
import { confirmAccess, readSeatAccess } from './seat-access.ts';
import { listSeatPeople } from './seat-people.ts';
import { openWishes } from './open-wishes.ts';
import { publishAllocation } from './publish-allocation.ts';
import { saveOccurrences } from './save-occurrences.ts';
import { startRun } from './start-run.ts';
import { stopRun } from './stop-run.ts';

const database = useTestDatabase();
useTestApp(database);
const now = Date.UTC(2026, 3, 2);
const run = newId();
let made: MadeSeats;
let event = '';
let strangers: Record<string, Actor>;
let organisers: Record<string, Actor>;

type Case = [name: string, call: (actor: Actor) => Promise<unknown>];

/** In this order they all succeed or are refused for what they ask, never for who asks. */
const cases: Case[] = [
  ['beginAllocation', (actor) => beginAllocation(database.db, actor, { event, way: 'wishes' })],
  ['changeAllocation', (actor) => changeAllocation(database.db, actor, { event, changes: { ranks: 4 } })],
  ['saveOccurrences', (actor) => saveOccurrences(database.db, actor, { event, occurrences: [occurrence()] })],
  ['openWishes', (actor) => openWishes(database.db, actor, { event }, now)],
  ['drawSeedAgain', (actor) => drawSeedAgain(database.db, actor, { event }, now)],
  [
    'startRun',
    (actor) => startRun(database.db, actor, { event, label: '', seconds: 1, keepSeats: false }, now),
  ],
  ['stopRun', (actor) => stopRun(database.db, actor, { event, run })],
  ['publishAllocation', (actor) => publishAllocation(database.db, actor, { event, run }, now)],
  ['previewPublication', (actor) => previewPublication(database.db, actor, { event, run }, now)],
  ['loadSeatSetup', (actor) => loadSeatSetup(database.db, actor, { event })],
  ['listSeatPeople', (actor) => listSeatPeople(database.db, actor, { event })],
  ['savePerson', (actor) => savePerson(database.db, actor, { ...person(), leads: [], fixed: [], ...alone })],
  ['saveGroup', (actor) => saveGroup(database.db, actor, { event, name: 'X', together: 'must' })],
  ['removeGroup', (actor) => removeGroup(database.db, actor, { event, id: run })],
  ['groupBookings', (actor) => groupBookings(database.db, actor, { event, together: 'must' })],
  ['proposeLeads', (actor) => proposeLeads(database.db, actor, { event })],
  ['confirmLeads', (actor) => confirmLeads(database.db, actor, { event, registrations: [] })],
  ['readSeatAccess', (actor) => readSeatAccess(database.db, actor, { event })],
  [
    'confirmAccess',
    (actor) => confirmAccess(database.db, actor, { ...person(), barred: [], companions: 0 }, now),
  ],
  ['readDemand', (actor) => readDemand(database.db, actor, { event })],
  ['tryRooms', (actor) => tryRooms(database.db, actor, { event })],
  ['listRuns', (actor) => listRuns(database.db, actor, { event })],
  ['readRun', (actor) => readRun(database.db, actor, { event, run })],
  ['readPublishedSeats', (actor) => readPublishedSeats(database.db, actor, { event })],
  ['previewOverride', (actor) => previewOverride(database.db, actor, { ...person(), ...move() })],
  ['overrideSeat', (actor) => overrideSeat(database.db, actor, { ...person(), ...move() }, now)],
];

const alone = { group: null, apart: null };
const person = () => ({ event, registration: made.people[0] ?? '' });
const move = () => ({ run: null, block: made.blocks[0] ?? '', to: null });

const occurrence = () => ({ slotId: made.slots[0] ?? '', min: 0, max: 9, margin: 0 });

beforeAll(async () => {
  made = await makeSeats(database.db, { people: 1, rooms: [9] });
  event = made.slug;
  ({ strangers, organisers } = await makePeopleAround(database.db, made, made.people[0] ?? ''));
});

async function refusal(call: (actor: Actor) => Promise<unknown>, actor: Actor): Promise<string | null> {
  try {
    await call(actor);
    return null;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

const audited = () => database.db.selectFrom('audit_entries').select('id').execute();

it('lets nobody but the organisers of the event near its seats', { timeout: 120_000 }, async () => {
  const before = await audited();
  for (const [name, call] of cases)
    for (const [who, actor] of Object.entries(strangers))
      expect([name, who, await refusal(call, actor)]).toEqual([name, who, 'event.not_found']);
  expect(await audited()).toEqual(before);
  for (const [name, call] of cases)
    for (const [who, actor] of Object.entries(organisers))
      expect([name, who, await refusal(call, actor)]).not.toEqual([name, who, 'event.not_found']);
});
