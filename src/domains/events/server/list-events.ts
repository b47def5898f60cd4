import { sql, type Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import type { Texts } from '#platform/i18n/languages.ts';
import type { EventRow } from './access.ts';
import { accessOrganisation } from '#domains/organisations/server/access.ts';
import type { EventLine } from '../listings.ts';
import { toInstant } from './recompute-instants.ts';

/** The organisation's events, those to come and without date first, then the past, latest first. */
export async function listEvents(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.listEvents>,
): Promise<EventLine[]> {
  const { organisation } = await accessOrganisation(db, actor, { slug: input.organisation }, 'reader');
  return readEventLines(db, { organisationId: organisation.id, archived: input.archived });
}

/** Also for the people of a co-host: `ids` are the events they have rights on. */
export async function readEventLines(
  db: Kysely<Database>,
  filter: { organisationId?: string; ids?: readonly string[]; archived: boolean },
): Promise<EventLine[]> {
  const rows = await db
    .selectFrom('events')
    .innerJoin('slugs', (join) =>
      join
        .onRef('slugs.subject_id', '=', 'events.id')
        .on('slugs.scope', '=', 'event')
        .on('slugs.is_current', '=', true),
    )
    .leftJoin('series', (join) =>
      join
        .onRef('series.organisation_id', '=', 'events.organisation_id')
        .onRef('series.id', '=', 'events.series_id'),
    )
    .leftJoin('slugs as series_slugs', (join) =>
      join
        .onRef('series_slugs.subject_id', '=', 'series.id')
        .on('series_slugs.scope', '=', 'series')
        .on('series_slugs.is_current', '=', true),
    )
    .selectAll('events')
    .select(['slugs.slug', 'series.title as series_title', 'series_slugs.slug as series_slug'])
    .select(({ selectFrom }) =>
      selectFrom('sessions')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('sessions.organisation_id', '=', 'events.organisation_id')
        .whereRef('sessions.event_id', '=', 'events.id')
        .where('sessions.withdrawn_at', 'is', null)
        .as('session_count'),
    )
    .where('archived_at', filter.archived ? 'is not' : 'is', null)
    .$if(filter.organisationId !== undefined, (query) =>
      query.where('events.organisation_id', '=', filter.organisationId ?? ''),
    )
    .$if(filter.ids !== undefined, (query) => query.where('events.id', 'in', [...(filter.ids ?? [])]))
    .orderBy(sql`coalesce(ends_on, starts_on, make_date(edition_year, 12, 31))`, (order) =>
      order.desc().nullsFirst(),
    )
    .orderBy('events.id', 'desc')
    .execute();
  return rows.map(lineOf);
}

function lineOf(row: LineRow): EventLine {
  return {
    id: row.id,
    slug: row.slug,
    lang: row.lang,
    title: row.title,
    edition: row.edition,
    editionYear: row.edition_year,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    series:
      row.series_slug !== null && row.series_title !== null
        ? { slug: row.series_slug, title: row.series_title }
        : null,
    publishedVersion: row.published_version,
    hasChanges: row.published_draft_version !== row.draft_version,
    withdrawn: row.withdrawn_at !== null,
    archived: row.archived_at !== null,
    sessionCount: row.session_count ?? 0,
    updatedAt: toInstant(row.updated_at),
  };
}

type LineRow = EventRow & {
  slug: string;
  series_slug: string | null;
  series_title: Texts | null;
  session_count: number | null;
};
