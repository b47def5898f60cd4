import type { Kysely } from 'kysely';
import { accessEvent } from '#domains/events/server/access.ts';
import type { Database } from '#platform/server/db/database.ts';
import { idOfToken, idToken, isIdToken } from '#platform/server/secret/id-token.ts';
import { composeBooklet } from '../booklet/compose-booklet.ts';
import type { BookletDocument } from '../schema.ts';
import { loadBooklet, type BookletRow } from './load-booklet.ts';
import './tables.ts';

const purpose = 'booklet review';

/** Good until the edition that it shows is published. */
export function reviewToken({ event_id, edition }: Pick<BookletRow, 'event_id' | 'edition'>): string {
  return idToken(purpose, event_id, edition);
}

/**
 * The draft for whoever holds the link, while it is in review. Null for links that were never given out or are over.
 */
export async function findBookletInReview(
  db: Kysely<Database>,
  token: string,
): Promise<BookletDocument | null> {
  const key = await eventInReview(db, token);
  if (!key) return null;
  const { event } = await accessEvent(db, { kind: 'system' }, { id: key.event_id }, 'reader');
  const { row, rows } = await loadBooklet(db, event);
  return composeBooklet(rows, {
    ...{ edition: row.edition + 1, publishedOn: row.updated_at.slice(0, 10), note: '' },
  });
}

/** Whose draft the link opens; null where it opens none. */
export async function eventInReview(
  db: Kysely<Database>,
  token: string,
): Promise<{ organisation_id: string; event_id: string } | null> {
  const eventId = idOfToken(token);
  if (eventId === null) return null;
  const found = await db
    .selectFrom('booklets')
    .select(['organisation_id', 'event_id', 'edition', 'state'])
    .where('event_id', '=', eventId)
    .executeTakeFirst();
  if (found?.state !== 'review' || !isIdToken(purpose, token, found.edition)) return null;
  return { organisation_id: found.organisation_id, event_id: found.event_id };
}
