import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { OrganisationPage } from '../listings.ts';

export async function findOrganisationPage(
  _db: Kysely<Database>,
  _slug: string,
): Promise<{ page: OrganisationPage; movedTo: string | null } | null> {
  throw new Error('not built yet');
}
