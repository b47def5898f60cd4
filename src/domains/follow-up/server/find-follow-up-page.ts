import { sql, type Kysely } from 'kysely';
import { findLastEdition } from '#domains/harvest/server/find-booklet.ts';
import type {} from '#domains/harvest/server/tables.ts';
import type { Database } from '#platform/server/db/database.ts';
import { followUpPage, type FollowUpPage, type PublicFollowUp } from '../follow-up-view.ts';
import './tables.ts';

/**
 * What became of the recommendations of an event, for everybody; null before its booklet is published. Nobody is named
 * who has not said yes.
 */
export async function findFollowUpPage(
  db: Kysely<Database>,
  key: { organisationId: string; eventId: string },
): Promise<FollowUpPage | null> {
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
