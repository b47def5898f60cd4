import { beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/server/db/ids.ts';
import { useTestDatabase } from '#testing/database.ts';
import { command } from '#testing/event-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import { makeWorkshop, type MadeWorkshop } from '#testing/workshop-factory.ts';
import { savePhase } from './save-phases.ts';
import { savePicture } from './save-pictures.ts';
import { linesOf, typePaper } from './type-paper.ts';

const database = useTestDatabase();
useTestApp(database);
const now = Date.UTC(2026, 5, 1);
let made: MadeWorkshop;
beforeAll(async () => {
  made = await makeWorkshop(database.db);
});

const notes = () =>
  database.db
    .selectFrom('board_notes')
    .select(['text', 'state', 'origin', 'table_id', 'phase_id'])
    .where('workshop_id', '=', made.workshopId)
    .orderBy('position')
    .execute();
const steps = () =>
  database.db
    .selectFrom('board_steps')
    .select(['version', 'kind'])
    .where('workshop_id', '=', made.workshopId)
    .orderBy('version')
    .execute();

test('each line of a flip chart is a note; typing up again makes none twice and takes back what is gone', async () => {
  const id = newId();
  const key = { organisation_id: made.organisationId, event_id: made.eventId, workshop_id: made.workshopId };
  const picture = JSON.stringify({ key: 'x', width: 1, height: 1, alt: {} });
  await database.db
    .insertInto('workshop_pictures')
    .values({ ...key, id, kind: 'flip_chart', alt: 'Ark', picture })
    .execute();
  const [tableId = ''] = made.tables;
  const [, phaseId = ''] = made.phases;
  const type = (typed: string) =>
    savePicture(
      database.db,
      command,
      { workshop: made.workshopId, picture: id, alt: 'Ark', typed, tableId, phaseId },
      now,
    );
  await type('Nøglen\n\n  Kaffe  \nKaffe');
  const paper = { origin: 'paper', table_id: tableId, phase_id: phaseId };
  expect(await notes()).toEqual([
    { text: 'Nøglen', state: 'shown', ...paper },
    { text: 'Kaffe', state: 'shown', ...paper },
    { text: 'Kaffe', state: 'shown', ...paper },
  ]);
  await type('Kaffe\nSuppe');
  expect((await notes()).map(({ text, state }) => [text, state])).toEqual([
    ['Nøglen', 'withdrawn'],
    ['Kaffe', 'shown'],
    ['Kaffe', 'withdrawn'],
    ['Suppe', 'shown'],
  ]);
  const before = await notes();
  await type('Kaffe\nSuppe');
  expect(await notes()).toEqual(before);
});

test('what is typed without a photograph becomes notes, too, but never where all stays in the room', async () => {
  const input = { workshop: made.workshopId, text: 'Et\nTo', tableId: null, phaseId: null };
  expect(await typePaper(database.db, command, input, now)).toEqual({ notes: 2 });
  const room = await makeWorkshop(database.db, { state: 'preparing' });
  await database.db
    .updateTable('workshops')
    .set({ stays_in_room: true, way: 'paper' })
    .where('id', '=', room.workshopId)
    .execute();
  const inRoom = { ...input, workshop: room.workshopId };
  await expect(typePaper(database.db, command, inRoom, now)).rejects.toMatchObject({
    code: 'workshop.room_notes.conflict',
  });
});

test('a change of phases is a step of the board', async () => {
  const fields = { kind: 'talk' as const, title: 'Pause', instruction: '', minutes: 5, allows: [] };
  await savePhase(database.db, command, { workshop: made.workshopId, fields }, now);
  const all = await steps();
  expect(all.at(-1)?.kind).toBe('save_phase');
  expect(all.map(({ version }) => version)).toEqual(all.map((_, at) => at + 1));
});

test('lines keep their ids, and too many are refused', () => {
  const of = newId();
  expect(linesOf('a\nb', of)[1]).toEqual(linesOf('b', of)[0]);
  expect(linesOf('a\na', of)[0]?.id).not.toBe(linesOf('a\na', of)[1]?.id);
  expect(linesOf('😀'.repeat(2500), of).map(({ text }) => [...text].length)).toEqual([2000, 500]);
  expect(() => linesOf('x\n'.repeat(301), of)).toThrow(/too_many/);
});
