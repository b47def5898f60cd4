/** What organisers do with registrations, against everybody who must not get in, with data that could leak. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Kysely } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { setEventRight } from '#domains/events/server/set-event-right.ts';
import { anonymous, type Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { createAccount } from '#testing/accounts.ts';
import { useTestDatabase } from '#testing/database.ts';
import { makeEvent, makeMember, makeOrganisation, command } from '#testing/event-factory.ts';
import { applicant, makeDesk, submission, type TestDesk } from '#testing/registration-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import {
  exportRegistrations as exportInput,
  listRegistrations as listInput,
} from '../../list/list-schema.ts';
import { actorOf } from '../open-by-link.ts';
import { submitRegistration } from '../submit-registration.ts';
import { accessAsOrganiser } from './access-as-organiser.ts';
import { changeAsOrganiser } from './change-as-organiser.ts';
import { correctRegistration } from './correct-registration.ts';
import { deskToChange } from './desk-to-change.ts';
import { exportRegistrations } from './export-registrations.ts';
import { importPeople } from './import-people.ts';
import { issueCode } from './issue-code.ts';
import { listExportColumns } from './list-export-columns.ts';
import { listRegistrations } from './list-registrations.ts';
import { mailLink } from './mail-link.ts';
import { moveCategory } from './move-category.ts';
import { offerByHand } from './offer-by-hand.ts';
import { organiserDesk } from './organiser-desk.ts';
import { planPeople } from './plan-people.ts';
import { readFigures } from './read-figures.ts';
import { readRegistration } from './read-registration.ts';
import { readSensitive } from './read-sensitive.ts';
import { registerParties, registerPeople } from './register-people.ts';
import { writeLetter } from './write-letter.ts';

const database = useTestDatabase();
useTestApp(database);
const now = Date.UTC(2026, 4, 1, 8);
const event = 'vores';
const secret = 'Hemmelige Helle';
let desk: TestDesk;
let id = '';
const refused: Record<string, Actor> = {};
const admitted: Record<string, Actor> = {};

beforeAll(async () => {
  const { db } = database;
  desk = await makeDesk(db, event, { now });
  const theirs = await makeOrganisation(db, 'dem');
  await makeEvent(db, desk.organisation, { slug: 'vores-andet' });
  const people = [applicant(1, { name: secret, diet: secret, consent: true })];
  const receipt = await submitRegistration(db, submission(desk, people), now);
  id = 'ids' in receipt ? (receipt.ids[0] ?? '') : '';
  const right = async (slug: string, role: 'organiser' | 'reader') => {
    const { actor } = await createAccount(db);
    await setEventRight(db, command, { event: slug, accountId: actor.accountId, role });
    return actor;
  };
  const row = await db.selectFrom('registrations').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const key = { kind: 'api_key' as const, keyId: newId() };
  const { organisationId, eventId } = desk;
  Object.assign(refused, {
    anonymous,
    'somebody signed in': (await createAccount(db)).actor,
    'the operator': (await createAccount(db, { isOperator: true })).actor,
    'an owner of another organisation': await makeMember(db, theirs.id, 'owner'),
    'a key of another organisation': {
      ...key,
      organisationId: theirs.id,
      rights: ['read', 'edit', 'import'],
    },
    'a reading key': { ...key, organisationId, rights: ['read'] },
    'a speaker of the event': { kind: 'speaker', organisationId, eventId, speakerId: newId() },
    'the participant': actorOf(row),
    'a co-host of another event': await right('vores-andet', 'organiser'),
    'a guest reader of the event': await right(event, 'reader'),
    'a reader': await makeMember(db, organisationId, 'reader'),
    'a facilitator': await makeMember(db, organisationId, 'facilitator'),
  });
  Object.assign(admitted, {
    'a co-host of the event': await right(event, 'organiser'),
    'an organiser': await makeMember(db, organisationId, 'organiser'),
    'an owner': await makeMember(db, organisationId, 'owner'),
  });
});

const people = () => [applicant(9, { email: null })];
const party = () => ({
  ...{ categoryId: desk.categoryId, code: null, booker: null, people: people(), lang: 'da' as const },
  ...{ way: 'organiser' as const, sendMail: false },
});
const list = () => ({
  ...{ event, categoryId: desk.categoryId, lang: 'da' as const, consent: false, sendMail: false },
  sheet: { header: ['Navn'], rows: [{ row: 2, cells: ['Ny Person'] }] },
});

type UseCase = (db: Kysely<Database>, actor: Actor) => Promise<unknown>;
const useCases: Record<string, UseCase> = {
  accessAsOrganiser: (db, actor) => accessAsOrganiser(db, actor, { event, id }),
  listRegistrations: (db, actor) => listRegistrations(db, actor, listInput.parse({ event })),
  readRegistration: (db, actor) => readRegistration(db, actor, { event, id }),
  readSensitive: (db, actor) => readSensitive(db, actor, { event, id }),
  readFigures: (db, actor) => readFigures(db, actor, { event }),
  correctRegistration: (db, actor) =>
    correctRegistration(db, actor, { event, id, changes: { note: 'x' } }, now),
  deskToChange: (db, actor) => deskToChange(db, actor, event),
  changeAsOrganiser: (db, actor) =>
    changeAsOrganiser(db, actor, { event, id, change: { facts: {}, asked: [], answers: {} } }, now),
  moveCategory: (db, actor) => moveCategory(db, actor, { event, id, categoryId: desk.categoryId }, now),
  offerByHand: (db, actor) => offerByHand(db, actor, { event, bookings: [id] }, now),
  mailLink: (db, actor) => mailLink(db, actor, { event, id }, now),
  issueCode: (db, actor) => issueCode(db, actor, { event, id }),
  writeLetter: (db, actor) => writeLetter(db, actor, { event, id, origin: 'https://samskab.example' }, now),
  organiserDesk: (db, actor) => organiserDesk(db, actor, event),
  registerPeople: (db, actor) => registerPeople(db, actor, { ...party(), event }, now),
  registerParties: (db, actor) => registerParties(db, actor, event, [party()], now),
  planPeople: (db, actor) => planPeople(db, actor, list()),
  importPeople: (db, actor) => importPeople(db, actor, { ...list(), expected: 1 }, now),
  listExportColumns: (db, actor) => listExportColumns(db, actor, { event, lang: 'da' }),
  exportRegistrations: (db, actor) =>
    exportRegistrations(
      db,
      actor,
      exportInput.parse({ event, filter: {}, columns: ['name', 'diet'], lang: 'da' }),
    ),
};

test('knows every use case of this folder', () => {
  const takesActor = /^export async function (\w+)\(\s*db: Kysely<Database>,\s*actor: Actor/gm;
  const found = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => [...readFileSync(`${import.meta.dirname}/${file}`, 'utf8').matchAll(takesActor)])
    .map(([, name]) => name);
  expect(found.sort()).toEqual(Object.keys(useCases).sort());
});

test('nobody but organisers and owners gets in, and nothing is written', async () => {
  const count = async () =>
    (await database.db.selectFrom('audit_entries').select('id').execute()).length +
    (await database.db.selectFrom('registrations').select('id').execute()).length;
  const before = await count();
  for (const [name, run] of Object.entries(useCases))
    for (const [who, actor] of Object.entries(refused)) {
      const answer = await run(database.db, actor).catch((error: { code?: string }) => error.code);
      expect([name, who, answer]).toEqual([name, who, 'event.not_found']);
    }
  expect(await count()).toBe(before);
}, 60_000);

test('organisers of the organisation and of the event get in', async () => {
  for (const [name, run] of Object.entries(useCases))
    for (const [who, actor] of Object.entries(admitted)) {
      const code = await run(database.db, actor).then(
        () => null,
        (error: { code?: string }) => error.code ?? String(error),
      );
      // Done before by somebody else: it got in all the same.
      const gotIn = code === null || /^(rate\.too_many|registration\.list\.changed\.conflict)$/.test(code);
      expect([name, who, code, gotIn]).toEqual([name, who, code, true]);
    }
}, 60_000);

test('another organisation’s registration is none of ours', async () => {
  const other = await makeDesk(database.db, 'deres', { now });
  const owner = await makeMember(database.db, other.organisationId, 'owner');
  for (const name of ['readRegistration', 'readSensitive', 'issueCode', 'mailLink'] as const) {
    const run = { readRegistration, readSensitive, issueCode, mailLink }[name];
    await expect(run(database.db, owner, { event: 'deres', id }, now)).rejects.toMatchObject({
      code: 'registration.not_found',
    });
  }
});
