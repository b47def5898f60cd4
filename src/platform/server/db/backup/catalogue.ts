import { type QueryExecutorProvider, sql } from 'kysely';
import type { Manifest } from './manifest.ts';

type Table = Manifest['tables'][number];

/** Kept by the migrations themselves: a restore runs those and so writes it anew. */
export const MIGRATIONS_TABLE = 'schema_migrations';

/**
 * All tables of the product, with the columns that hold values of their own. Unlogged ones (counters that a crash
 * may forget) are left out, and so is the job queue, a schema of its own: its jobs repeat what tables here say,
 * and done again months later they would mail people about what is long past.
 */
export async function listTables(db: QueryExecutorProvider): Promise<Table[]> {
  const { rows } = await sql<Table>`
    SELECT c.relname AS name, array(
      SELECT a.attname::text FROM pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      ORDER BY a.attnum) AS columns
    FROM pg_class c
    WHERE c.relkind = 'r' AND c.relpersistence = 'p' AND c.relnamespace = current_schema()::regnamespace
      AND c.relname <> ${MIGRATIONS_TABLE}
      AND NOT EXISTS (SELECT FROM pg_depend d
        WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
    ORDER BY c.relname COLLATE "C"`.execute(db);
  return rows;
}

export async function listSequences(db: QueryExecutorProvider): Promise<Manifest['sequences']> {
  const { rows } = await sql<{ name: string }>`
    SELECT relname AS name FROM pg_class
    WHERE relkind = 'S' AND relpersistence = 'p' AND relnamespace = current_schema()::regnamespace
    ORDER BY relname COLLATE "C"`.execute(db);
  const sequences: Manifest['sequences'] = [];
  for (const { name } of rows) {
    const state = await sql<{ value: number; is_called: boolean }>`
      SELECT last_value AS value, is_called FROM ${sql.id(name)}`.execute(db);
    sequences.push(...state.rows.map((row) => ({ name, ...row })));
  }
  return sequences;
}

/** Reads and writes values in forms that mean the same in every version, zone and setting. */
export async function setPlainForms(db: QueryExecutorProvider): Promise<void> {
  await sql`SELECT set_config('statement_timeout', '0', true), set_config('DateStyle', 'ISO, YMD', true),
    set_config('IntervalStyle', 'iso_8601', true), set_config('TimeZone', 'UTC', true),
    set_config('extra_float_digits', '1', true), set_config('bytea_output', 'hex', true)`.execute(db);
}

/** What checks and triggers would do to rows that arrive table by table, to be put back by `restoreRules`. */
export type Rules = {
  foreignKeys: { table: string; name: string; definition: string }[];
  triggers: { table: string; name: string }[];
};

/**
 * Takes foreign keys and triggers off. Dropping the keys rather than switching them off needs no superuser, lets
 * tables come in any order, circles too, and checks every reference when they are put back.
 */
export async function suspendRules(db: QueryExecutorProvider): Promise<Rules> {
  const foreignKeys = await sql<Rules['foreignKeys'][number]>`
    SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint
    WHERE contype = 'f' AND conparentid = 0 AND connamespace = current_schema()::regnamespace
    ORDER BY 1, 2`.execute(db);
  const triggers = await sql<Rules['triggers'][number]>`
    SELECT t.tgrelid::regclass::text AS table, quote_ident(t.tgname) AS name
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE NOT t.tgisinternal AND t.tgenabled = 'O' AND c.relnamespace = current_schema()::regnamespace
    ORDER BY 1, 2`.execute(db);
  for (const { table, name } of foreignKeys.rows)
    await run(db, `ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const { table, name } of triggers.rows) await run(db, `ALTER TABLE ${table} DISABLE TRIGGER ${name}`);
  return { foreignKeys: foreignKeys.rows, triggers: triggers.rows };
}

export async function restoreRules(db: QueryExecutorProvider, rules: Rules): Promise<void> {
  for (const { table, name, definition } of rules.foreignKeys) {
    await run(db, `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  }
  for (const { table, name } of rules.triggers) await run(db, `ALTER TABLE ${table} ENABLE TRIGGER ${name}`);
}

/** Removes everything in the product's schema that does not belong to an extension. */
export async function dropEverything(db: QueryExecutorProvider): Promise<void> {
  const { rows } = await sql<{ statement: string }>`
    SELECT format('DROP %s IF EXISTS %s CASCADE', kind, name) AS statement FROM (
      SELECT CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE'
          WHEN 'f' THEN 'FOREIGN TABLE' WHEN 'c' THEN 'TYPE' ELSE 'TABLE' END AS kind,
        format('%I.%I', current_schema(), relname) AS name, oid, 'pg_class'::regclass AS class
      FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'S', 'f', 'c') AND relnamespace = current_schema()::regnamespace
      UNION ALL
      SELECT 'ROUTINE', oid::regprocedure::text, oid, 'pg_proc'::regclass
      FROM pg_proc WHERE pronamespace = current_schema()::regnamespace
      UNION ALL
      SELECT CASE typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END, format('%I.%I', current_schema(), typname),
        oid, 'pg_type'::regclass
      FROM pg_type WHERE typnamespace = current_schema()::regnamespace AND typtype IN ('e', 'd', 'r')
    ) things
    WHERE NOT EXISTS (SELECT FROM pg_depend d
      WHERE d.classid = things.class AND d.objid = things.oid AND d.deptype = 'e')
    ORDER BY kind = 'TABLE' DESC`.execute(db);
  for (const { statement } of rows) await run(db, statement);
}

async function run(db: QueryExecutorProvider, statement: string): Promise<void> {
  await sql.raw(statement).execute(db);
}
