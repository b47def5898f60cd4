import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { useTestDatabase } from '#testing/database.ts';
import type { Database } from './database.ts';
import { insertInto, insertMany } from './insert-many.ts';

const database = useTestDatabase({ isEmpty: true });
const table = 'many' as keyof Database & string;

beforeEach(async () => {
  await sql`drop table if exists many`.execute(database.db);
  await sql`create table many
    (id integer, word text, at timestamptz, bytes bytea, value jsonb, words text[])`.execute(database.db);
});

async function all(): Promise<{ id: number }[]> {
  return (await sql<{ id: number }>`select * from many order by id`.execute(database.db)).rows;
}

const row = (id: number, changes: object = {}) => ({
  id,
  word: 'same',
  at: '2026-11-22T06:00:00Z',
  bytes: '\\x0aff',
  value: { value: { word: 'inside', id: 9 } },
  words: ['a', 'b'],
  ...changes,
});

test('rows arrive as they are, whether a column differs between them or not', async () => {
  const rows = [row(1), row(2, { word: 'other', value: { value: null } }), row(3, { word: null, words: [] })];
  await insertMany(database.db, table, rows);
  expect(await all()).toEqual(rows.map((one) => ({ ...one, bytes: Buffer.from([10, 255]) })));
});

test('one row, and rows that are all the same, arrive as well', async () => {
  await insertMany(database.db, table, []);
  await insertInto(database.db, { [table]: [row(4)] });
  await insertMany(database.db, table, [row(5), row(5)]);
  expect((await all()).map(({ id }) => id)).toEqual([4, 5, 5]);
});
