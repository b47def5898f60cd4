/** Solves an instance as it came, in this thread. Pages and commands use `server/allocate-in-thread.ts`. */
import { readInstance } from './instance.ts';
import { buildModel } from './model.ts';
import { canonical } from './receipt.ts';
import { writeResult, type AllocationResult } from './result.ts';
import { loadSolver } from './solver/highs.ts';
import type { SearchOptions } from './solver/search.ts';
import { solveModel } from './solver/solve-model.ts';

/** @throws DomainError where the instance contradicts itself; `faultSentence` says what is wrong */
export async function solveAllocation(json: unknown, options: SearchOptions): Promise<AllocationResult> {
  const started = performance.now();
  // Compiled beside the reading of the instance; where it fails, `solveModel` meets the same error.
  loadSolver().catch(() => undefined);
  canonical(json);
  const model = buildModel(readInstance(json));
  const solved = await solveModel(model, options);
  return writeResult(json, model, solved.places, { ...solved, timeMs: performance.now() - started });
}
