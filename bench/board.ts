/**
 * `bench board`: 1,000 phones in ten workshops, 50 notes a second in all, against the built server with its embedded database.
 * The same phones at a bare node:http fan-out of the same bytes, alternating, median of five. Then 20 who post as fast as they
 * are answered.
 */
import { fork } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { boardToken } from '../src/domains/workshops/server/access.ts';
import type { Crowd, Order, Seen } from './board-client.ts';
import { median, round } from './figures.ts';
import { startMeasured, type MeasuredProcess } from './measured-process.ts';
import { sampleBoard } from './sample-board.ts';
import { attach } from './seed-desk.ts';
import { makeWorkshop } from '../src/testing/workshop-factory.ts';

const phones = 1000;
const workshops = 10;
const perSecond = 50;
const posters = 20;
const rounds = Number(process.env['SAMSKAB_BENCH_ROUNDS'] ?? 5);
const seconds = 8;

export async function benchBoard() {
  const folder = await mkdtemp(join(tmpdir(), 'samskab-board-'));
  const ours = await startMeasured('src/main.ts', [], {
    PORT: '0',
    DATA_DIR: folder,
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
    // Every phone comes from an address of its own, as through a proxy.
    ADDRESS_HEADER: 'x-forwarded-for 127.0.0.1',
  });
  const tokens = await makeBoards(folder);
  const sample = join(folder, 'sample.json');
  await writeFile(sample, JSON.stringify(await sampleBoard(ours.url, tokens[0] ?? '')));
  const bare = await startMeasured('bench/bare-fanout.ts', [sample], {});
  const client = startClient();
  try {
    const rssBefore = (await ours.usage()).rssMb;
    const rooms = tokens.map((token) => ({ events: `/b/${token}/events`, post: `/b/${token}/do` }));
    await client.order({ do: 'gather', name: 'ours', crowd: { url: ours.url, rooms, phones } });
    const rss = (await ours.usage()).rssMb;
    const bareRooms = tokens.map((_, n) => ({ events: `/events/${n}`, post: `/do/${n}` }));
    const crowd: Crowd = { url: bare.url, rooms: bareRooms, phones };
    await client.order({ do: 'gather', name: 'bare', crowd });
    const windows = { ours: [] as Window[], bare: [] as Window[] };
    await measure(ours, client, 'ours', 2);
    await measure(bare, client, 'bare', 2);
    for (let n = 0; n < rounds; n += 1) {
      windows.ours.push(await measure(ours, client, 'ours', seconds));
      windows.bare.push(await measure(bare, client, 'bare', seconds));
    }
    const flood = await client.order({ do: 'flood', name: 'ours', seconds, posters });
    return summary(windows.ours, windows.bare, flood, (rss - rssBefore) * 1024);
  } finally {
    client.stop();
    await bare.stop();
    await ours.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Window {
  cpuUs: number;
  seen: Seen;
}

function summary(ours: readonly Window[], bare: readonly Window[], flood: Seen | null, kb: number) {
  const cpu = median(ours.map(({ cpuUs }) => cpuUs));
  const cpuBare = median(bare.map(({ cpuUs }) => cpuUs));
  const all = [...ours.map(({ seen }) => seen), ...(flood ? [flood] : [])];
  const total = (of: (seen: Seen) => number) => all.reduce((sum, seen) => sum + of(seen), 0);
  return {
    ratio: round(cpuBare / cpu, 3),
    cpu_us: round(cpu),
    cpu_us_bare: round(cpuBare),
    p50_ms: round(median(ours.map(({ seen }) => seen.p50))),
    p99_ms: round(median(ours.map(({ seen }) => seen.p99))),
    p99_ms_bare: round(median(bare.map(({ seen }) => seen.p99))),
    lost: total(({ lost }) => lost),
    duplicate: total(({ duplicate }) => duplicate),
    refused: total(({ refused }) => refused),
    clients: phones,
    kb_per_client: round(kb / phones),
    deliveries: total(({ deliveries }) => deliveries),
    max_per_s: flood ? Math.round(flood.posted / flood.seconds) : 0,
    max_p99_ms: flood ? round(flood.p99) : 0,
  };
}

async function measure(
  server: MeasuredProcess,
  client: Client,
  name: string,
  during: number,
): Promise<Window> {
  const before = await server.usage();
  const seen = await client.order({ do: 'post', name, seconds: during, perSecond });
  const after = await server.usage();
  if (!seen) throw new Error('The client has seen nothing.');
  return { cpuUs: (after.cpuUs - before.cpuUs) / seen.deliveries, seen };
}

async function makeBoards(folder: string): Promise<string[]> {
  const running = await attach(folder);
  try {
    const tokens: string[] = [];
    for (let n = 0; n < workshops; n += 1) {
      const { workshopId } = await makeWorkshop(running.app.db);
      tokens.push(boardToken({ id: workshopId, link_version: 1 }));
    }
    return tokens;
  } finally {
    await running.stop();
  }
}

type Client = ReturnType<typeof startClient>;

function startClient() {
  const child = fork(fileURLToPath(new URL('./board-client.ts', import.meta.url)));
  return {
    order: (order: Order) =>
      new Promise<Seen | null>((done, fail) => {
        child.once('message', (answer: { seen?: Seen | null; failed?: string }) =>
          answer.failed === undefined ? done(answer.seen ?? null) : fail(new Error(answer.failed)),
        );
        child.send(order);
      }),
    stop: () => child.kill(),
  };
}
