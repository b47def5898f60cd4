/** Puts what somebody handed in into the storage and writes down whose it is. Callers authorise. */
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { encodePicture, pictureLimit, pictureUses } from '#platform/server/storage/pictures.ts';
import type { Storage } from '#platform/server/storage/storage.ts';
import { documentKind } from '#platform/server/uploads/file-kinds.ts';
import type { UploadedFile } from '#platform/server/uploads/read-upload.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Texts } from '#platform/i18n/languages.ts';
import type { StoredPicture } from '../schema.ts';
import type {} from './file-table.ts';

export interface FileOwner {
  organisationId: string;
  eventId: string | null;
  speakerId?: string;
}

/** Bytes of slides or a paper. */
export const documentLimit = 25 * 1024 * 1024;

/**
 * @throws DomainError `file.unsupported`, `file.empty.invalid`, `upload.too_large`
 */
export async function keepDocument(
  db: Kysely<Database>,
  storage: Storage,
  owner: FileOwner,
  upload: UploadedFile,
): Promise<{ key: string; name: string; mediaType: string; bytes: number }> {
  const { mediaType, extension } = await documentKind(upload.path, upload.name);
  const key = newKey(owner, extension);
  const body = createReadStream(upload.path);
  const { bytes } = await storage.put(key, body, { limit: documentLimit, mediaType });
  const name = withEnding(upload.name, extension);
  await writeDown(db, owner, { key, name, media_type: mediaType, bytes: String(bytes), purpose: 'document' });
  return { key, name, mediaType, bytes };
}

/**
 * @throws DomainError `picture.unsupported`, `picture.too_large`, `picture.broken.invalid`
 */
export async function keepPicture(
  db: Kysely<Database>,
  storage: Storage,
  owner: FileOwner,
  upload: UploadedFile,
  options: { use: keyof typeof pictureUses; alt: Texts },
): Promise<StoredPicture> {
  if (upload.bytes > pictureLimit) throw new DomainError('picture.too_large', { limit: pictureLimit });
  const picture = await encodePicture(await readFile(upload.path), pictureUses[options.use]);
  const key = newKey(owner, picture.extension);
  const { bytes, mediaType } = picture;
  await storage.put(key, bytes, { limit: bytes.length, mediaType });
  await writeDown(db, owner, {
    key,
    name: `${options.use}.${picture.extension}`,
    media_type: mediaType,
    bytes: String(bytes.length),
    purpose: options.use,
  });
  return { key, width: picture.width, height: picture.height, alt: options.alt };
}

/** 128 random bits: who does not know an address cannot find it. */
function newKey({ organisationId }: FileOwner, extension: string): string {
  return `${organisationId}/${randomBytes(16).toString('hex')}.${extension}`;
}

async function writeDown(
  db: Kysely<Database>,
  owner: FileOwner,
  file: {
    key: string;
    name: string;
    media_type: string;
    bytes: string;
    purpose: keyof typeof pictureUses | 'document';
  },
): Promise<void> {
  await db
    .insertInto('files')
    .values({
      ...file,
      id: newId(),
      organisation_id: owner.organisationId,
      event_id: owner.eventId,
      speaker_id: owner.speakerId ?? null,
    })
    .execute();
}

/** The ending tells the reader's machine what to open it with, so it follows the content. */
function withEnding(name: string, extension: string): string {
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  return name.toLowerCase().endsWith(`.${extension}`) ? name : `${stem.slice(0, 140)}.${extension}`;
}
