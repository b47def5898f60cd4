import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { accessDesk } from '../../server/access.ts';
import type { revokeDoor as input } from '../schema.ts';
import { lateMs } from './access.ts';
import './tables.ts';

/**
 * Closes a door for good: its link opens nothing, and its phones wipe themselves at their next contact. What they have
 * not sent is taken for a day more, entries alone, unless a phone is lost.
 * @throws DomainError `door.not_found`
 */
export async function revokeDoor(
  db: Kysely<Database>,
  actor: Actor,
  { event: slug, id, isLost = false }: z.input<typeof input>,
  now: number,
): Promise<void> {
  const { event } = await accessDesk(db, actor, slug);
  await inTransaction(db, async (trx) => {
    const row = await trx
      .selectFrom('doors')
      .select('revoked_at')
      .where('organisation_id', '=', event.organisation_id)
      .where('event_id', '=', event.id)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw new DomainError('door.not_found');
    if (row.revoked_at !== null) return;
    await trx
      .updateTable('doors')
      .set({ revoked_at: isoInstant(now), late_until: isLost ? null : isoInstant(now + lateMs) })
      .where('organisation_id', '=', event.organisation_id)
      .where('event_id', '=', event.id)
      .where('id', '=', id)
      .execute();
    await recordAudit(trx, actor, {
      organisationId: event.organisation_id,
      eventId: event.id,
      action: 'door.revoke',
      subjectKind: 'door',
      subjectId: id,
    });
  });
}
