import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { WorkshopRow } from './access.ts';
import './tables.ts';

/**
 * The workshop with a key for its board's authors, made now where it never had one: who was there on paper may have a say
 * about the draft too. None once the booklet is published.
 */
export async function openBoardKey(db: Kysely<Database>, workshop: WorkshopRow): Promise<WorkshopRow> {
  if (workshop.board_key || workshop.erase_notes_at !== null) return workshop;
  const made = await db
    .updateTable('workshops')
    .set({ board_key: randomBytes(32) })
    .where('organisation_id', '=', workshop.organisation_id)
    .where('event_id', '=', workshop.event_id)
    .where('id', '=', workshop.id)
    .where('board_key', 'is', null)
    .where('erase_notes_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return (
    made ?? db.selectFrom('workshops').selectAll().where('id', '=', workshop.id).executeTakeFirstOrThrow()
  );
}
