import fc from 'fast-check';
import { randomInstance } from '#testing/allocation/random-instance.ts';
import { bruteForce } from '#testing/allocation/brute-force.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { solveAllocation } from './solve-allocation.ts';
import { verifyAllocation } from './verify.ts';
const [,, n='200', seed='1'] = process.argv;
const list = fc.sample(randomInstance({ people: 5, blocks: 3, workshops: 4, places: 4 }), { numRuns: +n, seed: +seed });
let ok = 0, bad = 0, skip = 0, t = 0;
for (const inst of list) {
  let best;
  try { best = bruteForce(inst); } catch (e) { if (!isDomainError(e)) throw e; skip++; continue; }
  if (!best) { skip++; continue; }
  const a = performance.now();
  const r = await solveAllocation(inst, { seconds: 20, fewWays: process.env.LARGE ? 0 : undefined });
  t += performance.now() - a;
  const v = verifyAllocation(inst, r);
  if (v.length || JSON.stringify([r.objective, r.seats]) !== JSON.stringify([best.objective, best.seats]) || r.status !== 'optimal') {
    bad++; if (bad < 4) console.log(JSON.stringify(inst), '\n', JSON.stringify(r), '\n', JSON.stringify(best), v);
  } else ok++;
}
console.log({ ok, bad, skip, ms: t / (ok + bad) });
