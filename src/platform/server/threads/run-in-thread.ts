/**
 * Work that takes long or might never end, in a thread of its own that is ended when its time is up. The file runs as
 * source, also beside a built server: Node strips the types itself.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '../project-root.ts';
import { takeTurns } from './take-turns.ts';

/** What a thread's file posts back, once. */
export type ThreadAnswer = { result: Uint8Array } | { failed: string };

export interface ThreadJob {
  /** From the project's folder, `src/…/render-worker.ts`. */
  file: string;
  input: unknown;
  milliseconds: number;
}

/** Two at once, fifty in line. */
const inTurn = takeTurns(2, 50);

/**
 * @throws DomainError `work.unavailable` where too much waits already, Error where the work fails or takes too long
 */
export async function runInThread(job: ThreadJob): Promise<Uint8Array> {
  const answer = await inTurn(() => ask(job));
  if ('failed' in answer) throw new Error(`${job.file}: ${answer.failed}`);
  return answer.result;
}

/** The thread sees no setting of the process. */
function ask({ file, input, milliseconds }: ThreadJob): Promise<ThreadAnswer> {
  return new Promise((resolve) => {
    const worker = new Worker(join(projectRoot, file), {
      workerData: input,
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    worker.stdout.resume();
    worker.stderr.resume();
    const finish = (answer: ThreadAnswer) => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish({ failed: 'it took too long and was ended' }), milliseconds);
    worker.once('message', finish);
    worker.once('error', (error) => finish({ failed: String(error) }));
    worker.once('exit', () => finish({ failed: 'the thread ended without an answer' }));
  });
}
