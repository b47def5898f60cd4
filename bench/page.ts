/**
 * `bench page`: what a public page costs. A published programme of 80 sessions, 50 connections; the same client against
 * ours and against a bare node:http server that sends the same bytes and headers, alternating, median of five.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, percentile, round } from './figures.ts';
import { load } from './load-client.ts';
import { startMeasured, type MeasuredProcess } from './measured-process.ts';
import { seedProgramme } from './seed-programme.ts';

const connections = 50;
const rounds = 5;
const accept = { 'accept-encoding': 'gzip, br' };

interface Window {
  cpuUs: number;
  rps: number;
  p99: number;
}

export async function benchPage({ seconds = 3 }: { seconds?: number } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'samskab-bench-'));
  const path = await seedProgramme(folder, 80);
  const ours = await startMeasured('src/main.ts', [], {
    PORT: '0',
    DATA_DIR: folder,
    WORKER: 'false',
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
  });
  const url = ours.url + path;
  const answer = await fetchRaw(url);
  const bareAnswer = join(folder, 'bare.json');
  await writeFile(bareAnswer, JSON.stringify(answer));
  const bare = await startMeasured('bench/bare-server.ts', [bareAnswer], {});
  try {
    const windows = { ours: [] as Window[], bare: [] as Window[] };
    await measure(ours, url, accept, 1);
    await measure(bare, bare.url, accept, 1);
    for (let round = 0; round < rounds; round += 1) {
      windows.ours.push(await measure(ours, url, accept, seconds));
      windows.bare.push(await measure(bare, bare.url, accept, seconds));
    }
    // A session bypasses the snapshots: every answer is rendered anew.
    const uncached = await measure(ours, url, { ...accept, cookie: 'samskab_session=bench' }, seconds);
    const cpu = median(windows.ours.map((window) => window.cpuUs));
    const cpuBare = median(windows.bare.map((window) => window.cpuUs));
    return {
      ratio: round(cpuBare / cpu, 3),
      cpu_us: round(cpu),
      cpu_us_bare: round(cpuBare),
      cpu_us_uncached: round(uncached.cpuUs),
      rps: Math.round(median(windows.ours.map((window) => window.rps))),
      p99_ms: round(median(windows.ours.map((window) => window.p99))),
      p99_ms_uncached: round(uncached.p99),
      bytes: Buffer.from(answer.body, 'base64').length,
    };
  } finally {
    await bare.stop();
    await ours.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(
  server: MeasuredProcess,
  url: string,
  headers: Record<string, string>,
  seconds: number,
): Promise<Window> {
  const before = await server.usage();
  const result = await load({ url, headers, connections, seconds });
  const after = await server.usage();
  return {
    cpuUs: (after.cpuUs - before.cpuUs) / result.requests,
    rps: result.requests / result.seconds,
    p99: percentile(result.latencies, 0.99),
  };
}

/** The answer to the letter: headers as sent (without those Node adds by itself) and the encoded body. */
function fetchRaw(url: string): Promise<{ headers: string[]; body: string }> {
  return new Promise((done, fail) => {
    request(url, { headers: accept }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const headers: string[] = [];
        for (let index = 0; index < response.rawHeaders.length; index += 2) {
          const name = response.rawHeaders[index] ?? '';
          if (!/^(date|connection|keep-alive|transfer-encoding)$/i.test(name))
            headers.push(name, response.rawHeaders[index + 1] ?? '');
        }
        done({ headers, body: Buffer.concat(chunks).toString('base64') });
      });
    })
      .on('error', fail)
      .end();
  });
}
