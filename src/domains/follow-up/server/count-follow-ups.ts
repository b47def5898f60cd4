import { sql, type Kysely } from 'kysely';
import type {} from '#domains/harvest/server/tables.ts';
import type { Database } from '#platform/server/db/database.ts';
import { shownOrder, type FollowUpCounts } from '../follow-up-view.ts';
import type { FollowUpStatus } from '../schema.ts';
import './tables.ts';

/**
 * How the recommendations of an event's last edition fare, each as far as the farthest of those who took it up; null
 * before its booklet is published.
 */
export async function countFollowUps(
  db: Kysely<Database>,
  { organisationId, eventId }: { organisationId: string; eventId: string },
): Promise<FollowUpCounts | null> {
  const { rows } = await sql<{ all: number; order: number; count: number }>`
    with edition as (
      select document from booklet_editions
      where organisation_id = ${organisationId} and event_id = ${eventId}
      order by edition desc limit 1
    ), farthest as (
      select said ->> 'id' as id, min(array_position(${shownOrder}::text[], f.status)) as "order"
      from edition
      left join lateral jsonb_path_query(document, '$.chapters[*].recommendations[*]') said on true
      left join follow_ups f on f.organisation_id = ${organisationId} and f.event_id = ${eventId}
        and f.recommendation_id = (said ->> 'id')::uuid
      group by said ->> 'id'
    )
    select sum(count(id)) over ()::int as all, coalesce("order", array_position(${shownOrder}::text[], 'new')) as "order",
      count(id)::int as count
    from farthest group by 2 order by 2`.execute(db);
  const [first] = rows;
  if (!first) return null;
  const byStatus = rows.filter(({ count }) => count > 0);
  return {
    all: first.all,
    byStatus: byStatus.map(({ order, count }) => ({ status: statusAt(order), count })),
  };
}

/** @param order counted from one, as the database does */
function statusAt(order: number): FollowUpStatus {
  return shownOrder[order - 1] ?? 'new';
}
