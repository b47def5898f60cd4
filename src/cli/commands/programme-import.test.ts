import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { useTestDatabase } from '#testing/database.ts';
import { run } from './programme-import.ts';

const test = useTestDatabase();
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samskab-import-'));
  vi.stubEnv('DATA_DIR', folder);
  vi.stubEnv('DATABASE_URL', test.connectionString);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

interface Summary {
  dryRun: boolean;
  series: { slug: string } | null;
  events: { slug: string; isNew: boolean; counts: Record<string, number>; facts: { changed: string[] } }[];
}

async function samskab(args: string[], stdin = ''): Promise<Summary> {
  let printed: unknown;
  const io = {
    stdin: Readable.from([Buffer.from(stdin)]),
    json: (value: unknown) => (printed = value),
    print: () => undefined,
    say: () => undefined,
  };
  expect(await run(args, io)).toBe(0);
  return printed as Summary;
}

const text = `Byens dag

Mandag den 4. maj 2026

09.30-10.00 Velkomst
10.00-11.00 Fælles frokost
`;

describe('programme import', () => {
  it('says what it would do, does it, and the second time changes nothing', { timeout: 60_000 }, async () => {
    const args = ['-', '--event', 'byens-dag', '--organisation', 'byen', '--lang', 'da'];
    const plan = await samskab([...args, '--dry-run'], text);
    expect([plan.dryRun, plan.events[0]?.counts['added']]).toEqual([true, 2]);
    const first = await samskab(args, text);
    expect([first.events[0]?.isNew, first.events[0]?.counts['added']]).toEqual([true, 2]);
    const again = await samskab(['-', '--event', 'byens-dag'], text);
    expect(again.events[0]?.counts).toEqual({ added: 0, changed: 0, unchanged: 2, kept: 0, missing: 0 });
    const actors = await test.db.selectFrom('audit_entries').select('actor_kind').distinct().execute();
    expect(actors).toEqual([{ actor_kind: 'command' }]);
  });

  it.each([
    [['-'], 'either --event SLUG or --series SLUG'],
    [['-', '--event', 'ny', '--series', 'ny'], 'either --event SLUG or --series SLUG'],
    [['-', '--event', 'helt-ny'], 'say with --organisation'],
    [['-', '--event', 'Stor Ø'], 'small letters'],
    [['-', '--event', 'api', '--organisation', 'byen'], 'a part of the site itself'],
  ])('refuses %j in one sentence', async (args, words) => {
    await expect(samskab(args, text)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining(words),
    });
  });
});
