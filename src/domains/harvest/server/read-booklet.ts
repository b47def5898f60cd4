import type { Kysely } from 'kysely';
import { accessEvent } from '#domains/events/server/access.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { composeBooklet } from '../booklet/compose-booklet.ts';
import type { BookletDocument } from '../schema.ts';
import { loadBooklet, type BookletRow, type LoadedBooklet } from './load-booklet.ts';
import { reviewToken } from './booklet-review.ts';

export interface ReadBooklet {
  row: Omit<BookletRow, 'organisation_id' | 'event_id'>;
  /** What would be published now, as the next edition. */
  document: BookletDocument;
  unready: LoadedBooklet['unready'];
  candidates: LoadedBooklet['candidates'];
  editions: { edition: number; note: string; publishedAt: string }[];
  /** Of reviewers; by the title of the chapter they are about. */
  comments: { id: string; place: string; text: string; at: string; isSettled: boolean }[];
  /** While it is in review. */
  reviewToken: string | null;
  /** When the first notes go; null before publication. */
  eraseNotesAt: string | null;
  /** The organisation's own, where the booklet has no colour of its own. */
  colour: string;
}

/**
 * A booklet for its editors, as it stands now.
 * @throws DomainError `event.not_found`
 */
export async function readBooklet(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string },
): Promise<ReadBooklet> {
  const { event } = await accessEvent(db, actor, { slug: input.event }, 'organiser');
  const { row, rows, unready, candidates } = await loadBooklet(db, event);
  const { organisation_id, event_id, ...own } = row;
  const editions = await db
    .selectFrom('booklet_editions')
    .select(['edition', 'note', 'published_at as publishedAt'])
    .where('organisation_id', '=', organisation_id)
    .where('event_id', '=', event_id)
    .orderBy('edition', 'desc')
    .execute();
  const { at } = await db
    .selectFrom('workshops')
    .select((eb) => eb.fn.min('erase_notes_at').as('at'))
    .where('organisation_id', '=', organisation_id)
    .where('event_id', '=', event_id)
    .executeTakeFirstOrThrow();
  const document = composeBooklet(rows, {
    ...{ edition: row.edition + 1, publishedOn: row.updated_at.slice(0, 10), note: '' },
  });
  const comments = await db
    .selectFrom('booklet_comments')
    .select(['id', 'place', 'text', 'created_at as at', 'settled_at'])
    .where(({ and }) => and({ organisation_id, event_id }))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const about = new Map(document.chapters.map(({ slug, area, title }) => [slug, area || title]));
  return {
    row: own,
    document,
    comments: comments.map(({ settled_at: settledAt, place, ...comment }) => ({
      ...{ ...comment, place: about.get(place) ?? '', isSettled: settledAt !== null },
    })),
    ...{ unready, candidates, editions, eraseNotesAt: at, colour: rows.organisation.colour },
    reviewToken: row.state === 'review' ? reviewToken(row) : null,
  };
}
