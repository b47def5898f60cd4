import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { useTestDatabase } from '#testing/database.ts';
import { notPersonal, personalData } from './personal-data.ts';

const test = useTestDatabase();
const tables = [
  ...[
    'venues',
    'rooms',
    'series',
    'events',
    'event_rights',
    'event_parties',
    'speakers',
    'blocks',
    'sessions',
  ],
  ...[
    'session_parts',
    'session_speakers',
    'slots',
    'materials',
    'edit_steps',
    'publications',
    'published_slots',
  ],
];

it('says of every column that can hold a text whether it speaks of persons', async () => {
  const { rows } = await sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = any(${tables})
      and (data_type in ('text', 'character varying', 'jsonb', 'json') or udt_name = '_text')`.execute(
    test.db,
  );
  const declared = [...personalData.map(({ table, column }) => `${table}.${column}`), ...notPersonal];
  expect([...declared].sort()).toEqual(rows.map((row) => row.name).sort());
});
