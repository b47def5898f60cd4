import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { auditTexts } from '#platform/i18n/texts/audit.ts';
import { membersTexts } from '#platform/i18n/texts/members.ts';
import { useTestDatabase } from '#testing/database.ts';
import { auditFields, auditSentence } from './audit-sentence.ts';

const database = useTestDatabase();
const languages = ['da', 'nb', 'en'] as const;

/** Every action the use cases record, as they write it down. */
function recordedActions(): string[] {
  const sources = globSync('src/domains/**/server/**/*.ts').filter((path) => !path.includes('.test.'));
  const written =
    /(?:action: (?:[^'\n]*\? )?|action: '[^']+' : |action:[^\n]*: |editProgramme\([^'{;]*|editInTransaction\([^'{;]*)'([a-z_]+\.[a-z_]+)'/g;
  return sources.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(written)].map((match) => match[1] ?? ''),
  );
}

test.each(languages)('says every recorded action in words in %s', (lang) => {
  const actions = recordedActions();
  expect(actions.length).toBeGreaterThan(40);
  const codes = actions.filter((action) => auditSentence(membersTexts[lang], action, '') === action);
  expect(codes).toEqual([]);
});

test.each(languages)('names every column of a draft in words in %s', async (lang) => {
  const tables = ['events', 'sessions', 'session_parts', 'session_speakers', 'slots', 'blocks', 'speakers'];
  const { rows } = await columnsOf([...tables, 'event_parties', 'materials', 'venues', 'rooms']);
  const own = /^(?:id|organisation_id|event_id|published_version|published_draft_version)$/;
  const codes = rows
    .filter((row) => !own.test(row.column))
    .map((row) => `${row.table}.${row.column}`)
    .filter((code) => auditFields(membersTexts[lang], auditTexts[lang], [code])[0] === code);
  expect(codes).toEqual([]);
});

test('says what an import, a publication, a right and an undone edit changed, each once', () => {
  const said = (...fields: string[]) => auditFields(membersTexts.da, auditTexts.da, fields);
  expect(said('sessions.added', 'events.imported', 'slots.starts_at', 'slots.starts_local')).toEqual([
    'programpunkter tilføjet',
    'starttid',
  ]);
  expect(said('slot.moved', 'slots.venue_id', 'events.venue_id')).toEqual([
    'tider og steder flyttet',
    'sted',
  ]);
  expect(said('isPublished', 'organiser', 'slots.move')).toEqual([
    'om den er offentlig',
    'Arrangør',
    'Tid og sted: flyttet',
  ]);
  expect(said('from.tomorrow')).toEqual(['from.tomorrow']);
});

async function columnsOf(tables: string[]) {
  const rows = await database.db.introspection.getTables();
  return {
    rows: rows
      .filter((table) => tables.includes(table.name))
      .flatMap((table) => table.columns.map((column) => ({ table: table.name, column: column.name }))),
  };
}
