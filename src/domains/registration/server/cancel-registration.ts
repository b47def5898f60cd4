import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { accessRegistration } from './access.ts';
import { atDesk } from './desk-queue.ts';

/**
 * Gives a place, an offer, an application or a place in line back. The chairs go to those who wait.
 * Cancelling twice is cancelling once.
 * @throws DomainError `registration.not_found`, `registration.conflict` for somebody who has already come
 */
export async function cancelRegistration(
  db: Kysely<Database>,
  actor: Actor,
  input: { id: string },
  now: number,
): Promise<void> {
  const row = await accessRegistration(db, actor, input.id);
  const key = { organisationId: row.organisation_id, eventId: row.event_id };
  await atDesk(db, key, { kind: 'cancel', id: row.id, actor, now });
}
