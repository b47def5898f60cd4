import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { accessBoard, type WorkshopRow } from '#domains/workshops/server/access.ts';
import { titleOfWorkshop } from '#domains/workshops/server/title-of-workshop.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { DraftPage } from '../../editing/draft-view.ts';
import { isSealed, ofWorkshop } from '../lock-harvest.ts';
import '../tables.ts';

/**
 * The draft of a harvest for somebody who was at the board: did we get it right? Only once it is shown; one's own quotes
 * and comments alone.
 * @throws DomainError `board.not_found`
 */
export async function readDraft(db: Kysely<Database>, actor: Actor): Promise<DraftPage> {
  const workshop = await accessBoard(db, actor);
  const author = actor.kind === 'board' ? actor.author : Buffer.alloc(0);
  const isShown = workshop.harvest_state === 'shown' || workshop.harvest_state === 'done';
  const { lang, challenge } = workshop;
  const title = (await titleOfWorkshop(db, workshop)) || workshop.area;
  return {
    ...{ lang, title, challenge, isShown, isSealed: isSealed(workshop) },
    mayComment: workshop.harvest_state === 'shown' && !isSealed(workshop),
    draft: isShown ? await draftOf(db, workshop) : null,
    own: isShown ? await ownOf(db, workshop, author) : { quotes: [], comments: [] },
    address: await addressOf(db, workshop, author),
  };
}

async function draftOf(
  db: Kysely<Database>,
  workshop: WorkshopRow,
): Promise<NonNullable<DraftPage['draft']>> {
  const recommendations = await db
    .selectFrom('recommendations')
    .select(['id', 'keyword', 'text', 'addressed_to as addressedTo'])
    .where(({ and }) => and(ofWorkshop(workshop)))
    .where('state', '<>', 'dropped')
    .orderBy('position')
    .orderBy('id')
    .execute();
  return { stem: workshop.stem, account: workshop.account, recommendations };
}

async function ownOf(db: Kysely<Database>, workshop: WorkshopRow, author: Buffer): Promise<DraftPage['own']> {
  if (author.length === 0) return { quotes: [], comments: [] };
  const quotes = await db
    .selectFrom('harvest_quotes')
    .select(['id', 'text', 'name', 'state'])
    .where(({ and }) => and({ ...ofWorkshop(workshop), author }))
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
  const comments = await db
    .selectFrom('harvest_comments')
    .select(['id', 'text'])
    .where(({ and }) => and({ ...ofWorkshop(workshop), author }))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return { quotes, comments };
}

async function addressOf(
  db: Kysely<Database>,
  workshop: WorkshopRow,
  author: Buffer,
): Promise<string | null> {
  if (author.length === 0) return null;
  const row = await db
    .selectFrom('harvest_addresses')
    .select('email')
    .where(({ and }) => and({ ...ofWorkshop(workshop), author }))
    .executeTakeFirst();
  return row?.email ?? null;
}
