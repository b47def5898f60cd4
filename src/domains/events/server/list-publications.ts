import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { accessEvent } from './access.ts';

export interface PublicationLine {
  version: number;
  publishedAt: string;
  note: string;
}

/** Every version readers have seen, latest first. */
export async function listPublications(
  db: Kysely<Database>,
  actor: Actor,
  input: { slug: string },
): Promise<PublicationLine[]> {
  const { event } = await accessEvent(db, actor, { slug: input.slug }, 'reader');
  const rows = await db
    .selectFrom('publications')
    .select(['version', 'published_at', 'note'])
    .where('organisation_id', '=', event.organisation_id)
    .where('event_id', '=', event.id)
    .orderBy('version', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({ version: row.version, publishedAt: row.published_at, note: row.note }));
}
