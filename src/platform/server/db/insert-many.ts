import { sql, type Kysely } from 'kysely';
import type { Database } from './database.ts';

/**
 * Inserts many rows as one statement with one parameter: cheaper than thousands of parameters, and the statement's
 * text is the same for any number of rows. All rows have the keys of the first; bytea as `\x…`, jsonb as values.
 */
export async function insertMany<Table extends keyof Database & string>(
  trx: Kysely<Database>,
  table: Table,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)));
  await sql`
    insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::text::json)`.execute(
    trx,
  );
}
