/** What organisers and facilitators prepare, tried by everybody who must not. */
import { beforeAll, expect, it } from 'vitest';
import { createEvent } from '#domains/events/server/create-event.ts';
import { createEvent as createEventInput } from '#domains/events/schema.ts';
import { setEventRight } from '#domains/events/server/set-event-right.ts';
import { anonymous, type Actor } from '#domains/organisations/actor.ts';
import { newId } from '#platform/server/db/ids.ts';
import type { Storage } from '#platform/server/storage/storage.ts';
import { createAccount } from '#testing/accounts.ts';
import { useTestDatabase } from '#testing/database.ts';
import { command, makeMember, makeOrganisation } from '#testing/event-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import { useCasesOf } from '#testing/use-cases.ts';
import { makeWorkshop, phone, type MadeWorkshop } from '#testing/workshop-factory.ts';
import { beginWorkshops } from './begin-workshops.ts';
import { changeLink } from './change-link.ts';
import { listWorkshops } from './list-workshops.ts';
import { loadWorkshop } from './load-workshop.ts';
import { printTableSheets, printWallSheet } from './print-sheets.ts';
import { removeWorkshop } from './remove-workshop.ts';
import { listAids, readAid, readExpectations, saveExpectations, saveListAid } from './save-aid.ts';
import { applyTemplate, movePhase, removePhase, savePhase } from './save-phases.ts';
import { addPicture, removePicture, savePicture } from './save-pictures.ts';
import { dealTables, saveTables, setTables } from './save-tables.ts';
import { listTemplates, removeTemplate, saveTemplate } from './save-template.ts';
import { saveWorkshop } from './save-workshop.ts';
import { typePaper } from './type-paper.ts';

const database = useTestDatabase();
useTestApp(database);
const now = Date.UTC(2026, 3, 2);
let made: MadeWorkshop;
const strangers: Record<string, Actor> = { anonymous };
const facilitators: Record<string, Actor> = {};
const organisers: Record<string, Actor> = {};
const storage = { put: () => Promise.reject(new Error('no file')) } as unknown as Storage;

type Case = [name: string, call: (actor: Actor) => Promise<unknown>];

const event = () => ({ event: made.slug });
const workshop = () => ({ workshop: made.workshopId });
const phase = () => ({ ...workshop(), phase: made.phases[2] ?? '' });
const picture = () => ({ ...workshop(), picture: newId() });
const where = { tableId: null, phaseId: null };
const fields = { kind: 'talk' as const, title: 'Pause', instruction: '', minutes: 5, allows: [] };
const upload = { name: 'x.jpg', bytes: 1, path: '/intet' };
const print = () => ({ ...workshop(), size: 'a4' as const, origin: 'https://samskab.example' });
const changes = {
  ...{ title: '', lang: 'da' as const, area: '', caseTitle: '', caseText: '', owners: [], challenge: '' },
  ...{ stem: '', way: 'board' as const, staysInRoom: false, needsApproval: false, dots: 3 },
};

/** Those that lead a workshop may, too; they succeed or are refused for what they ask, never for who asks. */
const ofFacilitators: Case[] = [
  ['listWorkshops', (actor) => listWorkshops(database.db, actor, event())],
  ['listTemplates', (actor) => listTemplates(database.db, actor, event())],
  ['loadWorkshop', (actor) => loadWorkshop(database.db, actor, workshop())],
  ['saveWorkshop', (actor) => saveWorkshop(database.db, actor, { ...workshop(), changes }, now)],
  ['savePhase', (actor) => savePhase(database.db, actor, { ...workshop(), fields }, now)],
  ['movePhase', (actor) => movePhase(database.db, actor, { ...phase(), by: -1 }, now)],
  ['removePhase', (actor) => removePhase(database.db, actor, { ...phase(), phase: newId() }, now)],
  [
    'applyTemplate',
    (actor) => applyTemplate(database.db, actor, { ...workshop(), template: 'own', replace: false }, now),
  ],
  ['setTables', (actor) => setTables(database.db, actor, { ...workshop(), slot: null, count: 2 }, now)],
  ['saveTables', (actor) => saveTables(database.db, actor, { ...workshop(), tables: [] }, now)],
  [
    'addPicture',
    (actor) =>
      addPicture(
        { db: database.db, storage },
        actor,
        { ...workshop(), kind: 'case', alt: 'X', ...where, upload },
        now,
      ),
  ],
  [
    'savePicture',
    (actor) => savePicture(database.db, actor, { ...picture(), alt: 'X', typed: '', ...where }, now),
  ],
  ['removePicture', (actor) => removePicture({ db: database.db, storage }, actor, picture(), now)],
  ['typePaper', (actor) => typePaper(database.db, actor, { ...workshop(), text: 'En linje', ...where }, now)],
  ['changeLink', (actor) => changeLink(database.db, actor, workshop(), now)],
  ['listAids', (actor) => listAids(database.db, actor, workshop())],
  ['readAid', (actor) => readAid(database.db, actor, { ...workshop(), kind: 'concept' })],
  ['readExpectations', (actor) => readExpectations(database.db, actor, workshop())],
  [
    'saveListAid',
    (actor) =>
      saveListAid(database.db, actor, { ...workshop(), kind: 'concept', expectedVersion: 9, content: {} }),
  ],
  [
    'saveExpectations',
    (actor) => saveExpectations(database.db, actor, { ...workshop(), part: { side: 3, expects: '' } }),
  ],
  [
    'printTableSheets',
    (actor) => printTableSheets(database.db, actor, { ...print(), phase: newId(), slot: null }, now),
  ],
  ['printWallSheet', (actor) => printWallSheet(database.db, actor, print(), now)],
];

