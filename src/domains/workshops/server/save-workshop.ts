import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../setup.ts';
import type { WorkshopRow } from './access.ts';
import { editWorkshop, type WorkshopEdit } from './edit-workshop.ts';
import { seenMark } from './seen.ts';
import { usedParts } from './used-parts.ts';

type Changes = z.infer<typeof schema.saveWorkshop>['changes'];

/**
 * Saves what a workshop is about and how it runs.
 * @throws DomainError `workshop.not_found`, `draft.conflict` where somebody saved since it was seen, `workshop.room_board.conflict`
 *   for one that stays in the room and has a board, `workshop.room_used.conflict` where there are notes or pictures already
 */
export async function saveWorkshop(
  db: Kysely<Database>,
  actor: Actor,
  { workshop: id, seen, changes }: z.infer<typeof schema.saveWorkshop>,
  now: number,
): Promise<void> {
  await editWorkshop(
    db,
    actor,
    { workshop: id, action: 'workshop.save', now },
    async ({ trx, workshop, key }) => {
      if (seen !== undefined && seen !== seenOfWorkshop(workshop)) throw new DomainError('draft.conflict');
      if (changes.staysInRoom) await refuseRoom({ trx, workshop, key }, changes);
      const wanted = columnsOf(changes);
      const fields = Object.keys(wanted).filter(
        (name) =>
          JSON.stringify(wanted[name as keyof typeof wanted]) !==
          JSON.stringify(workshop[name as keyof WorkshopRow]),
      );
      await trx
        .updateTable('workshops')
        .set({ ...wanted, owners: JSON.stringify(changes.owners) })
        .where('organisation_id', '=', key.organisation_id)
        .where('event_id', '=', key.event_id)
        .where('id', '=', id)
        .execute();
      return { fields, result: undefined };
    },
  );
}

/** What is to stay in the room has left no trace outside it, and leaves none. */
async function refuseRoom(
  { trx, workshop, key }: Pick<WorkshopEdit, 'trx' | 'workshop' | 'key'>,
  { way }: Changes,
): Promise<void> {
  if (way === 'board') throw new DomainError('workshop.room_board.conflict', { field: 'way' });
  if (workshop.stays_in_room) return;
  const field = 'staysInRoom';
  if (workshop.state === 'open') throw new DomainError('workshop.room_open.conflict', { field });
  const { notes, pictures } = await usedParts(trx, key);
  if (notes || pictures) throw new DomainError('workshop.room_used.conflict', { field });
}

function columnsOf(changes: Changes) {
  const { title, lang, area, owners, challenge, stem, way, dots } = changes;
  return {
    ...{ title, lang, area, owners, challenge, stem, way, dots },
    case_title: changes.caseTitle,
    case_text: changes.caseText,
    stays_in_room: changes.staysInRoom,
    needs_approval: changes.needsApproval,
  };
}

/** Only what this form holds: notes, phases and the record change without it. */
export function seenOfWorkshop(row: WorkshopRow): string {
  return seenMark(
    ...[row.title, row.lang, row.area, row.case_title, row.case_text, row.owners, row.challenge, row.stem],
    ...[row.way, row.stays_in_room, row.needs_approval, row.dots],
  );
}
