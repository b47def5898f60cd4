import type { Language } from '#domains/events/reader/reading.ts';
import { limits } from '#domains/events/reader/formats/limits.ts';
import { fileTooLarge } from '#domains/events/reader/formats/extract-file.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import { runInThread } from '#platform/server/threads/run-in-thread.ts';
import type { WriteUp } from '../reader/write-up.ts';

export interface WriteUpFileRequest {
  bytes: Uint8Array;
  fileName?: string | undefined;
  lang?: Language | undefined;
  /** The language of the warnings; otherwise the text's own. */
  warnLang?: Language | undefined;
}

/** A file as read. The `line` numbers in `writeUp` count in `lines` from 1. */
export interface WriteUpFile {
  writeUp: WriteUp;
  /** What is told of each section's talk; empty where nothing is. */
  accounts: string[];
  /** The text of the file, to be shown beside the result. */
  lines: string[];
}

export type WriteUpFileAnswer = WriteUpFile | { refused: { code: string; data: Record<string, unknown> } };

/**
 * Reads a write-up from a file of any format in a thread of its own that is ended when it takes too long.
 * @throws DomainError with a code of `writeUpRefusal`; `work.unavailable` where too many wait already
 */
export async function readWriteUpFile(request: WriteUpFileRequest): Promise<WriteUpFile> {
  if (request.bytes.length > limits.fileBytes) throw fileTooLarge();
  const result = await runInThread({
    file: 'src/domains/harvest/server/read-write-up-worker.ts',
    input: request,
    milliseconds: limits.milliseconds * 2,
    saysWhenItBegins: true,
  });
  const answer = JSON.parse(Buffer.from(result).toString('utf8')) as WriteUpFileAnswer;
  if ('refused' in answer) throw new DomainError(answer.refused.code, answer.refused.data);
  return answer;
}
