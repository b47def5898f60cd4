import { DomainError, isDomainError } from '#platform/errors/domain-error.ts';
import { runInThread } from '#platform/server/threads/run-in-thread.ts';
import type { UploadedFile } from '#platform/server/uploads/read-upload.ts';
import type { PeopleSheet } from '../../import/people-sheet.ts';
import type { ReadPeople } from './read-people-worker.ts';

export const peopleFileLimit = 5 * 1024 * 1024;

/**
 * Reads CSV or XLSX in a thread that is ended when it takes too long.
 * @throws DomainError `registration.list.invalid`, `registration.list.empty.invalid`, `registration.list.too_large`,
 *   each with the field `file`; `work.unavailable`
 */
export async function readPeopleFile(file: UploadedFile): Promise<PeopleSheet> {
  const bytes = await runInThread({
    file: 'src/domains/registration/server/list/read-people-worker.ts',
    input: { path: file.path },
    milliseconds: 30_000,
    saysWhenItBegins: true,
  }).catch((error: unknown) => {
    if (isDomainError(error)) throw error;
    throw new DomainError('registration.list.invalid', { field: 'file' });
  });
  const answer = JSON.parse(Buffer.from(bytes).toString()) as ReadPeople;
  if (!('refused' in answer)) return answer;
  const code = answer.refused === 'empty' ? 'empty.invalid' : answer.refused;
  throw new DomainError(`registration.list.${code}`, { field: 'file' });
}
