import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { accessOrganisation } from '#domains/organisations/server/access.ts';
import { accessEvent } from './access.ts';

/**
 * Gives an account of a co-host rights on one event alone, or takes them away. Only people of the organisation may:
 * a right on one event hands out no further rights.
 * @throws DomainError `event.not_found`, `organisation.not_found`
 */
export async function setEventRight(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.setEventRight>,
): Promise<void> {
  const { event } = await accessEvent(db, actor, { slug: input.event }, 'organiser');
  await accessOrganisation(db, actor, { id: event.organisation_id }, 'organiser');
  const key = { organisation_id: event.organisation_id, event_id: event.id, account_id: input.accountId };
  const { role } = input;
  await db.transaction().execute(async (trx) => {
    if (role === null)
      await trx
        .deleteFrom('event_rights')
        .where(({ and }) => and(key))
        .execute();
    else
      await trx
        .insertInto('event_rights')
        .values({ ...key, role })
        .onConflict((conflict) =>
          conflict.columns(['organisation_id', 'event_id', 'account_id']).doUpdateSet({ role }),
        )
        .execute();
    await recordAudit(trx, actor, {
      organisationId: event.organisation_id,
      action: role === null ? 'event_right.remove' : 'event_right.set',
      subjectKind: 'account',
      subjectId: input.accountId,
      eventId: event.id,
      fields: role === null ? [] : [role],
    });
  });
}
