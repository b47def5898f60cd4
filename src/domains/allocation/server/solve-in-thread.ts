import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { DomainError } from '#platform/errors/domain-error.ts';
import { projectRoot } from '#platform/server/project-root.ts';
import type { AllocationResult } from '../result.ts';
import type { Progress } from '../solver/search.ts';
import type { SolveMessage, SolveOrder } from './solve-worker.ts';

export interface RunningSolve {
  /** @throws DomainError where the instance contradicts itself, Error where the solver fails */
  result: Promise<AllocationResult>;
  /** Ends the search; `result` then holds the best answer so far, with its bounds. */
  stop: () => void;
}

export interface SolveInThreadOptions {
  /** How long to search for proofs, at most. */
  seconds: number;
  onProgress?: (progress: Progress) => void;
}

const workerFile = join(projectRoot, 'src/domains/allocation/server/solve-worker.ts');

/** Solves an instance in a thread of its own, which ends with the answer. The thread sees no setting of the process. */
export function solveInThread(instance: unknown, options: SolveInThreadOptions): RunningSolve {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const order: SolveOrder = { instance, seconds: options.seconds, stop };
  const worker = new Worker(workerFile, {
    workerData: order,
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  const result = new Promise<AllocationResult>((resolve, reject) => {
    worker.on('message', (message: SolveMessage) => {
      if ('progress' in message) return options.onProgress?.(message.progress);
      if ('result' in message) resolve(message.result);
      else if ('refused' in message) reject(new DomainError(message.refused.code, message.refused.data));
      else reject(new Error(message.failed));
      void worker.terminate();
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The solver ended without an answer.')));
  });
  return { result, stop: () => void Atomics.store(stop, 0, 1) };
}
