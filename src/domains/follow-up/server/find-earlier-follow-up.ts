import { sql, type Kysely } from 'kysely';
import type { Texts, TextLanguage } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { FollowUpCounts } from '../follow-up-view.ts';
import { countFollowUps } from './count-follow-ups.ts';

export interface EarlierFollowUp {
  slug: string;
  title: Texts;
  lang: TextLanguage;
  counts: FollowUpCounts;
}

/** The edition before this one in its series that has such a page: what was recommended there, and what came of it. */
export async function findEarlierFollowUp(
  db: Kysely<Database>,
  { organisationId, eventId }: { organisationId: string; eventId: string },
): Promise<EarlierFollowUp | null> {
  const { rows } = await sql<{ id: string; slug: string; title: Texts; lang: TextLanguage }>`
    select e.id, s.slug, e.title, e.lang
    from events here
    join events e on e.organisation_id = here.organisation_id and e.series_id = here.series_id and e.id <> here.id
      and e.published_version > 0 and e.withdrawn_at is null
      and (here.starts_on is null or e.starts_on < here.starts_on)
    join slugs s on s.scope = 'event' and s.subject_id = e.id and s.is_current
    where here.organisation_id = ${organisationId} and here.id = ${eventId}
      and exists (select from booklet_editions b where b.organisation_id = e.organisation_id and b.event_id = e.id)
    order by e.starts_on desc nulls last, e.id
    limit 1`.execute(db);
  const [found] = rows;
  const counts = found && (await countFollowUps(db, { organisationId, eventId: found.id }));
  if (!found || !counts) return null;
  const { slug, title, lang } = found;
  return { slug, title, lang, counts };
}
