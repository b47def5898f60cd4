import type { Kysely } from 'kysely';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { newToken } from '#platform/server/secret/tokens.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { findDoor } from './access.ts';

/**
 * Lets a phone in at the door whose link it holds. Anybody with the link may; it is counted on the organiser's page.
 * @returns what the phone's cookie holds
 * @throws DomainError `door.not_found`, `door.gone`
 */
export async function registerDevice(
  db: Kysely<Database>,
  input: { token: string },
  now: number,
): Promise<{ deviceId: string; key: string; expiresAt: string }> {
  const door = await findDoor(db, input.token, now);
  const deviceId = newId();
  const { token: key, hash } = newToken();
  const actor = {
    kind: 'door' as const,
    organisationId: door.organisationId,
    eventId: door.eventId,
    doorId: door.id,
  };
  await inTransaction(db, async (trx) => {
    const owner = { organisation_id: door.organisationId, event_id: door.eventId, door_id: door.id };
    await trx
      .insertInto('door_devices')
      .values({ ...owner, id: deviceId, key_hash: hash, seen_at: isoInstant(now), ended_at: null })
      .execute();
    await recordAudit(trx, actor, {
      organisationId: door.organisationId,
      eventId: door.eventId,
      action: 'door.open',
      subjectKind: 'door',
      subjectId: door.id,
    });
  });
  return { deviceId, key, expiresAt: door.expiresAt };
}
