/** One run of `bench allocation`, in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { solveAllocation } from '../src/domains/allocation/solve-allocation.ts';
import { verifyAllocation } from '../src/domains/allocation/verify.ts';
import { inventInstance } from './allocation-instance.ts';
import type { AllocationRun } from './allocation.ts';
import { round } from './figures.ts';

const { people, workshops, seed, seconds } = workerData as {
  people: number;
  workshops: number;
  seed: number;
  seconds: number;
};
const instance = inventInstance(people, workshops, seed);
let rss = 0;
let first = 0;
const began = performance.now();
const result = await solveAllocation(instance, {
  seconds,
  onProgress: () => {
    first ||= (performance.now() - began) / 1000;
    rss = Math.max(rss, process.memoryUsage.rss() / 1e6);
  },
});
const proof = (performance.now() - began) / 1000;
rss = Math.max(rss, process.memoryUsage.rss() / 1e6);
const violations = verifyAllocation(instance, result);
if (violations.length > 0) throw new Error(violations.join('; '));
const open = result.proved;
const bound = result.bounds[open];
const run: AllocationRun = {
  people,
  workshops,
  seed,
  status: result.status,
  proved: result.proved,
  gap: open === 6 ? 0 : bound == null ? null : Math.abs((result.objective[open] ?? 0) - bound),
  first_s: round(first, 3),
  proof_s: round(proof, 3),
  rss_mb: Math.round(rss),
};
parentPort?.postMessage(run);
