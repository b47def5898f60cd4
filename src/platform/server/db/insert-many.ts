import { sql, type Kysely } from 'kysely';
import type { Database } from './database.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * Inserts many rows as one statement with one parameter: cheaper than thousands of parameters, and the statement's
 * text is the same for any number of rows. All rows have the keys of the first; bytea as `\x…`, jsonb as values.
 */
export async function insertMany<Table extends keyof Database & string>(
  trx: Kysely<Database>,
  table: Table,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length > 0) await insertion(table, rows).execute(trx);
}

/** The same for several tables that do not refer to each other, in one statement. */
export async function insertInto(
  trx: Kysely<Database>,
  tables: Partial<Record<keyof Database & string, readonly Row[]>>,
): Promise<void> {
  const filled = Object.entries(tables).filter(([, rows]) => rows.length > 0);
  if (filled.length === 0) return;
  const parts = filled.map(
    ([table, rows]) => sql`${sql.ref(`into_${table}`)} as (${insertion(table, rows)})`,
  );
  await sql`with ${sql.join(parts)} select`.execute(trx);
}

function insertion(table: string, rows: readonly Row[]) {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)));
  return sql`
    insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::text::json)`;
}
