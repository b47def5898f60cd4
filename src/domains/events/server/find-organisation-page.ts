import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { OrganisationPage } from '../listings.ts';
import { listPublished } from './list-published.ts';
import { toInstant } from './recompute-instants.ts';
import { shownSeries } from './shown-series.ts';

/** An organisation for anybody: itself, its series and its published events. `movedTo` as for events. */
export async function findOrganisationPage(
  db: Kysely<Database>,
  slug: string,
): Promise<{ page: OrganisationPage; movedTo: string | null } | null> {
  const row = await findOrganisation(db, slug);
  if (!row) return null;
  const events = await listPublished(db, { organisationId: row.id });
  const updates = [toInstant(row.updated_at), ...events.map((event) => event.publishedAt)];
  const page: OrganisationPage = {
    id: row.id,
    slug: row.slug,
    name: row.name,
    lang: row.lang,
    kind: row.kind,
    country: row.country,
    description: row.description,
    url: row.url,
    colour: row.colour,
    logo: row.logo,
    contact: row.contact,
    controller: row.controller,
    accessibility: row.accessibility,
    series: await shownSeries(db)
      .where('series.organisation_id', '=', row.id)
      .orderBy('series.created_at')
      .orderBy('series.id')
      .execute(),
    events,
    updatedAt: updates.sort().at(-1) ?? '',
  };
  return { page, movedTo: row.slug === slug ? null : row.slug };
}

/** Its own slug, or one it had. */
async function findOrganisation(db: Kysely<Database>, slug: string) {
  const organisation = await db
    .selectFrom('organisations')
    .selectAll()
    .where('slug', '=', slug)
    .executeTakeFirst();
  return (
    organisation ??
    db
      .selectFrom('slugs')
      .innerJoin('organisations', 'organisations.id', 'slugs.subject_id')
      .selectAll('organisations')
      .where('slugs.scope', '=', 'organisation')
      .where('slugs.slug', '=', slug)
      .executeTakeFirst()
  );
}
