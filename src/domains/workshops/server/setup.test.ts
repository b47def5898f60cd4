import { beforeEach, expect, test } from 'vitest';
import { createSession } from '#domains/events/server/create-session.ts';
import * as events from '#domains/events/schema.ts';
import { newId } from '#platform/server/db/ids.ts';
import { useTestDatabase } from '#testing/database.ts';
import { command } from '#testing/event-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import { makeWorkshop, type MadeWorkshop } from '#testing/workshop-factory.ts';
import * as schema from '../setup.ts';
import { beginWorkshops } from './begin-workshops.ts';
import { listWorkshops } from './list-workshops.ts';
import { loadWorkshop } from './load-workshop.ts';
import { removeWorkshop } from './remove-workshop.ts';
import { applyTemplate, movePhase, removePhase, savePhase } from './save-phases.ts';
import { saveTables, setTables } from './save-tables.ts';
import { listTemplates, removeTemplate, saveTemplate } from './save-template.ts';
import { saveWorkshop } from './save-workshop.ts';

const database = useTestDatabase();
useTestApp(database);
const now = Date.UTC(2026, 5, 1);
let made: MadeWorkshop;
const load = async (id = made.workshopId) =>
  (await loadWorkshop(database.db, command, { workshop: id })).workshop;

beforeEach(async () => {
  made = await makeWorkshop(database.db);
});

async function addSession(title: string, speakers: string[] = []) {
  return createSession(
    database.db,
    command,
    events.createSession.parse({
      event: made.slug,
      session: {
        ...{ kind: 'workshop', lang: 'nb', title: { nb: title }, area: 'Arbeid' },
        speakers: speakers.map((name) => ({ name })),
      },
      slots: [{ date: '2026-06-01', start: '10:00', end: '11:00', code: '2A' }],
    }),
  );
}

test('begins all workshops that wait, each in its language with its speakers, and none twice', async () => {
  const { sessionId } = await addSession('Når døra åpnes', ['Runa Pileborg']);
  const { waiting } = await listWorkshops(database.db, command, { event: made.slug });
  expect(waiting).toEqual([{ id: sessionId, title: { nb: 'Når døra åpnes' }, lang: 'nb', codes: ['2A'] }]);
  const input = schema.beginWorkshops.parse({
    ...{ event: made.slug, template: 'world_cafe', of: { sessions: [sessionId, made.sessionId] } },
  });
  const { begun } = await beginWorkshops(database.db, command, input);
  expect(begun).toHaveLength(1);
  expect(await load(begun[0])).toMatchObject({
    ...{ sessionId, lang: 'nb', method: 'world_cafe', area: 'Arbeid', way: 'board', state: 'preparing' },
    owners: [{ name: 'Runa Pileborg', organisation: '' }],
    stem: 'Etter alle samtalene anbefaler vi at:',
    slots: [{ code: '2A', start: '2026-06-01T10:00' }],
  });
  expect((await load(begun[0])).phases.map(({ title }) => title)).toContain('Andre runde');
  expect(await beginWorkshops(database.db, command, input)).toEqual({ begun: [] });
  const listed = await listWorkshops(database.db, command, { event: made.slug });
  expect(listed.waiting).toEqual([]);
  expect(listed.workshops.map(({ id, minutes }) => [id, minutes])).toEqual([
    [begun[0], 100],
    [made.workshopId, 30],
  ]);
});

test('begins a workshop without a session, and removes it while nothing is in it', async () => {
  const of = { title: 'Fra et gammelt hæfte', lang: 'da' as const };
  const { begun } = await beginWorkshops(database.db, command, { event: made.slug, template: 'own', of });
  expect(await load(begun[0])).toMatchObject({
    ...{ title: 'Fra et gammelt hæfte', sessionId: null, way: 'board', phases: [], slots: [] },
  });
  await removeWorkshop(database.db, command, { workshop: begun[0] ?? '' });
  await expect(load(begun[0])).rejects.toMatchObject({ code: 'workshop.not_found' });
  await expect(removeWorkshop(database.db, command, { workshop: made.workshopId })).rejects.toMatchObject({
    code: 'workshop.in_use.conflict',
  });
});

test('begins none where a session is not of the event', async () => {
  const input = { event: made.slug, template: 'case' as const, of: { sessions: [newId()] } };
  await expect(beginWorkshops(database.db, command, input)).rejects.toMatchObject({
    code: 'workshop.session.not_found',
  });
});

async function changesOf() {
  const { title, lang, area, caseTitle, caseText, owners, challenge, stem, way, dots, ...rest } =
    await load();
  const { staysInRoom, needsApproval } = rest;
  return {
    ...{ title, lang, area, caseTitle, caseText, owners, challenge, stem, way, dots },
    ...{ staysInRoom, needsApproval },
  };
}

test('saves what a workshop is about; a second editor is told and overwrites nothing', async () => {
  const { seen } = await load();
  const changes = { ...(await changesOf()), challenge: 'Hvem mangler?', dots: 5 };
  await saveWorkshop(database.db, command, { workshop: made.workshopId, seen, changes }, now);
  expect(await load()).toMatchObject({ challenge: 'Hvem mangler?', dots: 5, area: 'Det boligsociale' });
  const late = { workshop: made.workshopId, seen, changes: { ...changes, challenge: 'Noget andet' } };
  await expect(saveWorkshop(database.db, command, late, now)).rejects.toMatchObject({
    code: 'draft.conflict',
  });
  expect(await load()).toMatchObject({ challenge: 'Hvem mangler?' });
});

