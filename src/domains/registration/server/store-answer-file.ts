import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { App } from '#app-context';
import { newId } from '#platform/server/db/ids.ts';
import { documentKind } from '#platform/server/uploads/file-kinds.ts';
import type { UploadedFile } from '#platform/server/uploads/read-upload.ts';
import type { AnswerFile } from '../schema.ts';
import { isLinkToken, idOfToken, linkToken } from './personal-link.ts';

/** Bytes of one file that answers a question. */
export const answerFileLimit = 10 * 1024 * 1024;

/** A file and the word by which the same form, sent again, names it without uploading it once more. */
export interface KeptFile extends AnswerFile {
  token: string;
}

interface Owner {
  organisationId: string;
  eventId: string;
  questionId: string;
}

/**
 * Keeps a file that came with a form, as nobody's until the form is accepted. What it is, its content says.
 * @throws DomainError `file.unsupported`, `file.empty.invalid`, `upload.too_large`
 */
export async function storeAnswerFile(
  { db, storage }: Pick<App, 'db' | 'storage'>,
  owner: Owner,
  upload: UploadedFile,
): Promise<KeptFile> {
  const { mediaType, extension } = await documentKind(upload.path, upload.name);
  const hash = createHash('sha256');
  await pipeline(createReadStream(upload.path), hash);
  const fileId = newId();
  const key = `${owner.organisationId}/${randomBytes(16).toString('hex')}.${extension}`;
  const stored = await storage.put(key, createReadStream(upload.path), { limit: answerFileLimit, mediaType });
  await db
    .insertInto('registration_files')
    .values({
      organisation_id: owner.organisationId,
      event_id: owner.eventId,
      id: fileId,
      question_id: owner.questionId,
      registration_id: null,
      key,
      name: upload.name,
      media_type: mediaType,
      bytes: stored.bytes,
    })
    .execute();
  return { fileId, name: upload.name, sha256: hash.digest('hex'), token: linkToken('file', fileId) };
}

/** The file a form was sent with before and refused for something else; null where it has gone or is somebody's. */
export async function findKeptFile(
  { db }: Pick<App, 'db'>,
  owner: Owner,
  token: string,
): Promise<KeptFile | null> {
  const fileId = idOfToken(token);
  if (fileId === null || !isLinkToken('file', token, 1)) return null;
  const row = await db
    .selectFrom('registration_files')
    .select('name')
    .where('organisation_id', '=', owner.organisationId)
    .where('event_id', '=', owner.eventId)
    .where('question_id', '=', owner.questionId)
    .where('id', '=', fileId)
    .where('registration_id', 'is', null)
    .executeTakeFirst();
  return row ? { fileId, name: row.name, sha256: fileId, token } : null;
}
