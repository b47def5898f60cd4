import { sql, type Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { Actor } from '../actor.ts';
import { requireOperator } from './access.ts';

export interface ListedOrganisation {
  id: string;
  slug: string;
  name: string;
  members: number;
  events: number;
  createdAt: string;
}

/**
 * All organisations of the installation by name, with counts; nothing of what is in them.
 * @throws DomainError `operator.not_found`
 */
export async function listOrganisations(db: Kysely<Database>, actor: Actor): Promise<ListedOrganisation[]> {
  requireOperator(actor);
  return db
    .selectFrom('organisations as o')
    .select(['o.id', 'o.slug', 'o.name', 'o.created_at as createdAt'])
    .select([
      sql<number>`(select count(*)::integer from memberships m where m.organisation_id = o.id)`.as('members'),
      sql<number>`(select count(*)::integer from events e where e.organisation_id = o.id)`.as('events'),
    ])
    .orderBy('o.name')
    .limit(1000)
    .execute();
}
