import { sql, type Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { accessOrganisation } from '#domains/organisations/server/access.ts';
import type { SeriesLine } from '../listings.ts';

/** The organisation's series and networks. */
export async function listSeries(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.listSeries>,
): Promise<SeriesLine[]> {
  const { organisation } = await accessOrganisation(db, actor, { slug: input.organisation }, 'reader');
  const rows = await db
    .selectFrom('series')
    .innerJoin('slugs', (join) =>
      join
        .onRef('slugs.subject_id', '=', 'series.id')
        .on('slugs.scope', '=', 'series')
        .on('slugs.is_current', '=', true),
    )
    .select(['series.id', 'slugs.slug', 'series.kind', 'series.lang', 'series.title', 'series.is_published'])
    .select(({ selectFrom }) =>
      selectFrom('events')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('events.organisation_id', '=', 'series.organisation_id')
        .whereRef('events.series_id', '=', 'series.id')
        .as('event_count'),
    )
    .where('series.organisation_id', '=', organisation.id)
    .orderBy('series.created_at')
    .orderBy('series.id')
    .execute();
  return rows.map(({ is_published, event_count, ...row }) => ({
    ...row,
    isPublished: is_published,
    eventCount: event_count ?? 0,
  }));
}
