import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { NotPersonal, PersonalColumn } from '#platform/privacy/personal-columns.ts';
import { projectRoot } from '#platform/server/project-root.ts';
import { useTestDatabase } from './database.ts';

const database = useTestDatabase();

interface Declared {
  personalData: readonly PersonalColumn[];
  notPersonal: NotPersonal;
}

test('every column that can hold text is declared, once, as personal or as not', async () => {
  const { rows } = await sql<{ name: string }>`
    select table_name || '.' || column_name as name
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE'
      and udt_name in ('text', 'varchar', 'json', 'jsonb', 'bytea', 'inet', '_text', '_varchar', '_jsonb')
    order by 1`.execute(database.db);
  const declared = (await declarations()).flatMap(({ personalData, notPersonal }) => [
    ...personalData.map(({ table, column }) => `${table}.${column}`),
    ...Object.entries(notPersonal).flatMap(([table, columns]) =>
      columns.map((column) => `${table}.${column}`),
    ),
  ]);
  expect(declared.sort()).toEqual(rows.map(({ name }) => name).sort());
});

test('everything personal says what it is for and how long it is kept', async () => {
  for (const { personalData } of await declarations())
    for (const { table, column, purpose, keep } of personalData)
      expect([table, column, purpose.length > 3, keep.length > 3]).toEqual([table, column, true, true]);
});

async function declarations(): Promise<Declared[]> {
  const files = globSync('src/**/personal-data.ts', { cwd: projectRoot });
  return Promise.all(
    files.map(async (file) => (await import(pathToFileURL(join(projectRoot, file)).href)) as Declared),
  );
}
