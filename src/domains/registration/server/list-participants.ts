import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { accessRegistration } from './access.ts';

export interface ListedParticipant {
  name: string;
  jobTitle: string | null;
  affiliation: string | null;
}

/**
 * The participant list, for those who have a place themselves: only those stand on it who chose to, and who confirmed.
 * @throws DomainError `registration.not_found`
 */
export async function listParticipants(
  db: Kysely<Database>,
  actor: Actor,
  input: { id: string },
): Promise<ListedParticipant[]> {
  const own = await accessRegistration(db, actor, input.id);
  const isIn = own.state === 'confirmed' || own.state === 'attended';
  if (!isIn || own.address_confirmed_at === null) throw new DomainError('registration.not_found');
  const rows = await db
    .selectFrom('registrations as r')
    .innerJoin('registration_desks as d', (join) =>
      join.onRef('d.organisation_id', '=', 'r.organisation_id').onRef('d.event_id', '=', 'r.event_id'),
    )
    .select(['r.name', 'r.job_title as jobTitle', 'r.affiliation', 'd.choices'])
    .where('r.organisation_id', '=', own.organisation_id)
    .where('r.event_id', '=', own.event_id)
    .where('r.on_list', '=', true)
    .where('r.name', 'is not', null)
    .where('r.state', 'in', ['confirmed', 'attended'])
    .where('r.address_confirmed_at', 'is not', null)
    .orderBy('r.name')
    .execute();
  return rows
    .filter(({ choices }) => choices.includes('list'))
    .map(({ name, jobTitle, affiliation }) => ({ name: name ?? '', jobTitle, affiliation }));
}
