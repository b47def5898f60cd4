/**
 * Work that takes long or might never end, in a thread of its own that is ended when its time is up. The file runs as
 * source, also beside a built server: Node strips the types itself.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { DomainError } from '#platform/errors/domain-error.ts';
import { projectRoot } from '../project-root.ts';

/** What a thread's file posts back, once. */
export type ThreadAnswer = { result: Uint8Array } | { failed: string };

export interface ThreadJob {
  /** From the project's folder, `src/…/render-worker.ts`. */
  file: string;
  input: unknown;
  milliseconds: number;
}

/** At once; more wait in line, so that many requests take turns instead of the whole machine. */
const atOnce = 2;
/** In line; whoever comes after is told to come again. */
const inLine = 50;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * @throws DomainError `work.unavailable` where too much waits already, Error where the work fails or takes too long
 */
export async function runInThread(job: ThreadJob): Promise<Uint8Array> {
  if (running >= atOnce) {
    if (waiting.length >= inLine) throw new DomainError('work.unavailable');
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running += 1;
  try {
    const answer = await ask(job);
    if ('failed' in answer) throw new Error(`${job.file}: ${answer.failed}`);
    return answer.result;
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
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
