import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { xlsxFile } from '#platform/server/export/xlsx.ts';
import { useTestDatabase } from '#testing/database.ts';
import { command } from '#testing/event-factory.ts';
import { brokenInvariants, makeDesk, type TestDesk } from '#testing/registration-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import { saveCategory } from '../save-category.ts';
import { saveExtra } from '../save-extra.ts';
import { saveQuestion } from '../save-question.ts';
import { updateDesk } from '../update-desk.ts';
import { importPeople } from './import-people.ts';
import { packSheet, unpackSheet } from './pack-sheet.ts';
import { planPeople, type PeopleList } from './plan-people.ts';
import { readPeopleFile } from './read-people-file.ts';

const database = useTestDatabase();
useTestApp(database);
const now = Date.UTC(2026, 4, 1, 8);
let count = 0;
let desk: TestDesk;

beforeEach(async () => {
  desk = await makeDesk(database.db, `liste-${++count}`, { size: 3, now });
});

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function file(content: string | Uint8Array, name = 'liste.csv') {
  const folder = await mkdtemp(join(tmpdir(), 'samskab-test-'));
  folders.push(folder);
  const path = join(folder, 'file');
  await writeFile(path, content);
  return { name, path, bytes: content.length };
}

const list = async (content: string | Uint8Array, fields: Partial<PeopleList> = {}): Promise<PeopleList> => ({
  event: desk.slug,
  sheet: await readPeopleFile(await file(content)),
  categoryId: desk.categoryId,
  lang: 'da',
  consent: false,
  sendMail: false,
  ...fields,
});
const rows = () =>
  database.db
    .selectFrom('registrations')
    .selectAll()
    .where('event_id', '=', desk.eventId)
    .orderBy('arrival')
    .execute();

