import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { accessDesk } from '../access.ts';
import { lockDesk, saveDesk } from '../desk-lock.ts';
import { offerPlaces } from '../offer-places.ts';

/**
 * Organisers choose who on the waiting list is offered a place; parties get theirs whole or not at all, in order of
 * arrival, as long as there are chairs.
 * @returns how many of the chosen parties were offered a place
 * @throws DomainError `event.not_found`, `registration.not_found`
 */
export async function offerByHand(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string; bookings: readonly string[] },
  now: number,
): Promise<number> {
  const { event } = await accessDesk(db, actor, input.event);
  return inTransaction(db, async (trx) => {
    const desk = await lockDesk(trx, { organisationId: event.organisation_id, eventId: event.id });
    const given = await offerPlaces(trx, desk, now, { bookingIds: input.bookings });
    await saveDesk(trx, desk);
    if (given > 0)
      await recordAudit(trx, actor, {
        organisationId: event.organisation_id,
        eventId: event.id,
        action: 'registration.offer_by_hand',
        subjectKind: 'registration_desk',
      });
    return given;
  });
}
