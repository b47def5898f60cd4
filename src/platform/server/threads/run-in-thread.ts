/**
 * Work that takes long or might never end, in a thread of its own that is ended when its time is up. The file runs as
 * source, also beside a built server: Node strips the types itself.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { DomainError } from '../../errors/domain-error.ts';
import { projectRoot } from '../project-root.ts';
import { takeTurns } from './take-turns.ts';

/** What a thread's file posts back, once. */
export type ThreadAnswer = { result: Uint8Array } | { failed: string } | { late: string };

/** What a thread that `saysWhenItBegins` posts once it has loaded. */
export interface ThreadBegun {
  begun: true;
}

export interface ThreadJob {
  /** From the project's folder, `src/…/render-worker.ts`. */
  file: string;
  input: unknown;
  milliseconds: number;
  /** Its time counts from when it has loaded, not from when a busy machine began to load it. */
  saysWhenItBegins?: boolean;
}

/** For a thread to load what it needs, on a machine that does much else. */
const toBegin = 60_000;

/** Two at once, fifty in line. */
const inTurn = takeTurns(2, 50);

/**
 * @throws DomainError `work.unavailable` where too much waits already, or a thread that says when it begins never does;
 *   Error where the work fails or takes too long
 */
export async function runInThread(job: ThreadJob): Promise<Uint8Array> {
  const answer = await inTurn(() => ask(job));
  if ('late' in answer) throw new DomainError('work.unavailable');
  if ('failed' in answer) throw new Error(`${job.file}: ${answer.failed}`);
  return answer.result;
}

/** The thread sees no setting of the process. */
function ask({ file, input, milliseconds, saysWhenItBegins = false }: ThreadJob): Promise<ThreadAnswer> {
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
    const tooLong = () => finish({ failed: 'it took too long and was ended' });
    let timer = saysWhenItBegins
      ? setTimeout(() => finish({ late: 'it did not begin' }), toBegin)
      : setTimeout(tooLong, milliseconds);
    worker.on('message', (message: ThreadAnswer | ThreadBegun) => {
      if (!('begun' in message)) return finish(message);
      clearTimeout(timer);
      timer = setTimeout(tooLong, milliseconds);
    });
    worker.once('error', (error) => finish({ failed: String(error) }));
    worker.once('exit', () => finish({ failed: 'the thread ended without an answer' }));
  });
}
