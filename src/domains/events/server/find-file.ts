import { sql, type Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { roleIn } from '#domains/organisations/server/access.ts';
import type { FileTable } from '#domains/organisations/server/file-table.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { isStorageKey } from '#platform/server/storage/storage-key.ts';
import { accessEvent } from './access.ts';

export interface FoundFile {
  id: string;
  key: string;
  name: string;
  mediaType: string;
  bytes: number;
  organisationId: string;
  eventId: string | null;
  isPicture: boolean;
  /** Shown by what is published now; everybody may have it. */
  isPublic: boolean;
}

/**
 * A file somebody may have: what the current publication of its event or its organisation shows is everybody's,
 * anything else is the organisers' and that of the speaker who handed it in, and
 * what belongs to a workshop its facilitators'. Null for all others, as if it did not exist.
 */
export async function findFile(
  db: Kysely<Database>,
  actor: Actor,
  input: { key: string },
): Promise<FoundFile | null> {
  if (!isStorageKey(input.key)) return null;
  const row = await db
    .selectFrom('files')
    .selectAll('files')
    .select([
      shownByEvent.as('by_event'),
      shownByOrganisation.as('by_organisation'),
      shownByBooklet.as('by_booklet'),
    ])
    .where('key', '=', input.key)
    .executeTakeFirst();
  if (!row) return null;
  const isPublic = row.by_event || row.by_organisation || row.by_booklet;
  if (!isPublic && !(await mayPreview(db, actor, row))) return null;
  return {
    id: row.id,
    key: row.key,
    name: row.name,
    mediaType: row.media_type,
    bytes: Number(row.bytes),
    organisationId: row.organisation_id,
    eventId: row.event_id,
    isPicture: row.purpose !== 'document',
    isPublic,
  };
}

/** The key stands in the document of the current publication; keys hold no characters that JSON would escape. */
const shownByEvent = sql<boolean>`exists (
  select from events
  join publications using (organisation_id)
  where events.organisation_id = files.organisation_id
    and (events.id = files.event_id or files.event_id is null)
    and publications.event_id = events.id
    and publications.version = events.published_version
    and events.withdrawn_at is null
    and position('"' || files.key || '"' in publications.document::text) > 0
)`;

const shownByOrganisation = sql<boolean>`exists (
  select from organisations
  where organisations.id = files.organisation_id and organisations.logo ->> 'key' = files.key
)`;

/** Every edition of a booklet stays readable at its recommendations' addresses. */
const shownByBooklet = sql<boolean>`exists (
  select from booklet_editions
  join events on events.organisation_id = booklet_editions.organisation_id and events.id = booklet_editions.event_id
  where booklet_editions.organisation_id = files.organisation_id
    and events.withdrawn_at is null
    and position('"' || files.key || '"' in booklet_editions.document::text) > 0
)`;

async function mayPreview(
  db: Kysely<Database>,
  actor: Actor,
  file: Pick<FileTable, 'key' | 'organisation_id' | 'event_id' | 'speaker_id' | 'purpose'>,
): Promise<boolean> {
  if (actor.kind === 'speaker')
    return file.speaker_id === actor.speakerId || (await isOwnPicture(db, actor, file.key));
  if (file.event_id === null) return (await roleIn(db, actor, file.organisation_id)) !== null;
  try {
    // Pictures of workshops are seen by those who lead them.
    const minimum = file.purpose === 'illustration' ? 'facilitator' : 'organiser';
    await accessEvent(db, actor, { id: file.event_id }, minimum);
    return true;
  } catch (error) {
    if (isDomainError(error)) return false;
    throw error;
  }
}

/** The picture that stands in the speaker's own form, also where the organiser put it there. */
async function isOwnPicture(
  db: Kysely<Database>,
  actor: Actor & { kind: 'speaker' },
  key: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('speakers')
    .select('id')
    .where('organisation_id', '=', actor.organisationId)
    .where('id', '=', actor.speakerId)
    .where(sql<boolean>`${key} in (picture ->> 'key', pending -> 'picture' ->> 'key')`)
    .executeTakeFirst();
  return row !== undefined;
}
