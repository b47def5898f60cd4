import { type QueryExecutorProvider, sql } from 'kysely';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { countQueries } from '#testing/query-count.ts';
import { useTestDatabase } from '#testing/database.ts';
import { checkDatabase, json, openDatabase } from './database.ts';
import { newId } from './ids.ts';
import { listen } from './listen.ts';
import { inTransaction, withAdvisoryLock } from './transactions.ts';

declare module '#platform/server/db/database.ts' {
  interface Database {
    database_test_toys: { id: string; names: string[] | null; seen: number };
  }
}

const database = useTestDatabase({ isEmpty: true });

async function read(db: QueryExecutorProvider, expression: string): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`SELECT ${sql.raw(expression)} AS value`.execute(db);
  return rows[0]?.value;
}

test.each([
  ['timestamptz', `'2026-11-22 06:00:00.123456+01'::timestamptz`, '2026-11-22T05:00:00.123456Z'],
  ['timestamptz of old', `'-infinity'::timestamptz`, '-infinity'],
  ['timestamptz[]', `ARRAY['2026-06-01 12:00+00'::timestamptz, NULL]`, ['2026-06-01T12:00:00Z', null]],
  ['timestamp', `'2026-11-22 06:00'::timestamp`, '2026-11-22T06:00:00'],
  ['date', `'2026-11-22'::date`, '2026-11-22'],
  ['date[]', `'{2026-11-22}'::date[]`, ['2026-11-22']],
  ['time', `'06:00'::time`, '06:00:00'],
  ['int8', '9007199254740991::int8', 9007199254740991],
  ['count', '(SELECT count(*) FROM generate_series(1, 3))', 3],
  ['numeric', '12.50::numeric(10, 2)', '12.50'],
  ['jsonb', `'{"a": [1]}'::jsonb`, { a: [1] }],
])('a %s is read as JSON would have it', async (_, expression, expected) => {
  expect(await read(database.db, expression)).toEqual(expected);
});

test('an instant is the same in a session of any zone', async () => {
  const value = await database.db.connection().execute(async (connection) => {
    await sql`SET timezone TO 'Asia/Kathmandu'`.execute(connection);
    return read(connection, `'2026-11-22 06:00:00.5+00'::timestamptz`);
  });
  expect(value).toBe('2026-11-22T06:00:00.5Z');
});

test('a whole number beyond 2^53 is an error, not a wrong number', async () => {
  await expect(read(database.db, '9007199254740993::int8')).rejects.toThrow('beyond 2^53');
});

test('an array goes into a jsonb column as an array of JSON', async () => {
  const { rows } = await sql<{ value: unknown }>`SELECT ${json([{ a: 1 }, 'b'])} AS value`.execute(
    database.db,
  );
  expect(rows).toEqual([{ value: [{ a: 1 }, 'b'] }]);
});

test('tables that a domain adds to Database are typed', async () => {
  await sql`CREATE TABLE database_test_toys (id uuid PRIMARY KEY, names text[], seen bigint NOT NULL)`.execute(
    database.db,
  );
  const toy = { id: newId(), names: ['bold', 'æble'], seen: 2 };
  await database.db.insertInto('database_test_toys').values(toy).execute();
  expect(await database.db.selectFrom('database_test_toys').selectAll().execute()).toEqual([toy]);
});

test('a statement that takes too long is ended', async () => {
  const db = openDatabase({ connectionString: database.connectionString, statementTimeoutMs: 50 });
  await expect(sql`SELECT pg_sleep(5)`.execute(db)).rejects.toMatchObject({ code: '57014' });
  await db.destroy();
});

test('a database that does not answer is one sentence without its address', async () => {
  const db = openDatabase({ connectionString: 'postgres://somebody:secret@127.0.0.1:1/nothing' });
  await expect(checkDatabase(db)).rejects.toMatchObject({
    code: 'database.unreachable',
    message: 'The database does not answer (ECONNREFUSED).',
  });
  await db.destroy();
});

test('transactions that collide are tried again until all have their turn', async () => {
  await sql`CREATE TABLE tally (n int NOT NULL)`.execute(database.db);
  await sql`INSERT INTO tally VALUES (0)`.execute(database.db);
  const add = () =>
    inTransaction(database.db, async (trx) => {
      await sql`SET TRANSACTION ISOLATION LEVEL SERIALIZABLE`.execute(trx);
      const n = Number(await read(trx, '(SELECT n FROM tally)'));
      await sql`UPDATE tally SET n = ${n + 1}`.execute(trx);
    });
  await Promise.all([add(), add(), add()]);
  expect(await read(database.db, '(SELECT n FROM tally)')).toBe(3);
});

test('a transaction inside a transaction is part of it', async () => {
  const attempt = inTransaction(database.db, async (outer) => {
    await inTransaction(outer, (inner) => sql`CREATE TABLE never (n int)`.execute(inner));
    throw new Error('no');
  });
  await expect(attempt).rejects.toThrow('no');
  expect(await read(database.db, `to_regclass('never')::text`)).toBe(null);
});

test('what runs under a named lock runs one at a time', async () => {
  const order: string[] = [];
  const work = (name: string) =>
    withAdvisoryLock(database.db, 'test', async () => {
      order.push(`${name} in`);
      await sleep(20);
      order.push(`${name} out`);
    });
  await Promise.all([work('a'), work('b')]);
  expect(order.map((line) => line.slice(2))).toEqual(['in', 'out', 'in', 'out']);
});

test('a listener hears what is committed, and after a broken connection is told and hears again', async () => {
  const heard: string[] = [];
  let reconnects = 0;
  const subscription = await listen(database.connectionString, 'news', {
    onMessage: (payload) => heard.push(payload),
    onReconnect: () => reconnects++,
  });
  await sql`SELECT pg_notify('news', 'one')`.execute(database.db);
  await expect.poll(() => heard).toEqual(['one']);
  await sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'samskab listener' AND datname = current_database()`.execute(database.db);
  await expect.poll(() => reconnects).toBe(1);
  await sql`SELECT pg_notify('news', 'two')`.execute(database.db);
  await expect.poll(() => heard).toEqual(['one', 'two']);
  await subscription.stop();
});

test('queries are counted, inside transactions too', async () => {
  const count = await countQueries(database.db, async (db) => {
    await read(db, '1');
    await db.transaction().execute((trx) => read(trx, '2'));
  });
  expect(count).toBe(2);
});

test('ids are made in order', () => {
  const ids = Array.from({ length: 100 }, newId);
  expect(ids.toSorted()).toEqual(ids);
});
