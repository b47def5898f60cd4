import { sql, type Kysely } from 'kysely';
import type { TextLanguage } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';

export interface OrganisationLine {
  id: string;
  slug: string;
  name: string;
  lang: TextLanguage;
  kind: string;
  country: string;
  url: string | null;
  /** Events that are published. */
  eventCount: number;
}

/** Organisations that have published something, by slug; `after` is the slug of the last one on the page before. */
export async function listPublicOrganisations(
  db: Kysely<Database>,
  page: { limit: number; after?: string | undefined },
): Promise<OrganisationLine[]> {
  const rows = await db
    .selectFrom('organisations')
    .innerJoin('events', 'events.organisation_id', 'organisations.id')
    .select(['organisations.id', 'slug', 'name', 'organisations.lang', 'kind', 'country', 'url'])
    .select(sql<string>`count(*)`.as('event_count'))
    .where('events.published_version', '>', 0)
    .where('events.withdrawn_at', 'is', null)
    .where(sql`slug collate "C"`, '>', page.after ?? '')
    .groupBy('organisations.id')
    .orderBy(sql`slug collate "C"`)
    .limit(page.limit)
    .execute();
  return rows.map(({ event_count, ...row }) => ({ ...row, eventCount: Number(event_count) }));
}