const ofOrganisers: Case[] = [
  [
    'beginWorkshops',
    (actor) =>
      beginWorkshops(database.db, actor, {
        ...{ ...event(), template: 'own' },
        of: { sessions: [made.sessionId] },
      }),
  ],
  [
    'dealTables',
    (actor) => dealTables(database.db, actor, { ...workshop(), ...event(), slot: newId(), size: 6 }, now),
  ],
  ['saveTemplate', (actor) => saveTemplate(database.db, actor, { ...workshop(), name: 'Vores' })],
  ['removeTemplate', (actor) => removeTemplate(database.db, actor, { ...event(), template: newId() })],
  ['removeWorkshop', (actor) => removeWorkshop(database.db, actor, workshop())],
];

beforeAll(async () => {
  made = await makeWorkshop(database.db);
  const theirs = await makeOrganisation(database.db, 'dem');
  const organisation = await database.db
    .selectFrom('organisations')
    .select('slug')
    .where('id', '=', made.organisationId)
    .executeTakeFirstOrThrow();
  const beside = { organisation: organisation.slug, slug: 'andet', lang: 'da', title: 'Andet' };
  await createEvent(database.db, command, createEventInput.parse(beside));
  const right = async (slug: string, role: 'organiser' | 'facilitator' | 'reader') => {
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
    'a guest reader of the event': await right(made.slug, 'reader'),
    'a reader': await makeMember(database.db, made.organisationId, 'reader'),
    'a participant': { kind: 'participant', ...here, registrationId: newId() },
    'a door': { kind: 'door', ...here, doorId: newId() },
    'a phone at the board': phone(made),
  });
  Object.assign(facilitators, {
    'a facilitator': await makeMember(database.db, made.organisationId, 'facilitator'),
    'a facilitator of the event': await right(made.slug, 'facilitator'),
  });
  Object.assign(organisers, {
    'a co-host of the event': await right(made.slug, 'organiser'),
    'an organiser': await makeMember(database.db, made.organisationId, 'organiser'),
    'an owner': await makeMember(database.db, made.organisationId, 'owner'),
  });
});

const hidden = ['event.not_found', 'workshop.not_found'];

async function isHidden(call: (actor: Actor) => Promise<unknown>, actor: Actor): Promise<boolean> {
  try {
    await call(actor);
    return false;
  } catch (error) {
    return hidden.includes((error as { code?: string }).code ?? '');
  }
}

const audited = () => database.db.selectFrom('audit_entries').select('id').execute();

it('hides workshops from whoever does not lead them', { timeout: 120_000 }, async () => {
  const before = await audited();
  for (const [name, call] of [...ofFacilitators, ...ofOrganisers])
    for (const [who, actor] of Object.entries(strangers))
      expect([name, who, await isHidden(call, actor)]).toEqual([name, who, true]);
  for (const [name, call] of ofOrganisers)
    for (const [who, actor] of Object.entries(facilitators))
      expect([name, who, await isHidden(call, actor)]).toEqual([name, who, true]);
  expect(await audited()).toEqual(before);
});

it('lets in those who lead them, and organisers', { timeout: 120_000 }, async () => {
  for (const [name, call] of ofFacilitators)
    for (const [who, actor] of Object.entries({ ...facilitators, ...organisers }))
      expect([name, who, await isHidden(call, actor)]).toEqual([name, who, false]);
  for (const [name, call] of ofOrganisers)
    for (const [who, actor] of Object.entries(organisers))
      expect([name, who, await isHidden(call, actor)]).toEqual([name, who, false]);
});

it('tries every use case of preparing with an actor', () => {
  /** Boards are tried in access.test.ts; the frame of edits has no rights of its own. */
  const others = /Board|Console|Own$|^access|^editWorkshop$/;
  const written = useCasesOf('workshops').filter((name) => !others.test(name));
  const tried = [...ofFacilitators, ...ofOrganisers].map(([name]) => name);
  expect(tried.toSorted()).toEqual(written);
});
