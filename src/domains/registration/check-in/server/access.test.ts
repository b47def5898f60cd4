/** Every use case of the doors, for everybody who might try it. */
import type { Kysely } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { setEventRight } from '#domains/events/server/set-event-right.ts';
import { anonymous, type Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { createAccount } from '#testing/accounts.ts';
import { useTestDatabase } from '#testing/database.ts';
import { command, makeEvent, makeMember } from '#testing/event-factory.ts';
import { makeDesk } from '#testing/registration-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import { useCasesOf } from '#testing/use-cases.ts';
import { findDevice } from './access.ts';
import { createDoor } from './create-door.ts';
import { exchangeWithDoor } from './exchange-with-door.ts';
import { findArrivals } from './find-arrivals.ts';
import { leaveDoor } from './leave-door.ts';
import { mergeCheckIns } from './merge-check-ins.ts';
import { registerDevice } from './register-device.ts';
import { revokeDoor } from './revoke-door.ts';
import { undoArrival } from './undo-arrival.ts';
import { watchDoors } from './watch-doors.ts';

const test = useTestDatabase();
useTestApp(test);
const now = Date.parse('2026-06-01T07:00:00Z');
const id = '01a2020c-0000-7000-8000-000000000000';
const event = 'vores';
let deviceId = '';

type UseCase = (db: Kysely<Database>, actor: Actor) => Promise<unknown>;
type Case = [name: string, run: UseCase];
const ofOrganisers: Case[] = [
  ['createDoor', (db, actor) => createDoor(db, actor, { event, name: 'Syd' }, now)],
  ['revokeDoor', (db, actor) => revokeDoor(db, actor, { event, id }, now)],
  ['undoArrival', (db, actor) => undoArrival(db, actor, { event, registrationId: id }, now)],
  ['watchDoors', (db, actor) => watchDoors(db, actor, { event })],
];
const nothing = { items: [], cursor: 0, roster: null };
/** `leaveDoor` last: it ends the phone's right. */
const ofDoors: Case[] = [
  ['mergeCheckIns', (db, actor) => mergeCheckIns(db, actor, { deviceId, lang: 'da', items: [] }, now)],
  [
    'exchangeWithDoor',
    (db, actor) => exchangeWithDoor(db, actor, { deviceId, lang: 'da', sent: nothing }, now),
  ],
  ['findArrivals', (db, actor) => findArrivals(db, actor, { deviceId, lang: 'da', query: 'a' }, now)],
  ['leaveDoor', (db, actor) => leaveDoor(db, actor, { deviceId }, now)],
];
const gates = ['accessDoor'];

const actors: Record<string, Actor> = {};
let door: Actor = anonymous;

beforeAll(async () => {
  const ours = await makeDesk(test.db, event, { now });
  const theirs = await makeDesk(test.db, 'deres', { now });
  await makeEvent(test.db, ours.organisation, { slug: 'vores-andet' });
  const right = async (slug: string) => {
    const { actor } = await createAccount(test.db);
    await setEventRight(test.db, command, { event: slug, accountId: actor.accountId, role: 'organiser' });
    return actor;
  };
  const { token } = await createDoor(test.db, command, { event, name: 'Nord' }, now);
  const phone = await registerDevice(test.db, { token }, now);
  deviceId = phone.deviceId;
  door = (await findDevice(test.db, phone.key)).actor;
  const elsewhere = await createDoor(test.db, command, { event: 'deres', name: 'Nord' }, now);
  const { key } = await registerDevice(test.db, { token: elsewhere.token }, now);
  Object.assign(actors, {
    anonymous,
    'somebody signed in': (await createAccount(test.db)).actor,
    'the operator': (await createAccount(test.db, { isOperator: true })).actor,
    'an owner of another organisation': await makeMember(test.db, theirs.organisationId, 'owner'),
    'a participant': {
      ...{ kind: 'participant', organisationId: ours.organisationId, eventId: ours.eventId },
      registrationId: newId(),
    },
    'a door of another event': (await findDevice(test.db, key)).actor,
    'a co-host of another event': await right('vores-andet'),
    'a reader': await makeMember(test.db, ours.organisationId, 'reader'),
    'a facilitator': await makeMember(test.db, ours.organisationId, 'facilitator'),
    'a co-host of the event': await right(event),
    'an organiser': await makeMember(test.db, ours.organisationId, 'organiser'),
    'an owner': await makeMember(test.db, ours.organisationId, 'owner'),
  });
});

const organisers = ['a co-host of the event', 'an organiser', 'an owner'];

async function refusal(run: UseCase, actor: Actor): Promise<string | null> {
  return run(test.db, actor).then(
    () => null,
    (error: { code?: string }) => error.code ?? 'failed',
  );
}

it('knows every use case that takes an actor', () => {
  const known = [...ofOrganisers, ...ofDoors].map(([name]) => name);
  expect([...known, ...gates].sort()).toEqual(useCasesOf('registration/check-in'));
});

it('lets organisers of the event alone make, watch and close doors', async () => {
  for (const [name, run] of ofOrganisers) {
    for (const [who, actor] of [...Object.entries(actors), ['a door', door] as const])
      if (!organisers.includes(who))
        expect([name, who, await refusal(run, actor)]).toEqual([name, who, 'event.not_found']);
    for (const who of organisers)
      expect([name, who, await refusal(run, actors[who] ?? anonymous)]).not.toEqual([
        name,
        who,
        'event.not_found',
      ]);
  }
});

it('lets nobody but the phone of a door do what is done at a door', async () => {
  for (const [name, run] of ofDoors) {
    for (const [who, actor] of Object.entries(actors))
      expect([name, who, await refusal(run, actor)]).toEqual([name, who, 'door.not_found']);
    expect([name, await refusal(run, door)]).toEqual([name, null]);
  }
});
