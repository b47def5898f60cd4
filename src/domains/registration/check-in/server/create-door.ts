import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { newToken } from '#platform/server/secret/tokens.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { accessDesk } from '../../server/access.ts';
import type { createDoor as input } from '../schema.ts';
import './tables.ts';

/**
 * A new door. Its link is shown once; the database keeps the token's hash.
 * @throws DomainError `door.dates.invalid` while the event has no dates, for the link ends with it
 */
export async function createDoor(
  db: Kysely<Database>,
  actor: Actor,
  { event: slug, name }: z.infer<typeof input>,
  now: number,
): Promise<{ id: string; token: string }> {
  const { event } = await accessDesk(db, actor, slug);
  if (event.starts_on === null && event.ends_on === null) throw new DomainError('door.dates.invalid');
  const id = newId();
  const { token, hash } = newToken();
  await inTransaction(db, async (trx) => {
    const key = { organisation_id: event.organisation_id, event_id: event.id };
    await trx
      .insertInto('doors')
      .values({ ...key, id, name, token_hash: hash, created_at: isoInstant(now) })
      .execute();
    await recordAudit(trx, actor, {
      organisationId: event.organisation_id,
      eventId: event.id,
      action: 'door.create',
      subjectKind: 'door',
      subjectId: id,
    });
  });
  return { id, token };
}
