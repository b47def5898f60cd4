import { sql, type Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { freeCode } from './decisions/leading.ts';
import { editWorkshop } from './edit-workshop.ts';

/**
 * Gives the board another link after the old one came into wrong hands: the old one is dead at once, in pages and in
 * streams that are open; so is the code to type. What was written stays.
 * @throws DomainError `workshop.not_found`, `workshop.room_board.conflict` where what happens stays in the room
 */
export async function changeLink(
  db: Kysely<Database>,
  actor: Actor,
  input: { workshop: string },
  now: number,
): Promise<void> {
  const how = { workshop: input.workshop, action: 'workshop.change_link', now };
  await editWorkshop(db, actor, how, async ({ trx, workshop, key }) => {
    if (workshop.stays_in_room) throw new DomainError('workshop.room_board.conflict');
    await trx
      .updateTable('workshops')
      .set({
        link_version: sql<number>`link_version + 1`,
        // One that is not open gets a code when it is opened.
        code: workshop.state === 'open' ? await freeCode(trx) : null,
      })
      .where('organisation_id', '=', key.organisation_id)
      .where('event_id', '=', key.event_id)
      .where('id', '=', workshop.id)
      .execute();
    return { result: undefined };
  });
}
