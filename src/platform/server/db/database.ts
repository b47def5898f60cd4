import {
  type ColumnType,
  Kysely,
  PostgresDialect,
  type QueryExecutorProvider,
  type RawBuilder,
  sql,
} from 'kysely';
import pg from 'pg';
import { databaseError, systemCode } from './database-errors.ts';
import { valueTypes } from './value-types.ts';

/**
 * All tables. Each domain's `tables.ts` adds its own:
 * `declare module '#platform/server/db/database.ts' { interface Database { events: EventsTable } }`
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an interface, because only those can be added to
export interface Database {}

/** A jsonb column: read as the value, written through `json()`. */
export type JsonColumn<T> = ColumnType<T, RawBuilder<T>, RawBuilder<T>>;

export type DatabaseConfig = {
  connectionString: string;
  /** True where a pooler stands between, which refuses settings of a session. */
  isPooled?: boolean;
  maxConnections?: number;
  applicationName?: string;
  /** 30 s unless told; 0 is none. */
  statementTimeoutMs?: number;
  /** Told of idle connections that were lost; the pool makes new ones by itself. */
  onConnectionError?: (error: Error) => void;
};

/**
 * Values come as JSON has them, never as `Date`: timestamptz as `2026-11-22T06:00:00.123Z`, timestamp as
 * `2026-11-22T06:00:00`, date as `2026-11-22`, int8 as number (an error beyond 2^53), numeric as string.
 */
export function openDatabase(config: DatabaseConfig): Kysely<Database> {
  const pool = new pg.Pool({
    ...connectionSettings(config),
    max: config.maxConnections ?? 10,
    connectionTimeoutMillis: 10_000,
    ...(config.isPooled === true ? {} : { statement_timeout: config.statementTimeoutMs ?? 30_000 }),
  });
  pool.on('error', (error) => config.onConnectionError?.(error));
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}

/** What every connection of ours has in common, for pools and single clients. */
export function connectionSettings(config: Pick<DatabaseConfig, 'connectionString' | 'applicationName'>) {
  return {
    connectionString: config.connectionString,
    application_name: config.applicationName ?? 'samskab',
    types: valueTypes,
    keepAlive: true,
  } satisfies pg.ClientConfig;
}

const OLDEST_MAJOR = 15;

/** Throws one sentence if the database does not answer or is too old. */
export async function checkDatabase(db: QueryExecutorProvider): Promise<void> {
  const { rows } = await sql<{ version: string }>`SELECT current_setting('server_version') AS version`
    .execute(db)
    .catch((cause: unknown) => {
      // Neither address nor name of the database: they may hold a password.
      throw databaseError('database.unreachable', { reason: systemCode(cause) ?? 'no connection' }, cause);
    });
  const found = rows[0]?.version ?? '';
  if (Number.parseInt(found, 10) < OLDEST_MAJOR) {
    throw databaseError('database.too_old', { found, needed: OLDEST_MAJOR });
  }
}

/** A value for a jsonb column; given as it is, the driver would make an array of PostgreSQL’s of an array. */
export function json<T>(value: T): RawBuilder<T> {
  return sql<T>`${JSON.stringify(value)}::text::jsonb`;
}
