import { beforeAll, expect, test } from 'vitest';
import { useTestDatabase } from '#testing/database.ts';
import { command } from '#testing/event-factory.ts';
import { countQueries } from '#testing/query-count.ts';
import { applicant, makeDesk, submission, type TestDesk } from '#testing/registration-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import { exportRegistrations as schema } from '../../list/list-schema.ts';
import { saveExtra } from '../save-extra.ts';
import { saveQuestion } from '../save-question.ts';
import { submitRegistration } from '../submit-registration.ts';
import { exportRegistrations } from './export-registrations.ts';
import { listExportColumns } from './list-export-columns.ts';
import { readFigures } from './read-figures.ts';

const database = useTestDatabase();
useTestApp(database);
/** 00.30 the next day in Copenhagen. */
const now = Date.UTC(2026, 4, 1, 22, 30);
let desk: TestDesk;
let dinner: string;
let theme: string;
let health: string;

beforeAll(async () => {
  const { db } = database;
  desk = await makeDesk(db, 'dag', { size: 1, now });
  const extra = { event: 'dag', kind: 'meal' as const, name: { da: 'Middag' }, description: {}, price: 7550 };
  const rest = {
    choiceGroup: null,
    onDate: null,
    prices: {},
    quotaIds: [],
    closes: null,
    afterAcceptance: false,
  };
  ({ id: dinner } = await saveExtra(db, command, { ...extra, ...rest }));
  const question = { event: 'dag', help: {}, categoryIds: [], isRequired: false, afterAcceptance: false };
  ({ id: theme } = await saveQuestion(db, command, {
    ...question,
    kind: 'choices',
    label: { da: 'Tema', en: 'Theme' },
    options: [
      { id: 'a', label: { da: 'Mad' } },
      { id: 'b', label: { da: 'Bolig', en: 'Housing' } },
    ],
    isSensitive: false,
  }));
  ({ id: health } = await saveQuestion(db, command, {
    ...{ ...question, kind: 'text', options: [], label: { da: 'Helbred' } },
    isSensitive: true,
  }));
  const first = applicant(1, {
    ...{ name: '=HYPERLINK("x")', extras: [dinner], diet: 'uden nødder', consent: true },
    answers: { [theme]: ['a', 'b'], [health]: 'Hjertet' },
  });
  for (const person of [first, applicant(2, { sector: null, companions: [''] })])
    await submitRegistration(db, submission(desk, [person]), now);
});

const sheet = (columns: string[], filter: Record<string, unknown> = {}, lang = 'da') =>
  exportRegistrations(database.db, command, schema.parse({ event: 'dag', columns, filter, lang }));
const audited = async () =>
  (await database.db.selectFrom('audit_entries').select(['action', 'fields']).execute()).filter(
    ({ action }) => action.startsWith('registration.export'),
  );

test('has the chosen columns, in words of the language, and says in the trail which they were', async () => {
  const columns = [
    'name',
    'sector',
    'category',
    'state',
    'price',
    'registered',
    `extra.${dinner}`,
    `question.${theme}`,
  ];
  expect(await sheet(columns)).toEqual({
    name: 'Tilmeldte',
    columns: ['Navn', 'Sektor', 'Deltagertype', 'Status', 'Pris', 'Tilmeldt', 'Middag', 'Tema'],
    rows: [
      ['=HYPERLINK("x")', 'Kommune', 'Deltager', 'Har plads', 75.5, '2026-05-02 00:30', 'ja', 'Mad, Bolig'],
      ['Deltager 2', null, 'Deltager', 'På venteliste', 0, '2026-05-02 00:30', '', ''],
    ],
  });
  expect(await audited()).toEqual([{ action: 'registration.export', fields: columns }]);
  const english = await sheet(['category', `question.${theme}`], { state: 'confirmed' }, 'en');
  expect(english.rows).toEqual([['Participant', 'Mad, Housing']]);
});

test('needs and sensitive answers come only when asked for, and that is written down', async () => {
  expect(JSON.stringify(await sheet(['name']))).not.toMatch(/nødder|Hjertet/);
  const { rows } = await sheet(['diet', 'companions', `question.${health}`]);
  expect(rows).toEqual([
    ['uden nødder', '', 'Hjertet'],
    [null, 'uden navn', ''],
  ]);
  expect((await audited()).at(-1)).toEqual({
    action: 'registration.export_sensitive',
    fields: ['diet', 'companions', `question.${health}`],
  });
});

test('columns of another event are none of this one', async () => {
  expect((await sheet(['name', `extra.${desk.eventId}`, 'password'])).columns).toEqual(['Navn']);
});

test('offers a column for each extra and question, those for few apart', async () => {
  const columns = await listExportColumns(database.db, command, { event: 'dag', lang: 'da' });
  expect(columns.own.map(({ title }) => title)).toEqual(['Middag', 'Tema']);
  expect(columns.sensitive.map(({ title }) => title)).toEqual([
    'Mad',
    'Adgang',
    'Tolk',
    'Ledsager',
    'Helbred',
  ]);
});

test('any length takes the same number of queries', async () => {
  const count = (filter: Record<string, unknown>) =>
    countQueries(database.db, (db) =>
      exportRegistrations(
        db,
        command,
        schema.parse({ event: 'dag', columns: ['name', 'diet'], filter, lang: 'da' }),
      ),
    );
  expect(await count({})).toBe(await count({ state: 'declined' }));
});

test('counts by day of the event’s zone, state, sector and category', async () => {
  expect(await readFigures(database.db, command, { event: 'dag' })).toEqual({
    days: [{ day: '2026-05-02', count: 2 }],
    states: [
      { state: 'confirmed', count: 1 },
      { state: 'waitlisted', count: 1 },
    ],
    sectors: [
      { sector: 'municipality', count: 1 },
      { sector: null, count: 1 },
    ],
    categories: [{ name: { da: 'Deltager', en: 'Participant' }, count: 2 }],
    lang: 'da',
  });
});
