/** Looks through the whole database, and a folder of files, for words that must not be there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';

/** `table.column: word` and `file: word` of each hit; sealed values are not opened. */
export async function whereSaid(
  db: Kysely<Database>,
  folder: string | null,
  words: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ table: string; column: string; type: string }>`
    select table_name as "table", column_name as "column", udt_name as type
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(db);
  const found: string[] = [];
  for (const { table, column, type } of rows) {
    const text = type === 'bytea' ? sql`encode(${sql.ref(column)}, 'escape')` : sql`${sql.ref(column)}::text`;
    const { rows: hits } = await sql<{ word: string }>`
      select word from unnest(${[...words]}::text[]) as word where exists (select from ${sql.table(table)}
        where position(lower(word) in lower(${text})) > 0
          or position(lower(encode(convert_to(word, 'UTF8'), 'escape')) in lower(${text})) > 0)`.execute(db);
    found.push(...hits.map(({ word }) => `${table}.${column}: ${word}`));
  }
  return folder === null ? found : [...found, ...inFiles(folder, words)];
}

function inFiles(folder: string, words: readonly string[]): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return files.flatMap((file) => {
    const content = readFileSync(join(file.parentPath, file.name), 'utf8').toLowerCase();
    return words
      .filter((word) => content.includes(word.toLowerCase()))
      .map((word) => `${file.name}: ${word}`);
  });
}
