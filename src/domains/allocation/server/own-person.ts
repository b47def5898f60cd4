import type { Kysely, Selectable } from 'kysely';
import type { RegistrationRow } from '#domains/registration/server/access.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { AllocationPersonTable } from './tables.ts';

export type PersonRow = Selectable<AllocationPersonTable>;

/** Wishes and settled facts of a registration; what belongs to whoever had the place before is not looked at. */
export function findOwnPerson(
  db: Kysely<Database>,
  registration: Pick<RegistrationRow, 'organisation_id' | 'event_id' | 'id' | 'link_version'>,
): Promise<PersonRow | undefined> {
  return db
    .selectFrom('allocation_people')
    .selectAll()
    .where('organisation_id', '=', registration.organisation_id)
    .where('event_id', '=', registration.event_id)
    .where('registration_id', '=', registration.id)
    .where('link_version', '=', registration.link_version)
    .executeTakeFirst();
}

/** Whether a run that knows the registration means this person: one whose place was handed on had no part in it, unless they wished. */
export function isSamePerson(
  registration: Pick<RegistrationRow, 'link_version'>,
  person: PersonRow | undefined,
): boolean {
  return registration.link_version === 1 || (person !== undefined && person.wished_at !== null);
}
