import type { Kysely, Selectable } from 'kysely';
import type { RegistrationRow } from '#domains/registration/server/access.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { AllocationPersonTable } from './tables.ts';

export type PersonRow = Selectable<AllocationPersonTable>;

/** Wishes and settled facts of a registration; those of whoever had the place before went when it was handed on. */
export function findOwnPerson(
  db: Kysely<Database>,
  registration: Pick<RegistrationRow, 'organisation_id' | 'event_id' | 'id'>,
): Promise<PersonRow | undefined> {
  return db
    .selectFrom('allocation_people')
    .selectAll()
    .where('organisation_id', '=', registration.organisation_id)
    .where('event_id', '=', registration.event_id)
    .where('registration_id', '=', registration.id)
    .executeTakeFirst();
}

/** Whether a run that knows the registration means this person: one whose place was handed on had no part in it, unless they wished. */
export function isSamePerson(
  registration: Pick<RegistrationRow, 'handed_on'>,
  person: PersonRow | undefined,
): boolean {
  return registration.handed_on === 0 || (person !== undefined && person.wished_at !== null);
}
