/** Who may see and do what with an event's seats. Missing and forbidden look the same. */
import type { Kysely, Selectable } from 'kysely';
import { accessEvent, type EventRow } from '#domains/events/server/access.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { accessRegistration, type RegistrationRow } from '#domains/registration/server/access.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { AllocationTable } from './tables.ts';
import './tables.ts';

export type AllocationRow = Selectable<AllocationTable>;

/**
 * The allocation of an event, for its organisers: wishes and needs are shown to those who need them.
 * @throws DomainError `event.not_found`, `allocation.not_found` where none has been begun
 */
export async function accessAllocation(
  db: Kysely<Database>,
  actor: Actor,
  slug: string,
): Promise<{ event: EventRow; allocation: AllocationRow }> {
  const { event } = await accessEvent(db, actor, { slug }, 'organiser');
  const allocation = await findAllocation(db, { organisationId: event.organisation_id, eventId: event.id });
  if (!allocation) throw new DomainError('allocation.not_found');
  return { event, allocation };
}

/**
 * The same for one registration: its participant, or the organisers of its event.
 * @throws DomainError `registration.not_found`, `allocation.not_found`
 */
export async function accessOwnSeats(
  db: Kysely<Database>,
  actor: Actor,
  registrationId: string,
): Promise<{ registration: RegistrationRow; allocation: AllocationRow }> {
  const registration = await accessRegistration(db, actor, registrationId);
  const key = { organisationId: registration.organisation_id, eventId: registration.event_id };
  const allocation = await findAllocation(db, key);
  if (!allocation) throw new DomainError('allocation.not_found');
  return { registration, allocation };
}

export function findAllocation(
  db: Kysely<Database>,
  key: { organisationId: string; eventId: string },
): Promise<AllocationRow | undefined> {
  return selectAllocation(db, key).executeTakeFirst();
}

/** The query of it, for whoever locks the row as well. */
export function selectAllocation(db: Kysely<Database>, key: { organisationId: string; eventId: string }) {
  return db
    .selectFrom('allocations')
    .selectAll()
    .where('organisation_id', '=', key.organisationId)
    .where('event_id', '=', key.eventId);
}
