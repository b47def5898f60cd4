import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useTestDatabase } from '#testing/database.ts';
import { createAccount } from '#testing/accounts.ts';
import { openLog } from './log.ts';

const database = useTestDatabase();

function logged(error: unknown): { line: string; err: Record<string, unknown> } {
  let line = '';
  openLog('error', { write: (text) => void (line += text) }).error({ err: error }, 'request failed');
  return { line, err: (JSON.parse(line) as { err: Record<string, unknown> }).err };
}

const failure = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

test('a refusal by the database is told by code and constraint, without the row it quotes', async () => {
  const { db } = database;
  await createAccount(db, { email: 'kirsten@privat.example' });
  const error = await failure(createAccount(db, { email: 'kirsten@privat.example' }));
  expect(JSON.stringify(error)).toContain('kirsten@privat.example');
  const { line, err } = logged(error);
  expect(line).not.toContain('kirsten');
  expect(err).toMatchObject({ code: '23505', table: 'accounts' });
  expect(err['stack']).toContain('    at ');
});

test('what could not be parsed is not quoted', async () => {
  const bad = await failure(sql`select ${'hemmelig-nøgle'}::uuid`.execute(database.db));
  expect(logged(bad).line).not.toContain('hemmelig');
  for (const parse of [
    () => JSON.parse('kirsten@privat.example') as unknown,
    () => new URL('postgres://user:kodeord@'),
    () => {
      throw new Error('no route to postgres://samskab:kodeord@db.example:5432/samskab');
    },
  ]) {
    let error: unknown;
    try {
      parse();
    } catch (caught) {
      error = caught;
    }
    expect(logged(error).line).not.toMatch(/kirsten|kodeord/);
  }
});

test('the cause of an error is described in the same way', () => {
  const { err, line } = logged(new Error('fetch failed', { cause: new Error('refused "Kirsten Privat"') }));
  expect(err).toMatchObject({ message: 'fetch failed', cause: { message: 'refused …' } });
  expect(line).not.toContain('Kirsten');
});
