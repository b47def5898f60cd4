import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { accessFollowUp } from './access.ts';
import { forgetMails } from './erase-contact.ts';
import { aboutFollowUp, tellOfFollowUp } from './write-follow-up.ts';

/**
 * Takes a follow-up away with its history, as where it was named by mistake.
 * @throws DomainError `event.not_found`, `follow_up.not_found`
 */
export async function removeFollowUp(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.ofFollowUp>,
): Promise<void> {
  const { row } = await accessFollowUp(db, actor, input);
  const { organisation_id, event_id, id } = row;
  await db.transaction().execute(async (trx) => {
    await trx
      .deleteFrom('follow_ups')
      .where(({ and }) => and({ organisation_id, event_id, id }))
      .execute();
    await forgetMails(trx, id);
    await tellOfFollowUp(trx, row);
    await recordAudit(trx, actor, { ...aboutFollowUp(row), action: 'follow_up.remove' });
  });
}
