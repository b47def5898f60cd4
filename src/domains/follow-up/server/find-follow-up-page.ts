import { sql, type Kysely } from 'kysely';
import { findLastEdition } from '#domains/harvest/server/find-booklet.ts';
import type {} from '#domains/harvest/server/tables.ts';
import type { Texts, TextLanguage } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import {
  countFollowUps,
  followUpPage,
  type FollowUpCounts,
  type FollowUpPage,
  type PublicFollowUp,
} from '../follow-up-view.ts';
import './tables.ts';

interface EventKey {
  organisationId: string;
  eventId: string;
}

/**
 * What became of the recommendations of an event, for everybody; null before its booklet is published. Nobody is named
 * who has not said yes.
 */
export async function findFollowUpPage(db: Kysely<Database>, key: EventKey): Promise<FollowUpPage | null> {
  const edition = await findLastEdition(db, key);
  if (!edition) return null;
  const { rows } = await sql<PublicFollowUp>`
    select f.recommendation_id as "recommendationId", f.status,
      case when f.accepted_at is not null then f.owner end as owner,
      coalesce((select json_agg(json_build_object('status', s.status, 'reason', s.reason, 'evidence', s.evidence,
          'evidenceUrl', s.evidence_url, 'nextOn', s.next_on, 'at', to_char(s.at at time zone 'UTC',
          'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by s.at desc, s.id desc)
        from follow_up_steps s where s.organisation_id = f.organisation_id and s.event_id = f.event_id
          and s.follow_up_id = f.id), '[]') as history
    from follow_ups f
    where f.organisation_id = ${key.organisationId} and f.event_id = ${key.eventId}
    order by f.created_at, f.id`.execute(db);
  return followUpPage(edition, rows);
}

export interface EarlierFollowUp {
  slug: string;
  title: Texts;
  lang: TextLanguage;
  counts: FollowUpCounts;
}

/** The edition before this one in its series that has such a page: what was recommended there, and what came of it. */
export async function findEarlierFollowUp(
  db: Kysely<Database>,
  { organisationId, eventId }: EventKey,
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
  const page = found && (await findFollowUpPage(db, { organisationId, eventId: found.id }));
  if (!found || !page) return null;
  const { slug, title, lang } = found;
  return { slug, title, lang, counts: countFollowUps(page) };
}
