import { sql, type Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { EventCard } from '../listings.ts';
import { publishedEvents } from './published-events.ts';
import { toInstant } from './recompute-instants.ts';

/**
 * Published events for anybody, soonest first and those without a date last; withdrawn ones are left out.
 * Picks from the documents in the database; whole documents stay there.
 * @param filter.from ISO date: events that end on it or later, and those without a date
 */
export async function listPublished(
  db: Kysely<Database>,
  filter: { organisationId?: string; seriesId?: string; from?: string } = {},
): Promise<EventCard[]> {
  const rows = await cards(db, filter).execute();
  return rows.map(({ publishedAt, ...row }) => ({ ...row, publishedAt: toInstant(publishedAt) }));
}

function cards(db: Kysely<Database>, filter: { organisationId?: string; seriesId?: string; from?: string }) {
  const ends = sql<string>`coalesce(document->'event'->>'endsOn', document->'event'->>'startsOn')`;
  return publishedEvents(db)
    .select(['events.id', 'slugs.slug', 'publications.version', 'publications.published_at as publishedAt'])
    .select([
      picked('lang'),
      picked('title'),
      picked('subtitle'),
      picked('summary'),
      picked('theme'),
      picked('edition'),
      picked('editionYear'),
      picked('startsOn'),
      picked('endsOn'),
      picked('datesNote'),
      picked('attendance'),
      picked('tentative'),
      sql<string>`document->'event'->'registration'->>'state'`.as('registration'),
      sql<{ name: string; address: string } | null>`(
        select jsonb_build_object('name', venue->>'name', 'address', venue->>'address')
        from jsonb_array_elements(document->'venues') venue
        where venue->>'id' = document->'event'->>'venueId')`.as('venue'),
      sql<EventCard['organisation']>`jsonb_build_object('slug', document->'organisation'->>'slug',
        'name', document->'organisation'->>'name', 'colour', document->'organisation'->>'colour')`.as(
        'organisation',
      ),
      sql<EventCard['series']>`case when jsonb_typeof(document->'event'->'series') = 'object' then
        jsonb_build_object('slug', document->'event'->'series'->>'slug', 'title', document->'event'->'series'->'title')
        end`.as('series'),
      sql<number>`jsonb_array_length(document->'materials')`.as('materialCount'),
      sql<boolean>`false`.as('withdrawn'),
    ])
    .where('events.withdrawn_at', 'is', null)
    .$if(filter.organisationId !== undefined, (query) =>
      query.where('events.organisation_id', '=', filter.organisationId ?? ''),
    )
    .$if(filter.seriesId !== undefined, (query) =>
      query.where(sql<boolean>`document->'event'->'series'->>'id' = ${filter.seriesId ?? ''}`),
    )
    .$if(filter.from !== undefined, (query) =>
      query.where(sql<boolean>`(${ends} is null or ${ends} >= ${filter.from ?? ''})`),
    )
    .orderBy(sql`document->'event'->>'startsOn'`, (order) => order.asc().nullsLast())
    .orderBy('events.id');
}

/** A field of the document's event, as JSON has it. */
function picked<Field extends keyof EventCard>(field: Field) {
  return sql<EventCard[Field]>`nullif(document->'event'->${sql.lit(field)}, 'null'::jsonb)`.as(field);
}
