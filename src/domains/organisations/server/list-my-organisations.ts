import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { Actor } from '../actor.ts';
import type { OrganisationRole } from './tables.ts';

export interface MyOrganisation {
  slug: string;
  name: string;
  /** Null for somebody of a co-host, who has rights on single events alone. */
  role: OrganisationRole | null;
}

/** Where the actor works, by name; empty for whoever is not signed in. */
export async function listMyOrganisations(db: Kysely<Database>, actor: Actor): Promise<MyOrganisation[]> {
  if (actor.kind !== 'account') return [];
  return db
    .selectFrom('organisations as o')
    .leftJoin('memberships as m', (join) =>
      join.onRef('m.organisation_id', '=', 'o.id').on('m.account_id', '=', actor.accountId),
    )
    .select(['o.slug', 'o.name', 'm.role'])
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('m.role', 'is not', null),
        exists(
          selectFrom('event_rights as r')
            .select('r.event_id')
            .whereRef('r.organisation_id', '=', 'o.id')
            .where('r.account_id', '=', actor.accountId),
        ),
      ]),
    )
    .orderBy('o.name')
    .execute();
}