describe('a list of people', () => {
  test('is understood in Danish, Norwegian and English, whatever the order of its columns', async () => {
    await saveExtra(database.db, command, {
      ...{ event: desk.slug, kind: 'meal', name: { da: 'Middag' }, description: {}, price: 0, prices: {} },
      ...{ choiceGroup: null, onDate: null, quotaIds: [], closes: null, afterAcceptance: false },
    });
    await saveQuestion(database.db, command, {
      ...{ event: desk.slug, kind: 'choice', label: { da: 'Bus', en: 'Bus' }, help: {}, categoryIds: [] },
      options: [{ id: 'ja', label: { da: 'Fra Aarhus' } }],
      ...{ isRequired: true, isSensitive: false, afterAcceptance: false },
    });
    const { id } = await saveCategory(database.db, command, {
      ...{ event: desk.slug, name: { da: 'Frivillig' }, description: {}, price: 0, code: 'hemmelig' },
      ...{ isOpen: false, quotaIds: [] },
    });
    const input = await list(
      'E-post;Sektor;FULDE NAVN: ;Middag;Bus;Deltagertype;Sko;Language\r\n' +
        'a@example.org;kommune;Anna Å;x;fra aarhus;;42;engelsk\r\n\r\n;Fagforening;Bo Ø;;;frivillig;;\r\n',
    );
    const plan = await planPeople(database.db, command, input);
    expect(plan.problems).toEqual([{ row: 4, column: 'Sektor', code: 'unknown' }]);
    const sheet = { ...input.sheet, rows: input.sheet.rows.map((row) => ({ ...row })) };
    const [, second] = sheet.rows;
    if (second) second.cells = ['', 'Association', 'Bo Ø', '', '', 'frivillig', '', ''];
    const mended = await planPeople(database.db, command, { ...input, sheet });
    expect(mended).toMatchObject({ problems: [], skipped: 0, ignored: ['Sko'] });
    expect(mended.parties.map(({ lang, categoryId }) => [lang, categoryId])).toEqual([
      ['en', desk.categoryId],
      ['da', id],
    ]);
    expect(mended.parties[0]?.people[0]).toMatchObject({
      ...{ name: 'Anna Å', email: 'a@example.org', sector: 'municipality' },
      extras: [expect.any(String)],
    });
  });

  test('tells what is wrong by row and column, and nothing is written', async () => {
    const cells = [
      'Navn;E-mail;Sektor;Mad',
      ';ingen@example.org;;',
      'Bo;ikke en adresse;;',
      'Cilla;c@example.org;mars;',
      'Dan 010190-1234;;;',
      'Eva;;;uden nødder',
      'Fie;;;',
      'fie;;;',
      `${'G'.repeat(201)};;;`,
    ];
    const input = await list(cells.join('\n'));
    const plan = await planPeople(database.db, command, input);
    expect(plan.problems).toEqual([
      { row: 2, column: 'Navn', code: 'required' },
      { row: 3, column: 'E-mail', code: 'email' },
      { row: 4, column: 'Sektor', code: 'unknown' },
      { row: 5, column: 'Navn', code: 'national_id' },
      { row: 6, column: 'Mad', code: 'consent' },
      { row: 8, column: 'Navn', code: 'twice' },
      { row: 9, column: 'Navn', code: 'over_200' },
    ]);
    await expect(importPeople(database.db, command, { ...input, expected: 1 }, now)).rejects.toMatchObject({
      code: 'registration.list.changed.conflict',
    });
    expect(await rows()).toEqual([]);
    const { problems } = await planPeople(database.db, command, { ...input, consent: true });
    expect(problems.map(({ row }) => row)).toEqual([2, 3, 4, 5, 8, 9]);
  });

  test('gives places in the order of its rows; who is there already is left out', async () => {
    const text = 'Navn,Mail\nAnna,a@example.org\nBo,\nCilla,c@example.org\nDan,d@example.org\n';
    const input = await list(text);
    expect(await importPeople(database.db, command, { ...input, expected: 4 }, now)).toEqual({
      registered: 4,
      waiting: 1,
    });
    expect((await rows()).map(({ name, state, way }) => [name, state, way])).toEqual([
      ['Anna', 'confirmed', 'import'],
      ['Bo', 'confirmed', 'import'],
      ['Cilla', 'confirmed', 'import'],
      ['Dan', 'waitlisted', 'import'],
    ]);
    const more = await list(`${text}Eva,e@example.org\n`);
    expect(await planPeople(database.db, command, more)).toMatchObject({ skipped: 4, problems: [] });
    await expect(importPeople(database.db, command, { ...input, expected: 4 }, now)).rejects.toMatchObject({
      code: 'registration.list.changed.conflict',
    });
    expect(await brokenInvariants(database.db, desk.eventId)).toEqual([]);
  });

  test('is all or nothing where there are too few places and no waiting list', async () => {
    await updateDesk(database.db, command, { event: desk.slug, changes: { waitingList: false } });
    const input = await list('Navn\nA\nB\nC\nD\n');
    await expect(importPeople(database.db, command, { ...input, expected: 4 }, now)).rejects.toMatchObject({
      code: 'registration.list.full.conflict',
    });
    expect(await rows()).toEqual([]);
    expect(await brokenInvariants(database.db, desk.eventId)).toEqual([]);
  });

  test('two thousand rows with errors are told, and without them written', async () => {
    const lines = Array.from({ length: 2000 }, (_, at) => `Person ${at},p${at}@example.org`);
    const good = await list(['Navn,Mail', ...lines].join('\n'));
    const bad = await list(['Navn,Mail', ...lines.map((line, at) => (at % 2 ? line : `,${at}`))].join('\n'));
    expect((await planPeople(database.db, command, bad)).problems).toHaveLength(2000);
    expect(await importPeople(database.db, command, { ...good, expected: 2000 }, now)).toEqual({
      registered: 2000,
      waiting: 1997,
    });
    expect(await brokenInvariants(database.db, desk.eventId)).toEqual([]);
  }, 60_000);

  test('through the page and back is the same; what somebody made up is refused', async () => {
    const { sheet } = await list('Navn\nÅse\n');
    expect(unpackSheet(packSheet(sheet))).toEqual(sheet);
    expect(() => unpackSheet('AAAA')).toThrow('registration.list.invalid');
  });
});

describe('a file', () => {
  test('may be a workbook, and our own exports come back', async () => {
    const rows = [
      ['Åse', '+45 12345678'],
      ['=1+1', 'b@example.org'],
    ];
    const { header, rows: read } = await readPeopleFile(
      await file(xlsxFile([{ name: 'A', columns: ['Navn', 'E-mail'], rows }])),
    );
    expect(header).toEqual(['Navn', 'E-mail']);
    expect(read).toEqual(rows.map((cells, at) => ({ row: at + 2, cells })));
  });

  test.each([
    ['%PDF-1.7 løgn', 'registration.list.invalid'],
    [Buffer.from('PK\u0003\u0004 ikke en zip'), 'registration.list.invalid'],
    ['', 'registration.list.empty.invalid'],
    ['Navn\n\n;;\n', 'registration.list.empty.invalid'],
    [`Navn\n${'A\n'.repeat(2001)}`, 'registration.list.too_large'],
  ])('that is none is refused with a sentence: %#', async (content, code) => {
    await expect(readPeopleFile(await file(content))).rejects.toMatchObject({ code });
  });

  test('of two columns and few rows is split all the same', async () => {
    const { header } = await readPeopleFile(await file('Navn;E-mail\nBo;b@example.org\n'));
    expect(header).toEqual(['Navn', 'E-mail']);
  });

  test('without a column for names is told so', async () => {
    const input = await list('Mail\na@example.org\n');
    await expect(planPeople(database.db, command, input)).rejects.toMatchObject({
      code: 'registration.list.no_name.invalid',
    });
  });
});
