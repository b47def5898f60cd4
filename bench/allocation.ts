/**
 * `bench allocation`: seconds to the proof of all six objectives, for growing numbers of people and workshops. The instances are
 * invented (allocation-instance.ts) and the same on every machine. SAMSKAB_BENCH_SIZES names the sizes, `60x6,300x12`;
 * SAMSKAB_BENCH_SEEDS says how many seeds each.
 */
import { Worker } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';
import { round } from './figures.ts';

interface Size {
  people: number;
  workshops: number;
  /** Seconds to the proof of everything. */
  goal: number;
}

export interface AllocationRun {
  people: number;
  workshops: number;
  seed: number;
  status: 'optimal' | 'feasible';
  proved: number;
  /** Of the first objective that is not proven, what lies between the answer and its bound; 0 where all are. */
  gap: number | null;
  /** Seconds to the first complete answer. */
  first_s: number;
  proof_s: number;
  rss_mb: number;
}

const sizes: readonly Size[] = [
  { people: 60, workshops: 6, goal: 0.5 },
  { people: 300, workshops: 12, goal: 1 },
  { people: 2_000, workshops: 24, goal: 15 },
  { people: 10_000, workshops: 60, goal: 90 },
];
/** So many times its goal a run may take before it is stopped. */
const patience = 4;

export async function benchAllocation() {
  const named = process.env['SAMSKAB_BENCH_SIZES']?.split(',');
  const seeds = Number(process.env['SAMSKAB_BENCH_SEEDS'] ?? 5);
  const chosen = sizes.filter(({ people, workshops }) => named?.includes(`${people}x${workshops}`) ?? true);
  const runs: AllocationRun[] = [];
  let ratio = Infinity;
  console.log(
    'four blocks, every workshop twice, 5 % more places than people, popularity log-normal (sigma 1.2),',
  );
  console.log(
    'five strict wishes, 10 % away in a block, 10 % in groups of 2 to 6 (must), four sectors, min 8',
  );
  for (const size of chosen) {
    for (let seed = 1; seed <= seeds; seed += 1) {
      const run = await once(size, seed);
      runs.push(run);
      console.log(JSON.stringify(run));
      ratio = Math.min(ratio, run.status === 'optimal' ? size.goal / run.proof_s : 0);
    }
  }
  return { ratio: Number.isFinite(ratio) ? round(ratio, 3) : 0, runs };
}

/** A thread of its own for each run, as in the app: what is measured holds loading the solver. */
function once({ people, workshops, goal }: Size, seed: number): Promise<AllocationRun> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(new URL('./allocation-run.ts', import.meta.url)), {
      workerData: { people, workshops, seed, seconds: Math.max(20, goal * patience) },
      execArgv: [],
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
