import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { accessWorkshop, type WorkshopRow } from '#domains/workshops/server/access.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type * as schema from '../editing/harvest-schema.ts';
import { aboutHarvest, isSealed, ofWorkshop, refuseInRoom } from './lock-harvest.ts';
import './tables.ts';

/**
 * Asks whether somebody's words may be printed: those of a note, or words that were typed from paper. Its writer answers;
 * until then, and without an answer, it is not quoted.
 * @throws DomainError `workshop.not_found`, `harvest.in_room.conflict`, `harvest.closed.conflict`, `note.not_found`,
 *   `quote.text.invalid`
 */
export async function chooseQuote(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.chooseQuote>,
  now: number,
): Promise<{ id: string }> {
  const { workshop } = await accessWorkshop(db, actor, input.workshop);
  refuseInRoom(workshop);
  if (isSealed(workshop)) throw new DomainError('harvest.closed.conflict');
  const note = input.noteId === null ? null : await findNote(db, workshop, input.noteId);
  const text = input.text || (note?.text ?? '');
  if (text === '') throw new DomainError('quote.text.invalid', { field: 'text' });
  const id = newId();
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('harvest_quotes')
      .values({
        ...{ ...ofWorkshop(workshop), id, note_id: note?.id ?? null, author: note?.author ?? null, text },
        ...{ name: input.name || (note?.name ?? ''), asked_at: isoInstant(now) },
      })
      .execute();
    await recordAudit(trx, actor, { ...aboutHarvest(workshop), action: 'harvest_quote.choose_quote' });
  });
  return { id };
}

async function findNote(db: Kysely<Database>, workshop: WorkshopRow, id: string) {
  const note = await db
    .selectFrom('board_notes')
    .select(['id', 'author', 'text', 'name'])
    .where(({ and }) => and({ ...ofWorkshop(workshop), id, state: 'shown' }))
    .executeTakeFirst();
  if (!note) throw new DomainError('note.not_found');
  return note;
}
