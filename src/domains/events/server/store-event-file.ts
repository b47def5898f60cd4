/**
 * What is uploaded for an event before a use case refers to it: slides for `saveMaterial` and `handInMaterial`, pictures
 * for `saveSpeaker`, `submitSpeakerEntry` and `saveParties`.
 */
import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { StoredPicture } from '#domains/organisations/schema.ts';
import { keepDocument, keepPicture, type FileOwner } from '#domains/organisations/server/keep-file.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Texts } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { Storage } from '#platform/server/storage/storage.ts';
import { takePoint, type Limit } from '#platform/server/rate-limit/take-point.ts';
import type { UploadedFile } from '#platform/server/uploads/read-upload.ts';
import type { PublishedMaterial } from '../publication.ts';
import { accessEvent } from './access.ts';

/** Files a day from one speaker: a link may be passed on, and whoever has it shall not fill the disk. */
const speakerFiles: Limit = { name: 'speaker files', points: 40, seconds: 86_400 };

export interface Stores {
  db: Kysely<Database>;
  storage: Storage;
}

/**
 * @throws DomainError `event.not_found`, `file.unsupported`, `file.empty.invalid`, `upload.too_large`, `rate.too_many`
 */
export async function storeEventDocument(
  { db, storage }: Stores,
  actor: Actor,
  input: { event: string; upload: UploadedFile },
): Promise<NonNullable<PublishedMaterial['file']>> {
  const owner = await ownerOf(db, actor, input.event);
  return keepDocument(db, storage, owner, input.upload);
}

/**
 * @throws DomainError `event.not_found`, `picture.unsupported`, `picture.too_large`, `picture.broken.invalid`
 */
export async function storeEventPicture(
  { db, storage }: Stores,
  actor: Actor,
  input: { event: string; upload: UploadedFile; use: 'portrait' | 'logo' | 'illustration'; alt: Texts },
): Promise<StoredPicture> {
  const owner = await ownerOf(db, actor, input.event);
  return keepPicture(db, storage, owner, input.upload, { use: input.use, alt: input.alt });
}

/** An organiser, or a speaker of this very event by the own link. */
async function ownerOf(db: Kysely<Database>, actor: Actor, slug: string): Promise<FileOwner> {
  if (actor.kind !== 'speaker') {
    const { event } = await accessEvent(db, actor, { slug }, 'organiser');
    return { organisationId: event.organisation_id, eventId: event.id };
  }
  const own = await db
    .selectFrom('slugs')
    .select('subject_id')
    .where('scope', '=', 'event')
    .where('slug', '=', slug)
    .where('organisation_id', '=', actor.organisationId)
    .where('subject_id', '=', actor.eventId)
    .executeTakeFirst();
  if (!own) throw new DomainError('event.not_found');
  await takePoint(db, speakerFiles, actor.speakerId);
  return { organisationId: actor.organisationId, eventId: actor.eventId, speakerId: actor.speakerId };
}
