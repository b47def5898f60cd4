/** The thread that solves one instance: it tells how far it is, stops when asked, and answers once. */
import { parentPort, workerData } from 'node:worker_threads';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { solveAllocation } from '../solve-allocation.ts';
import type { AllocationResult } from '../result.ts';
import type { Progress } from '../solver/search.ts';

export interface SolveOrder {
  instance: unknown;
  seconds: number;
  /** One number in shared memory; anything but 0 says stop. */
  stop: Int32Array;
}

export type SolveMessage =
  | { progress: Progress }
  | { result: AllocationResult }
  | { refused: { code: string; data: Record<string, unknown> } }
  | { failed: string };

const { instance, seconds, stop } = workerData as SolveOrder;
const post = (message: SolveMessage) => parentPort?.postMessage(message);

try {
  const result = await solveAllocation(instance, {
    seconds,
    isCancelled: () => Atomics.load(stop, 0) !== 0,
    onProgress: (progress) => post({ progress }),
  });
  post({ result });
} catch (error) {
  if (isDomainError(error)) post({ refused: { code: error.code, data: error.data } });
  else post({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
