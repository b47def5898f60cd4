import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { SeriesPage } from '../listings.ts';

export async function findSeriesPage(
  _db: Kysely<Database>,
  _slug: string,
): Promise<{ page: SeriesPage; movedTo: string | null } | null> {
  throw new Error('not built yet');
}
