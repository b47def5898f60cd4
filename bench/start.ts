/** `bench start`: seconds from the start of the process to its first ready answer on an existing database, and memory. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, round } from './figures.ts';
import { load } from './load-client.ts';
import { startMeasured } from './measured-process.ts';
import { seedProgramme } from './seed-programme.ts';

export async function benchStart({ views = 10_000 }: { views?: number } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'samskab-bench-'));
  try {
    const path = await seedProgramme(folder, 80);
    const seconds: number[] = [];
    let rss = 0;
    for (let start = 0; start < 5; start += 1) {
      const began = performance.now();
      const server = await startMeasured('src/main.ts', [], {
        PORT: '0',
        DATA_DIR: folder,
        LOG_LEVEL: 'error',
        NODE_ENV: 'production',
      });
      const ready = await fetch(`${server.url}/health/ready`);
      if (ready.status !== 200)
        throw new Error(`The server said it was ready, but answered ${ready.status}.`);
      seconds.push((performance.now() - began) / 1000);
      if (start === 4) {
        await load({
          url: server.url + path,
          headers: { 'accept-encoding': 'br' },
          connections: 20,
          requests: views,
        });
        rss = (await server.usage()).rssMb;
      }
      await server.stop();
    }
    const ready = median(seconds);
    return {
      ratio: round(2 / ready, 3),
      ready_s: round(ready, 3),
      rss_mb: Math.round(rss),
      page_views: views,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
