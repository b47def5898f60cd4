import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import './tables.ts';

/** Series that are shown, or have a published edition, each with its current address. */
export function shownSeries(db: Kysely<Database>) {
  return db
    .selectFrom('series')
    .innerJoin('slugs', (join) =>
      join
        .onRef('slugs.subject_id', '=', 'series.id')
        .on('slugs.scope', '=', 'series')
        .on('slugs.is_current', '=', true),
    )
    .select(['slugs.slug', 'series.kind', 'series.lang', 'series.title'])
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('series.is_published', '=', true),
        exists(
          selectFrom('events')
            .select('events.id')
            .whereRef('events.organisation_id', '=', 'series.organisation_id')
            .whereRef('events.series_id', '=', 'series.id')
            .where('events.published_version', '>', 0)
            .where('events.withdrawn_at', 'is', null),
        ),
      ]),
    );
}
