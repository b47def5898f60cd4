/**
 * `bench booklet`: seconds from a booklet's document to its PDF, in the product's own way: each in a thread that is new, on
 * files the machine has read before. Five workshops as in the real example, and sixty with six hundred recommendations.
 * The content is invented (src/testing/sample-booklet.ts).
 */
import { getDocumentProxy } from 'unpdf';
import { renderBooklet } from '#domains/harvest/server/render-booklet.ts';
import type { BookletDocument } from '#domains/harvest/schema.ts';
import type { Storage } from '#platform/server/storage/storage.ts';
import { largeBooklet, sampleBooklet } from '#testing/sample-booklet.ts';
import { median, round } from './figures.ts';

const rounds = Number(process.env['SAMSKAB_BENCH_ROUNDS'] ?? 5);
const sizes = [
  { document: sampleBooklet(), goal: 1 },
  { document: largeBooklet(60, 600), goal: 5 },
];
/** The booklets have no pictures. */
const storage = { get: async () => null } as unknown as Storage;

export async function benchBooklet() {
  const runs: { workshops: number; pages: number; seconds: number; pages_per_s: number; cpu_s: number }[] =
    [];
  let ratio = Infinity;
  for (const { document, goal } of sizes) {
    await timed(document, 'first');
    const taken = [];
    for (let round = 0; round < rounds; round += 1) taken.push(await timed(document, `round ${round}`));
    const seconds = median(taken.map((one) => one.seconds));
    const pages = taken[0]?.pages ?? 0;
    runs.push({
      workshops: document.chapters.length,
      ...{ pages, seconds: round(seconds, 3), pages_per_s: round(pages / seconds, 1) },
      cpu_s: round(median(taken.map(({ cpu }) => cpu)), 3),
    });
    ratio = Math.min(ratio, goal / seconds);
  }
  return { ratio: round(ratio, 3), runs };
}

/** @param note makes it another document, so that nothing is taken from what is kept */
async function timed(document: BookletDocument, note: string) {
  const [began, used] = [performance.now(), process.cpuUsage()];
  const pdf = await renderBooklet(storage, { ...document, note }, 'pdf', {
    origin: 'https://samskab.example',
    layout: 'a5',
  });
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(used);
  const { numPages: pages } = await getDocumentProxy(pdf.slice());
  return { seconds, pages, cpu: (user + system) / 1e6 };
}
