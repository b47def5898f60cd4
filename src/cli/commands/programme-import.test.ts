import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { useTestDatabase } from '#testing/database.ts';
import { command } from '#testing/event-factory.ts';
import { inputPath } from '#testing/inputs.ts';
import { findPublication } from '#domains/events/server/find-publication.ts';
import { publishEvent } from '#domains/events/server/publish-event.ts';
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

const inputs = inputPath('');

describe.skipIf(inputs === null)('the programmes of the product', () => {
  const file = (name: string) => join(inputs ?? '', name);

  it('R0 becomes a published event with six workshops twice', { timeout: 120_000 }, async () => {
    const args = [file('000_e86235f9a9464027.txt'), '--event', 'r0', '--organisation', 'byen'];
    expect((await samskab(args)).events[0]?.counts['added']).toBe(21);
    expect((await samskab(args)).events[0]?.counts).toMatchObject({ added: 0, changed: 0, unchanged: 21 });
    await publishEvent(test.db, command, { slug: 'r0', note: '' });
    const document = (await findPublication(test.db, 'r0'))?.document;
    const workshops = document?.sessions.filter((session) => session.kind === 'workshop') ?? [];
    const times = (id: string) =>
      document?.slots.filter((slot) => slot.sessionId === id && slot.blockId).length;
    expect(workshops.map((session) => times(session.id))).toEqual([2, 2, 2, 2, 2, 2]);
    expect(document?.blocks.length).toBe(2);
    const evening = document?.slots.find((slot) => slot.doors === '19:00');
    expect(evening?.venueId).not.toBe(document?.event.venueId);
    expect(document?.sessions.find((session) => session.id === evening?.sessionId)?.prices).toEqual([
      '100/75',
    ]);
    expect(document?.event.registration.state).toBe('closed');
  });

  it('R1 is applied for, with a deadline and a promised answer', { timeout: 120_000 }, async () => {
    await samskab([file('001_4511a2c78424edcc.txt'), '--event', 'r1', '--organisation', 'byen']);
    await publishEvent(test.db, command, { slug: 'r1', note: '' });
    const event = (await findPublication(test.db, 'r1'))?.document.event;
    expect(event?.registration).toMatchObject({
      state: 'application',
      deadline: '2017-12-01',
      answerBy: '2017-12-06',
    });
    expect([event?.startsOn, event?.endsOn]).toEqual(['2017-12-11', '2017-12-11']);
  });

  it('R3 becomes one event for each meeting of a network', { timeout: 120_000 }, async () => {
    const args = [file('003_979ed0360765e48c.txt'), '--series', 'r3', '--organisation', 'byen'];
    const first = await samskab(args);
    expect(first.series?.slug).toBe('r3');
    expect(first.events.length).toBe(5);
    const again = await samskab(args);
    expect(again.events.map((event) => [event.slug, event.counts['added'], event.counts['changed']])).toEqual(
      first.events.map((event) => [event.slug, 0, 0]),
    );
  });
});
