import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { accessOrganisation } from '#domains/organisations/server/access.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';

/** @throws DomainError `venue.not_found`, `venue_in_use.conflict` while an event or a slot is there */
export async function removeVenue(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.removeVenue>,
): Promise<void> {
  const { organisation } = await accessOrganisation(db, actor, { slug: input.organisation }, 'organiser');
  await db.transaction().execute(async (trx) => {
    const used = await trx
      .selectFrom('slots')
      .select('slots.id')
      .where('organisation_id', '=', organisation.id)
      .where('venue_id', '=', input.id)
      .unionAll(
        trx
          .selectFrom('events')
          .select('events.id')
          .where('organisation_id', '=', organisation.id)
          .where('venue_id', '=', input.id),
      )
      .limit(1)
      .executeTakeFirst();
    if (used) throw new DomainError('venue_in_use.conflict');
    const { numDeletedRows } = await trx
      .deleteFrom('venues')
      .where('organisation_id', '=', organisation.id)
      .where('id', '=', input.id)
      .executeTakeFirst();
    if (numDeletedRows === 0n) throw new DomainError('venue.not_found');
    await recordAudit(trx, actor, {
      organisationId: organisation.id,
      action: 'venue.remove',
      subjectKind: 'venue',
      subjectId: input.id,
    });
  });
}
