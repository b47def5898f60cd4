import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '#platform/server/project-root.ts';
import { takeTurns } from '#platform/server/threads/take-turns.ts';
import { fileTooLarge } from '../reader/formats/extract-file.ts';
import type { FileFormat, FileOptions } from '../reader/formats/extract.ts';
import { limits } from '../reader/formats/limits.ts';
import { ReaderError, type ReaderErrorCode } from '../reader/formats/reader-error.ts';
import type { Reading } from '../reader/reading.ts';
import type { WorkerAnswer, WorkerMessage } from './read-programme-worker.ts';

/** A file as read. The `line` numbers in `reading` count in `lines` from 1. */
export interface FileReading {
  reading: Reading;
  /** What the file turned out to be, whatever its name says. */
  format: FileFormat;
  /** The text of the file, to be shown beside the result. */
  lines: string[];
}

export interface ReadingRequest {
  bytes: Uint8Array;
  options: FileOptions;
}

/** Each may take half a gigabyte; the others wait. */
const inTurn = takeTurns(2, 20);
const workerFile = join(projectRoot, 'src/domains/events/server/read-programme-worker.ts');

/**
 * Reads a programme from a file of any format, or from pasted text as bytes, in a thread of its own that is ended
 * when it takes too long or too much memory. Errors: `ReaderError`, one sentence each; `work.unavailable` where too
 * many wait already.
 */
export async function readProgrammeFile(
  bytes: Uint8Array,
  options: FileOptions,
  milliseconds: number = limits.milliseconds,
): Promise<FileReading> {
  if (bytes.length > limits.fileBytes) throw fileTooLarge();
  const answer = await inTurn(() => askWorker({ bytes, options }, milliseconds));
  if ('reading' in answer) return answer.reading;
  if ('refused' in answer) {
    throw new ReaderError(
      answer.refused.code as ReaderErrorCode,
      answer.refused.data as Record<string, string>,
    );
  }
  throw new ReaderError('programme_file.reading_failed', { reason: answer.failed });
}

/** For the thread to load what it needs, on a machine that does much else. */
const toBegin = 60_000;

/** The thread gets no setting of the process, and what its libraries print goes nowhere: standard output is for results. */
function askWorker(workerData: ReadingRequest, milliseconds: number): Promise<WorkerAnswer> {
  return new Promise((resolve) => {
    const worker = new Worker(workerFile, {
      workerData,
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    worker.stdout.resume();
    worker.stderr.resume();
    const finish = (answer: WorkerAnswer) => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const giveUp = () => finish(refused('programme_file.reading_took_too_long'));
    let timer = setTimeout(giveUp, toBegin);
    worker.on('message', (message: WorkerMessage) => {
      if (message !== 'reading') return finish(message);
      // The time is for reading.
      clearTimeout(timer);
      timer = setTimeout(giveUp, milliseconds);
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      finish(
        isOutOfMemory(error) ? refused('programme_file.reading_took_too_long') : { failed: String(error) },
      );
    });
    worker.once('exit', () => finish({ failed: 'the thread ended without an answer' }));
  });
}

function refused(code: ReaderErrorCode): WorkerAnswer {
  return { refused: { code, data: {} } };
}

function isOutOfMemory(error: NodeJS.ErrnoException): boolean {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
