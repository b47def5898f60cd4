/** The thread in which a write-up's file is read, whatever its name says it is. */
import { parentPort, workerData } from 'node:worker_threads';
import { extractFile } from '#domains/events/reader/formats/extract-file.ts';
import { isDomainError, DomainError } from '#platform/errors/domain-error.ts';
import type { ThreadAnswer, ThreadBegun } from '#platform/server/threads/run-in-thread.ts';
import { linesOf, readWithAccounts } from '../reader/read-write-up.ts';
import type { WriteUpFileAnswer, WriteUpFileRequest } from './read-write-up-file.ts';

parentPort?.postMessage({ begun: true } satisfies ThreadBegun);
const answer = await readFile(workerData as WriteUpFileRequest);
parentPort?.postMessage({ result: Buffer.from(JSON.stringify(answer)) } satisfies ThreadAnswer);

async function readFile({ bytes, fileName, lang, warnLang }: WriteUpFileRequest): Promise<WriteUpFileAnswer> {
  try {
    const extract = await extractFile(bytes, { fileName, lang });
    if (extract.kind === 'reading') throw new DomainError('write_up.is_programme.invalid');
    const blocks = extract.kind === 'text' ? linesOf(extract.text) : extract.blocks;
    return { ...readWithAccounts(blocks, { lang, warnLang }), lines: extract.lines };
  } catch (error) {
    if (isDomainError(error)) return { refused: { code: error.code, data: error.data } };
    throw error;
  }
}
