/** What participants do with wishes and seats, tried by everybody who must not. */
import { beforeAll, expect, test } from 'vitest';
import { anonymous, type Actor } from '#domains/organisations/actor.ts';
import { newId } from '#platform/server/db/ids.ts';
import { createAccount } from '#testing/accounts.ts';
import { makeSeats, type MadeSeats } from '#testing/allocation-factory.ts';
import { useTestDatabase } from '#testing/database.ts';
import { makeMember, makeOrganisation } from '#testing/event-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import { answerSwap } from './answer-swap.ts';
import { askSwap } from './ask-swap.ts';
import { chooseSeat } from './choose-seat.ts';
import { leaveSeat } from './leave-seat.ts';
import { readOwnLine } from './read-own-line.ts';
import { readOwnSeats } from './read-own-seats.ts';
import { readOwnWishes } from './read-own-wishes.ts';
import { submitWishes } from './submit-wishes.ts';

const { db, now } = { db: () => database.db, now: Date.UTC(2026, 4, 1) };
const database = useTestDatabase();
useTestApp(database);
let made: MadeSeats;
let id = '';
let slotId = '';
const strangers: Record<string, Actor> = { anonymous };
const allowed: Record<string, Actor> = {};
const none = { wishes: [], noPreference: true, restIsFine: false, away: [] };

const cases: [string, (actor: Actor) => Promise<unknown>][] = [
  ['readOwnWishes', (actor) => readOwnWishes(db(), actor, { id }, now)],
  ['submitWishes', (actor) => submitWishes(db(), actor, { ...none, id }, now)],
  ['readOwnSeats', (actor) => readOwnSeats(db(), actor, { id }, now)],
  ['readOwnLine', (actor) => readOwnLine(db(), actor, { id })],
  ['chooseSeat', (actor) => chooseSeat(db(), actor, { id, slotId }, now)],
  ['leaveSeat', (actor) => leaveSeat(db(), actor, { id, slotId }, now)],
  ['askSwap', (actor) => askSwap(db(), actor, { id, code: 'ABCD-EFGH' }, now)],
  ['answerSwap', (actor) => answerSwap(db(), actor, { id, swapId: newId(), answer: 'accept' }, now)],
];

beforeAll(async () => {
  made = await makeSeats(db(), { people: 2, rooms: [3] });
  await db().updateTable('allocations').set({ state: 'published', seed: 'frø' }).execute();
  id = made.people[0] ?? '';
  slotId = made.slots[0] ?? '';
  const theirs = await makeOrganisation(db(), 'dem');
  const event = { organisationId: made.organisationId, eventId: made.eventId };
  const participant = { kind: 'participant' as const, ...event };
  Object.assign(strangers, {
    'somebody signed in': (await createAccount(db())).actor,
    'the operator': (await createAccount(db(), { isOperator: true })).actor,
    'an owner of another organisation': await makeMember(db(), theirs.id, 'owner'),
    'a reader': await makeMember(db(), made.organisationId, 'reader'),
    'a facilitator': await makeMember(db(), made.organisationId, 'facilitator'),
    'another participant': { ...participant, registrationId: made.people[1] ?? '' },
    'a door': { kind: 'door', ...event, doorId: newId() },
  });
  Object.assign(allowed, {
    'the participant': { ...participant, registrationId: id },
    'an organiser': await makeMember(db(), made.organisationId, 'organiser'),
  });
});

const outcome = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'got in',
    (error: { code?: string }) => error.code,
  );

test(
  'nobody but the participant and the organisers gets in, and nothing is written',
  { timeout: 60_000 },
  async () => {
    const written = async () =>
      JSON.stringify([
        await db().selectFrom('allocation_seats').selectAll().execute(),
        await db().selectFrom('allocation_people').selectAll().execute(),
        await db().selectFrom('allocation_swaps').selectAll().execute(),
      ]);
    await chooseSeat(db(), allowed['the participant'] ?? anonymous, { id, slotId }, now);
    const before = await written();
    for (const [name, run] of cases)
      for (const [who, actor] of Object.entries(strangers))
        expect([name, who, await outcome(run(actor))]).toEqual([name, who, 'registration.not_found']);
    expect(await written()).toBe(before);
    for (const [name, run] of cases)
      for (const [who, actor] of Object.entries(allowed))
        expect([name, who, await outcome(run(actor))]).not.toEqual([name, who, 'registration.not_found']);
  },
);
