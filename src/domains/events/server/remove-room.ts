import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { accessOrganisation } from '#domains/organisations/server/access.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';

/** @throws DomainError `room.not_found`, `room_in_use.conflict` while a slot is there */
export async function removeRoom(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.removeRoom>,
): Promise<void> {
  const { organisation } = await accessOrganisation(db, actor, { slug: input.organisation }, 'organiser');
  await db.transaction().execute(async (trx) => {
    const used = await trx
      .selectFrom('slots')
      .select('id')
      .where('organisation_id', '=', organisation.id)
      .where('room_id', '=', input.id)
      .limit(1)
      .executeTakeFirst();
    if (used) throw new DomainError('room_in_use.conflict');
    const { numDeletedRows } = await trx
      .deleteFrom('rooms')
      .where('organisation_id', '=', organisation.id)
      .where('id', '=', input.id)
      .executeTakeFirst();
    if (numDeletedRows === 0n) throw new DomainError('room.not_found');
    await recordAudit(trx, actor, {
      organisationId: organisation.id,
      action: 'room.remove',
      subjectKind: 'room',
      subjectId: input.id,
    });
  });
}
