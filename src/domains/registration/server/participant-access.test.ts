/** What participants do with the own registration, tried by everybody who must not. */
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#domains/organisations/actor.ts';
import { anonymous } from '#domains/organisations/actor.ts';
import { newId } from '#platform/server/db/ids.ts';
import { createAccount } from '#testing/accounts.ts';
import { useTestDatabase } from '#testing/database.ts';
import { makeMember, makeOrganisation } from '#testing/event-factory.ts';
import { applicant, makeDesk, submission } from '#testing/registration-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import { changeRegistration } from './change-registration.ts';
import { chooseSessions } from './choose-sessions.ts';
import { confirmAddress } from './confirm-address.ts';
import { eraseRegistration } from './erase-registration.ts';
import { exportRegistration } from './export-registration.ts';
import { findAnswerFile } from './find-answer-file.ts';
import { findJoiningLinks } from './find-joining-links.ts';
import { handOnPlace } from './hand-on-place.ts';
import { listParticipants } from './list-participants.ts';
import { namePlace } from './name-place.ts';
import { actorOf } from './open-by-link.ts';
import { readOwnDetails } from './read-own-details.ts';
import { submitRegistration } from './submit-registration.ts';
import { withdrawChoice } from './withdraw-choice.ts';
import { withdrawConsent } from './withdraw-consent.ts';

const database = useTestDatabase();
const running = useTestApp(database);
const now = Date.parse('2026-03-01T09:00:00Z');
const person = applicant(1);
let id = '';
let categoryId = '';
let participant: Actor = anonymous;
let organiser: Actor = anonymous;
const strangers: Record<string, Actor> = { anonymous };

type Case = [name: string, run: (actor: Actor) => Promise<unknown>];
const cases: Case[] = [
  ['exportRegistration', (actor) => exportRegistration(database.db, actor, { id })],
  ['findJoiningLinks', (actor) => findJoiningLinks(database.db, actor, { id })],
  ['listParticipants', (actor) => listParticipants(database.db, actor, { id })],
  ['changeRegistration', (actor) => changeRegistration(database.db, actor, { id, categoryId, person }, now)],
  ['withdrawChoice', (actor) => withdrawChoice(database.db, actor, { id, choice: 'photos' }, now)],
  ['withdrawConsent', (actor) => withdrawConsent(database.db, actor, { id })],
  ['chooseSessions', (actor) => chooseSessions(database.db, actor, { id, slotIds: [] })],
  ['eraseRegistration', (actor) => eraseRegistration(running.app, actor, { id }, now)],
];
/** Refused to those who may as well, in this world, but for another reason. */
const refusedAnyway: Case[] = [
  ['findAnswerFile', (actor) => findAnswerFile(database.db, actor, { id, questionId: newId() })],
  ['namePlace', (actor) => namePlace(database.db, actor, { id, name: 'X', email: null }, now)],
  [
    'handOnPlace',
    (actor) => handOnPlace(database.db, actor, { id: newId(), name: 'X', email: 'x@example.org' }, now),
  ],
];

beforeAll(async () => {
  const { db } = database;
  const desk = await makeDesk(db, 'vores', { now });
  ({ categoryId } = desk);
  const theirs = await makeOrganisation(db, 'dem');
  await submitRegistration(db, submission(desk, [person]), now);
  await submitRegistration(db, submission(desk, [applicant(2)]), now);
  const rows = await db.selectFrom('registrations').selectAll().orderBy('arrival').execute();
  const [own, other] = rows;
  if (!own || !other) throw new Error('no registrations');
  id = own.id;
  participant = actorOf(own);
  organiser = await makeMember(db, desk.organisationId, 'organiser');
  const at = { organisationId: desk.organisationId, eventId: desk.eventId };
  Object.assign(strangers, {
    'somebody signed in': (await createAccount(db)).actor,
    'the operator': (await createAccount(db, { isOperator: true })).actor,
    'an owner of another organisation': await makeMember(db, theirs.id, 'owner'),
    'a reader': await makeMember(db, desk.organisationId, 'reader'),
    'a facilitator': await makeMember(db, desk.organisationId, 'facilitator'),
    'another participant': actorOf(other),
    'a door': { kind: 'door', ...at, doorId: newId() } satisfies Actor,
  });
  await confirmAddress(db, participant, { id }, now);
});

test(
  'nobody but the participant and the organisers gets in, and nothing is written',
  { timeout: 60_000 },
  async () => {
    const rows = () => database.db.selectFrom('registrations').selectAll().orderBy('arrival').execute();
    const before = JSON.stringify(await rows());
    for (const [name, run] of [...cases, ...refusedAnyway])
      for (const [who, actor] of Object.entries(strangers))
        expect([
          name,
          who,
          await run(actor).then(
            () => 'got in',
            (error: { code?: string }) => error.code,
          ),
        ]).toEqual([name, who, 'registration.not_found']);
    expect(JSON.stringify(await rows())).toBe(before);
    for (const [, run] of cases.slice(0, -1)) for (const actor of [organiser, participant]) await run(actor);
  },
);

test('the own details are those of the link: one that names no registration opens nothing', async () => {
  if (participant.kind !== 'participant') throw new Error('no participant');
  const details = await readOwnDetails(database.db, participant);
  expect(details.registration.id).toBe(id);
  const forged = { ...participant, registrationId: newId() };
  await expect(readOwnDetails(database.db, forged)).rejects.toMatchObject({ code: 'registration.not_found' });
});
