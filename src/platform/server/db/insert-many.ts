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

/**
 * What is the same in all rows is sent and read once: the database spends more on reading a row's JSON than on any index.
 */
function insertion(table: string, rows: readonly Row[]) {
  const names = Object.keys(rows[0] ?? {});
  const differing = names.filter((name) => rows.some((row) => row[name] !== rows[0]?.[name]));
  const isDiffering = new Set(differing);
  const columns = names.map((name) => sql.ref(name));
  const values = names.map((name) => sql.ref(`${isDiffering.has(name) ? 'own' : 'common'}.${name}`));
  const record = sql`null::${sql.table(table)}`;
  return sql`
    insert into ${sql.table(table)} (${sql.join(columns)})
    select ${sql.join(values)}
    from json_populate_recordset(${record}, ${JSON.stringify(rows.map((row) => pick(row, differing)))}::text::json) as own
    cross join json_populate_record(${record}, ${JSON.stringify(rows[0])}::text::json) as common`;
}

function pick(row: Row, names: readonly string[]): Row {
  const picked: Record<string, unknown> = {};
  for (const name of names) picked[name] = row[name];
  return picked;
}
