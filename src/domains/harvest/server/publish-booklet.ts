import { sql, type Kysely, type Transaction } from 'kysely';
import type { z } from 'zod';
import { recordEventChange } from '#domains/events/server/record-event-change.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { lockWorkshops, sealWorkshops } from '#domains/workshops/server/seal-workshops.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { todayIn } from '#platform/time/today.ts';
import type * as input from '../booklet/booklet-input.ts';
import { composeBooklet } from '../booklet/compose-booklet.ts';
import type { BookletDocument } from '../schema.ts';
import { editBooklet, type BookletEdit } from './edit-booklet.ts';
import { loadBooklet } from './load-booklet.ts';
import { sealHarvest } from './seal-harvest.ts';
import './tables.ts';

/**
 * Gives readers the booklet as it stands: an edition that never changes. From then on nobody can be told from their notes:
 * counts are written down, and what knew devices and writers is deleted. A correction is a further edition.
 * @throws DomainError `event.not_found`, `draft.conflict`, `booklet.event_unpublished.conflict`,
 *   `booklet.boards_open.conflict`, `booklet.empty.conflict`, `booklet.note_missing.invalid`
 */
export async function publishBooklet(
  db: Kysely<Database>,
  actor: Actor,
  given: z.infer<typeof input.publishBooklet>,
  now: number,
): Promise<{ edition: number }> {
  return editBooklet(db, actor, given, 'booklet.publish', async (edit) => {
    const { trx, event, booklet, key } = edit;
    if (event.published_version === 0 || event.withdrawn_at !== null)
      throw new DomainError('booklet.event_unpublished.conflict');
    if (booklet.edition > 0 && given.note === '')
      throw new DomainError('booklet.note_missing.invalid', { field: 'note' });
    await lockWorkshops(trx, key);
    const { rows } = await loadBooklet(trx, event);
    if (rows.workshops.length === 0) throw new DomainError('booklet.empty.conflict');
    const edition = booklet.edition + 1;
    const { date: publishedOn } = todayIn(event.time_zone, now);
    const document = composeBooklet(rows, { edition, publishedOn, note: given.note });
    await storeEdition(edit, document, actor, isoInstant(now));
    await sealWorkshops(trx, key, {
      slugs: slugsOf(document),
      eraseNotesAt: await monthsLater(trx, isoInstant(now), booklet.notes_months),
    });
    await sealHarvest(trx, key);
    await trx
      .deleteFrom('booklet_comments')
      .where(({ and }) => and(key))
      .where('settled_at', 'is not', null)
      .execute();
    await recordEventChange(trx, event);
    return { set: { state: 'published', edition }, fields: ['edition'], result: { edition } };
  });
}

async function storeEdition(
  { trx, key }: BookletEdit,
  document: BookletDocument,
  actor: Actor,
  at: string,
): Promise<void> {
  await trx
    .insertInto('booklet_editions')
    .values({
      ...key,
      edition: document.edition,
      format: document.format,
      document: JSON.stringify(document),
      note: document.note,
      published_at: at,
      published_by: actor.kind === 'account' ? actor.accountId : null,
    })
    .execute();
}

function slugsOf({ chapters }: BookletDocument): Map<string, string> {
  return new Map(
    chapters.flatMap(({ recommendations }) => recommendations.map(({ id, slug }) => [id, slug] as const)),
  );
}

async function monthsLater(trx: Transaction<Database>, at: string, months: number): Promise<string> {
  const { rows } = await sql<{ at: string }>`
    select (${at}::timestamptz at time zone 'UTC' + make_interval(months => ${months})) at time zone 'UTC' as at`.execute(
    trx,
  );
  return rows[0]?.at ?? at;
}
