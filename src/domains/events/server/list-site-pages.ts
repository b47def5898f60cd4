import { sql, type Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';

export interface SitePage {
  /** Without the language: `/e/nabodage`. */
  path: string;
  /** When it last changed, ISO. */
  changedAt: string;
  /** The language it was written in. */
  lang: string;
}

/** Public pages for search engines: organisations, series, events, then sessions and booklets; the latest first in each. */
export async function listSitePages(db: Kysely<Database>, limit: number): Promise<SitePage[]> {
  const { rows } = await sql<SitePage>`
    with shown as (
      select e.organisation_id, e.id, e.series_id, e.lang, p.document, p.published_at
      from events e
      join publications p
        on p.organisation_id = e.organisation_id and p.event_id = e.id and p.version = e.published_version
      where e.withdrawn_at is null
    ), pages as (
      select 1 as rank, '/o/' || o.slug as path, max(s.published_at) as changed, o.lang
      from organisations o join shown s on s.organisation_id = o.id
      group by o.id
      union all
      select 2, '/s/' || slugs.slug, max(s.published_at), series.lang
      from series
      join shown s on s.organisation_id = series.organisation_id and s.series_id = series.id
      join slugs on slugs.scope = 'series' and slugs.subject_id = series.id and slugs.is_current
      where series.is_published
      group by slugs.slug, series.lang
      union all
      select 3, '/e/' || (document -> 'event' ->> 'slug'), published_at, lang from shown
      union all
      select 4, '/e/' || (document -> 'event' ->> 'slug') || '/s/' || (session ->> 'slug'), published_at,
        session ->> 'lang'
      from shown, jsonb_array_elements(document -> 'sessions') as session
      where session ->> 'kind' not in ('break', 'meal', 'registration', 'travel')
      union all
      select 5, '/e/' || (s.document -> 'event' ->> 'slug') || '/booklet' || coalesce('/' || part.slug, ''),
        b.published_at, b.document ->> 'lang'
      from shown s
      join lateral (select * from booklet_editions b where b.organisation_id = s.organisation_id and b.event_id = s.id
        order by edition desc limit 1) b on true
      cross join lateral (select null as slug union all
        select r ->> 'slug' from jsonb_path_query(b.document, '$.chapters[*].recommendations[*]') r) part
    )
    select path, changed as "changedAt", lang from pages
    order by rank, changed desc, path collate "C"
    limit ${limit}`.execute(db);
  return rows;
}
