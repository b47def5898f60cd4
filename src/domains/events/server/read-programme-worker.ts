/**
 * The thread in which a programme file is read. Always runs as this source file, also beside a built server: Node
 * strips the types itself, so there is no second build to keep in step.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { extractFile } from '../reader/formats/extract-file.ts';
import type { Extract } from '../reader/formats/extract.ts';
import { readProgramme, readText } from '../reader/read-programme.ts';
import type { ReadOptions, Reading } from '../reader/reading.ts';
import type { FileReading, ReadingRequest } from './read-programme-file.ts';

/** First that the thread is up and reads, then what came of it. */
export type WorkerMessage = 'reading' | WorkerAnswer;

export type WorkerAnswer =
  | { reading: FileReading }
  | { refused: { code: string; data: Record<string, unknown> } }
  | { failed: string };

parentPort?.postMessage('reading' satisfies WorkerMessage);
parentPort?.postMessage((await answer(workerData as ReadingRequest)) satisfies WorkerMessage);

async function answer({ bytes, options }: ReadingRequest): Promise<WorkerAnswer> {
  try {
    const extract = await extractFile(bytes, options);
    const reading = interpret(extract, { lang: options.lang, date: options.date });
    return { reading: { reading, format: extract.format, lines: extract.lines } };
  } catch (error) {
    if (isDomainError(error)) return { refused: { code: error.code, data: error.data } };
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function interpret(extract: Extract, options: ReadOptions): Reading {
  if (extract.kind === 'reading') return extract.reading;
  return extract.kind === 'text' ? readText(extract.text, options) : readProgramme(extract.blocks, options);
}
