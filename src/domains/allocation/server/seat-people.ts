/** The people of an allocation as organisers see them: no needs, which are read on a page of their own. */
import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { accessAllocation } from './access.ts';
import { placedPeople } from './placed-people.ts';

export interface SeatPerson {
  id: string;
  name: string | null;
  email: string | null;
  affiliation: string | null;
  sector: string | null;
  bookingId: string;
  chairs: number;
  /** Tiers of sessions, best first. */
  wishes: string[][];
  noPreference: boolean;
  restIsFine: boolean;
  wished: boolean;
  /** Blocks. */
  away: string[];
  /** Slots. */
  leads: string[];
  fixed: string[];
  groupId: string | null;
  apart: string | null;
}

export interface SeatGroup {
  id: string;
  name: string;
  together: 'must' | 'prefer';
  members: number;
}

/**
 * Everybody who has a place, by name, and the groups.
 * @throws DomainError `event.not_found`, `allocation.not_found`
 */
export async function listSeatPeople(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string },
): Promise<{ people: SeatPerson[]; groups: SeatGroup[] }> {
  const { allocation } = await accessAllocation(db, actor, input.event);
  const rows = await placedPeople(db, allocation)
    .select([
      'r.id',
      'r.name',
      'r.email',
      'r.affiliation',
      'r.sector',
      'r.booking_id as bookingId',
      'r.chairs',
    ])
    .select(['p.wishes', 'p.no_preference as noPreference', 'p.rest_is_fine as restIsFine', 'p.wished_at'])
    .select(['p.away', 'p.leads', 'p.fixed', 'p.group_id as groupId', 'p.apart'])
    .orderBy('r.name')
    .orderBy('r.arrival')
    .execute();
  const people = rows.map(({ wished_at, ...row }) => ({
    ...row,
    wishes: row.wishes ?? [],
    noPreference: row.noPreference ?? false,
    restIsFine: row.restIsFine ?? false,
    wished: wished_at !== null,
    away: row.away ?? [],
    leads: row.leads ?? [],
    fixed: row.fixed ?? [],
  }));
  const groups = await db
    .selectFrom('allocation_groups')
    .select(['id', 'name', 'together'])
    .where('organisation_id', '=', allocation.organisation_id)
    .where('event_id', '=', allocation.event_id)
    .orderBy('name')
    .orderBy('id')
    .execute();
  const members = (id: string) => people.filter(({ groupId }) => groupId === id).length;
  return { people, groups: groups.map((group) => ({ ...group, members: members(group.id) })) };
}
