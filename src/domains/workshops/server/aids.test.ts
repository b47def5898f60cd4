import { beforeEach, expect, test } from 'vitest';
import { useTestDatabase } from '#testing/database.ts';
import { command } from '#testing/event-factory.ts';
import { makeWorkshop } from '#testing/workshop-factory.ts';
import * as schema from '../aids.ts';
import { listAids, readAid, readExpectations, saveExpectations, saveListAid } from './save-aid.ts';

const database = useTestDatabase();
let workshop = '';
beforeEach(async () => {
  workshop = (await makeWorkshop(database.db)).workshopId;
});

const read = (kind: schema.ListKind) => readAid(database.db, command, { workshop, kind });
const expected = () => readExpectations(database.db, command, { workshop });
const save = (part: unknown, seen?: string) =>
  saveExpectations(
    database.db,
    command,
    schema.saveExpectations.parse({ workshop, part, ...(seen ? { seen } : {}) }),
  );

test('an aid is kept as rows of its columns; a second editor is told', async () => {
  const needs = [
    { need: 'En nøgle', partners: 'Boligforeningen', missing: 'Viceværten', other: 'x' },
    { need: ' ', partners: 'Ingen' },
  ];
  const input = { workshop, kind: 'partner_map' as const, expectedVersion: 0, content: { needs } };
  await saveListAid(database.db, command, schema.saveListAid.parse(input));
  expect(await read('partner_map')).toEqual({
    content: { needs: [{ need: 'En nøgle', partners: 'Boligforeningen', missing: 'Viceværten' }] },
    version: 1,
  });
  await expect(saveListAid(database.db, command, input)).rejects.toMatchObject({ code: 'draft.conflict' });
  await saveListAid(database.db, command, { ...input, expectedVersion: 1, content: {} });
  expect(await read('partner_map')).toEqual({ content: { needs: [] }, version: 2 });
  expect(await listAids(database.db, command, { workshop })).toEqual(['partner_map']);
});

test('of two first saves at once one is told', async () => {
  const input = { workshop, kind: 'concept' as const, expectedVersion: 0, content: {} };
  const both = await Promise.allSettled([1, 2].map(() => saveListAid(database.db, command, input)));
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('sides write by themselves and at the same time, compare, agree, and talk it through again', async () => {
  await save({ names: ['Kommunen', 'De frivillige'] });
  const { seen } = await expected();
  await save({ side: 0, expects: 'At nogen låser op.' }, seen.sides[0]);
  // What one side wrote is kept from the other until that one has written, too.
  expect(await expected()).toMatchObject({
    ...{ mayCompare: false, hasWritten: [true, false] },
    expectations: { sides: [{ name: 'Kommunen', expects: '' }, { expects: '' }] },
  });
  await save({ side: 1, expects: 'At nogen svarer.' }, seen.sides[1]);
  expect(await expected()).toMatchObject({
    mayCompare: true,
    expectations: { sides: [{ expects: 'At nogen låser op.' }, { expects: 'At nogen svarer.' }] },
  });
  await expect(save({ side: 0, expects: 'Andet' }, seen.sides[0])).rejects.toMatchObject({
    code: 'draft.conflict',
  });
  await save({ agreed: 'Svar inden en uge.', nextOn: '2026-09-01', on: '2026-06-01' });
  await save({ agreed: 'Svar inden tre dage.', nextOn: '2026-12-01', on: '2026-09-01' });
  await save({ agreed: 'Svar inden tre hverdage.', nextOn: '2026-12-01', on: null });
  expect((await expected()).expectations).toMatchObject({
    ...{ agreed: 'Svar inden tre hverdage.', nextOn: '2026-12-01' },
    history: [
      { on: '2026-06-01', agreed: 'Svar inden en uge.', nextOn: '2026-09-01' },
      { on: '2026-09-01', agreed: 'Svar inden tre dage.', nextOn: '2026-12-01' },
    ],
  });
  await save({ names: ['Kommunen', 'De frivillige', 'Beboerne'] });
  await save({ side: 0, expects: '' });
  expect((await expected()).hasWritten).toEqual([true, true, false]);
  await save({ side: 2, expects: 'At det er hyggeligt.' });
  await expect(save({ names: ['Kommunen', 'De frivillige'] })).rejects.toMatchObject({
    code: 'workshop.aid_side.conflict',
  });
  await expect(save({ side: 3, expects: 'Hvem?' })).rejects.toMatchObject({
    code: 'workshop.aid_side.not_found',
  });
});
