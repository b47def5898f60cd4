import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { EventCard, SeriesPage } from '../listings.ts';
import { listPublished } from './list-published.ts';
import { toInstant } from './recompute-instants.ts';

/** A series or network for anybody, once it is shown or one of its editions is published. `movedTo` as for events. */
export async function findSeriesPage(
  db: Kysely<Database>,
  slug: string,
): Promise<{ page: SeriesPage; movedTo: string | null } | null> {
  const row = await findSeries(db, slug);
  if (!row) return null;
  const editions = (await listPublished(db, { seriesId: row.id })).sort(newestFirst);
  if (!row.is_published && editions.length === 0) return null;
  const updates = [toInstant(row.updated_at), ...editions.map((edition) => edition.publishedAt)];
  const page: SeriesPage = {
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    lang: row.lang,
    title: row.title,
    description: row.description,
    chair: row.chair,
    contact: row.contact,
    organisation: {
      id: row.organisation_id,
      slug: row.organisation_slug,
      name: row.name,
      colour: row.colour,
      logo: row.logo,
    },
    editions,
    updatedAt: updates.sort().at(-1) ?? '',
  };
  return { page, movedTo: row.slug === slug ? null : row.slug };
}

async function findSeries(db: Kysely<Database>, slug: string) {
  return db
    .selectFrom('slugs as asked')
    .innerJoin('slugs as current', (join) =>
      join
        .onRef('current.subject_id', '=', 'asked.subject_id')
        .on('current.scope', '=', 'series')
        .on('current.is_current', '=', true),
    )
    .innerJoin('series', (join) =>
      join
        .onRef('series.organisation_id', '=', 'asked.organisation_id')
        .onRef('series.id', '=', 'asked.subject_id'),
    )
    .innerJoin('organisations', 'organisations.id', 'series.organisation_id')
    .selectAll('series')
    .select(['current.slug', 'organisations.slug as organisation_slug'])
    .select(['organisations.name', 'organisations.colour', 'organisations.logo'])
    .where('asked.scope', '=', 'series')
    .where('asked.slug', '=', slug)
    .executeTakeFirst();
}

/** By date or year, latest first; what knows neither comes last. */
function newestFirst(a: EventCard, b: EventCard): number {
  const when = (card: EventCard) => card.startsOn ?? card.editionYear?.toString() ?? '';
  return when(a) === when(b) ? 0 : when(a) < when(b) ? 1 : -1;
}