test('a workshop that stays in the room has no board, and begins without notes', async () => {
  const changes = { ...(await changesOf()), staysInRoom: true };
  const save = (way: 'board' | 'record') =>
    saveWorkshop(database.db, command, { workshop: made.workshopId, changes: { ...changes, way } }, now);
  await expect(save('board')).rejects.toMatchObject({ code: 'workshop.room_board.conflict' });
  await expect(save('record')).rejects.toMatchObject({ code: 'workshop.room_open.conflict' });
  const here = { organisation_id: made.organisationId, event_id: made.eventId };
  await database.db
    .updateTable('workshops')
    .set({ state: 'preparing' })
    .where('id', '=', made.workshopId)
    .execute();
  const note = { ...here, workshop_id: made.workshopId, id: newId(), text: 'En seddel' };
  await database.db.insertInto('board_notes').values(note).execute();
  await expect(save('record')).rejects.toMatchObject({ code: 'workshop.room_used.conflict' });
  await database.db.deleteFrom('board_notes').where('id', '=', note.id).execute();
  await save('record');
  const { workshop, token } = await loadWorkshop(database.db, command, { workshop: made.workshopId });
  expect([workshop.staysInRoom, token]).toEqual([true, null]);
});

const fields = { kind: 'talk' as const, title: 'Pause', instruction: '', minutes: 15, allows: [] };
const titles = async () => (await load()).phases.map(({ title }) => title);

test('phases are added, changed, moved and removed while the board is open; the one that runs stays', async () => {
  const { workshopId: workshop, phases } = made;
  const [write = '', group = ''] = phases;
  const { id } = await savePhase(database.db, command, { workshop, fields }, now);
  await movePhase(database.db, command, { workshop, phase: id, by: -1 }, now);
  await movePhase(database.db, command, { workshop, phase: write, by: -1 }, now);
  expect(await titles()).toEqual(['Skriv', 'Saml', 'Pause', 'Vælg']);
  const { seen } = (await load()).phases[2] ?? {};
  await savePhase(
    database.db,
    command,
    { workshop, phase: id, seen, fields: { ...fields, minutes: 20 } },
    now,
  );
  await expect(
    savePhase(database.db, command, { workshop, phase: id, seen, fields }, now),
  ).rejects.toMatchObject({ code: 'draft.conflict' });
  await removePhase(database.db, command, { workshop, phase: group }, now);
  await expect(removePhase(database.db, command, { workshop, phase: write }, now)).rejects.toMatchObject({
    code: 'workshop.phase_runs.conflict',
  });
  expect(await titles()).toEqual(['Skriv', 'Pause', 'Vælg']);
  expect(await load()).toMatchObject({ phaseId: write, phases: [{}, { minutes: 20 }, {}] });
});

test('a template replaces phases only when somebody has said so, and never the one that runs', async () => {
  const { workshopId: workshop } = made;
  const apply = (replace: boolean) =>
    applyTemplate(database.db, command, { workshop, template: 'dot_voting', replace }, now);
  await expect(apply(false)).rejects.toMatchObject({ code: 'workshop.phases.conflict' });
  await apply(true);
  expect((await titles()).slice(0, 2)).toEqual(['Skriv', 'Hvad vi vælger imellem']);
  expect(await load()).toMatchObject({
    ...{ method: 'dot_voting', phaseId: made.phases[0], stem: 'Når en gård skal bruges af alle:' },
  });
});

test('an organisation keeps its adapted method and begins with it again', async () => {
  const { workshopId: workshop, slug: event } = made;
  await saveTemplate(database.db, command, { workshop, name: 'Vores egen' });
  await saveTemplate(database.db, command, { workshop, name: 'Vores egen' });
  const [own, ...others] = await listTemplates(database.db, command, { event });
  expect([own, others]).toEqual([
    { id: own?.id, name: 'Vores egen', lang: 'da', phases: 3, minutes: 30 },
    [],
  ]);
  const of = { title: 'Ny', lang: 'da' as const };
  const begun = await beginWorkshops(database.db, command, { event, template: own?.id ?? '', of });
  expect((await load(begun.begun[0])).phases.map(({ title }) => title)).toEqual(['Skriv', 'Saml', 'Vælg']);
  await removeTemplate(database.db, command, { event, template: own?.id ?? '' });
  expect(await listTemplates(database.db, command, { event })).toEqual([]);
});

test('tables are made by number, named, and keep what they have when there are more or fewer', async () => {
  const { workshopId: workshop } = made;
  const [one = ''] = made.tables;
  const named = { id: one, name: 'Vinduet', facilitator: 'Runa Pileborg', onPaper: true };
  await saveTables(database.db, command, { workshop, tables: [named] }, now);
  await setTables(database.db, command, { workshop, slot: null, count: 3 }, now);
  expect((await load()).tables.map(({ number, name }) => [number, name])).toEqual([
    [1, 'Vinduet'],
    [2, ''],
    [3, ''],
  ]);
  await setTables(database.db, command, { workshop, slot: null, count: 1 }, now);
  expect((await load()).tables).toEqual([{ ...named, slotId: null, number: 1, people: 0 }]);
  await expect(
    setTables(database.db, command, { workshop, slot: newId(), count: 1 }, now),
  ).rejects.toMatchObject({ code: 'workshop.slot.not_found' });
  await expect(
    saveTables(database.db, command, { workshop, tables: [{ ...named, id: newId() }] }, now),
  ).rejects.toMatchObject({ code: 'workshop.table.not_found' });
});
