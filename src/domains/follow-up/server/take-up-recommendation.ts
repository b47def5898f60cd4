import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { accessEvent } from '#domains/events/server/access.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import type {} from '#domains/workshops/server/tables.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type * as schema from '../schema.ts';
import { askContact } from './ask-owner.ts';
import { aboutFollowUp, addStep, tellOfFollowUp } from './write-follow-up.ts';
import './tables.ts';

/**
 * Names an organisation that is to take a recommendation up. Nobody but organisers sees the name before it has said yes.
 * @throws DomainError `event.not_found`, `recommendation.not_found`, `rate.too_many`
 */
export async function takeUpRecommendation(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.takeUp>,
  now: number,
): Promise<{ id: string }> {
  const { event } = await accessEvent(db, actor, { slug: input.event }, 'organiser');
  const key = { organisation_id: event.organisation_id, event_id: event.id };
  return db.transaction().execute(async (trx) => {
    const found = await trx
      .selectFrom('recommendations')
      .select('id')
      .where(({ and }) => and({ ...key, id: input.recommendationId, state: 'kept' }))
      .executeTakeFirst();
    if (!found) throw new DomainError('recommendation.not_found');
    const row = await trx
      .insertInto('follow_ups')
      .values({
        ...{ ...key, id: newId(), recommendation_id: found.id },
        ...{ owner: input.owner, contact_name: input.contactName, contact_email: input.contactEmail },
        ...{ lang: input.lang, next_on: input.nextOn },
        ...{ created_at: isoInstant(now), updated_at: isoInstant(now) },
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await addStep(trx, row, false, now);
    if (input.ask && row.contact_email !== '') await askContact(trx, row, now);
    await tellOfFollowUp(trx, row);
    await recordAudit(trx, actor, { ...aboutFollowUp(row), action: 'follow_up.take_up' });
    return { id: row.id };
  });
}
