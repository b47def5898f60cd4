import type { Kysely } from 'kysely';
import type { EventRow } from '#domains/events/server/access.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { accessDesk, type DeskRow, type RegistrationRow } from '../access.ts';

/**
 * A registration at an event, for its organisers alone; one that has been erased is gone.
 * @throws DomainError `event.not_found`, `registration.not_found`
 */
export async function accessAsOrganiser(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string; id: string },
): Promise<{ event: EventRow; desk: DeskRow; row: RegistrationRow }> {
  const { event, desk } = await accessDesk(db, actor, input.event);
  const row = await db
    .selectFrom('registrations')
    .selectAll()
    .where('organisation_id', '=', event.organisation_id)
    .where('event_id', '=', event.id)
    .where('id', '=', input.id)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  if (!row) throw new DomainError('registration.not_found');
  return { event, desk, row };
}
