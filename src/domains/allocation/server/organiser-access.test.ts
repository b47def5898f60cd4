/** What organisers do with seats, tried by everybody who must not. */
import { beforeAll, expect, it } from 'vitest';
import { createEvent } from '#domains/events/server/create-event.ts';
import { createEvent as createEventInput } from '#domains/events/schema.ts';
import { setEventRight } from '#domains/events/server/set-event-right.ts';
import { anonymous, type Actor } from '#domains/organisations/actor.ts';
import { newId } from '#platform/server/db/ids.ts';
import { createAccount } from '#testing/accounts.ts';
import { makeSeats, type MadeSeats } from '#testing/allocation-factory.ts';
import { useTestDatabase } from '#testing/database.ts';
import { command, makeMember, makeOrganisation } from '#testing/event-factory.ts';
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
const strangers: Record<string, Actor> = { anonymous };
const organisers: Record<string, Actor> = {};

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
  const theirs = await makeOrganisation(database.db, 'dem');
  const beside = { organisation: made.organisation, slug: 'andet', lang: 'da', title: 'Andet' };
  await createEvent(database.db, command, createEventInput.parse(beside));
  const right = async (slug: string, role: 'organiser' | 'reader') => {
    const { actor } = await createAccount(database.db);
    await setEventRight(database.db, command, { event: slug, accountId: actor.accountId, role });
    return actor;
  };
  const here = { organisationId: made.organisationId, eventId: made.eventId };
  Object.assign(strangers, {
    'somebody signed in': (await createAccount(database.db)).actor,
    'the operator': (await createAccount(database.db, { isOperator: true })).actor,
    'an owner of another organisation': await makeMember(database.db, theirs.id, 'owner'),
    'a co-host of another event': await right('andet', 'organiser'),
    'a guest reader of the event': await right(event, 'reader'),
    'a reader': await makeMember(database.db, made.organisationId, 'reader'),
    'a facilitator': await makeMember(database.db, made.organisationId, 'facilitator'),
    'a participant': { kind: 'participant', ...here, registrationId: made.people[0] },
    'a door': { kind: 'door', ...here, doorId: newId() },
  });
  Object.assign(organisers, {
    'a co-host of the event': await right(event, 'organiser'),
    'an organiser': await makeMember(database.db, made.organisationId, 'organiser'),
    'an owner': await makeMember(database.db, made.organisationId, 'owner'),
  });
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
