import { sql, type Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { RegistrationRow } from './access.ts';
import { freeChairs, type Quota } from '../rules.ts';

/**
 * Why somebody who waits does not move on now: everything is taken; the organisers offer by hand; a group in front needs
 * more chairs than are free; one's own group does; or an offer is on its way.
 */
export type WaitingReason = 'full' | 'by_hand' | 'group_ahead' | 'own_group' | 'soon';

/** Reads only, without the desk's lock: it explains, it does not decide. */
export async function explainWaiting(
  db: Kysely<Database>,
  row: Pick<RegistrationRow, 'organisation_id' | 'event_id' | 'category_id' | 'booking_id' | 'arrival'>,
): Promise<{ reason: WaitingReason; free: number; chairs: number }> {
  const { rows } = await sql<{
    quotas: Quota[];
    offers: string;
    passing: boolean;
    chairs: number;
    ahead: number | null;
  }>`
    select d.offers, d.passing,
      (select coalesce(json_agg(json_build_object('id', q.id, 'size', q.size, 'margin', q.margin, 'taken', q.taken)), '[]')
        from registration_quotas q where q.organisation_id = d.organisation_id and q.event_id = d.event_id
          and q.id = any(c.quota_ids)) as quotas,
      (select sum(r.chairs)::integer from registrations r where r.organisation_id = d.organisation_id
        and r.event_id = d.event_id and r.booking_id = ${row.booking_id} and r.category_id = c.id
        and r.state = 'waitlisted' and not r.holds) as chairs,
      (select max(party.chairs)::integer from (
        select sum(r.chairs) as chairs from registrations r
        join registration_categories o on o.organisation_id = r.organisation_id and o.event_id = r.event_id
          and o.id = r.category_id and (o.id = c.id or o.quota_ids && c.quota_ids)
        where r.organisation_id = d.organisation_id and r.event_id = d.event_id and r.state = 'waitlisted'
          and not r.holds and r.arrival < ${row.arrival} and r.booking_id <> ${row.booking_id}
        group by r.booking_id, r.category_id) as party) as ahead
    from registration_desks d join registration_categories c on c.organisation_id = d.organisation_id
      and c.event_id = d.event_id and c.id = ${row.category_id}
    where d.organisation_id = ${row.organisation_id} and d.event_id = ${row.event_id}`.execute(db);
  const [found] = rows;
  if (!found) return { reason: 'full', free: 0, chairs: 1 };
  const quotas = new Map(found.quotas.map((quota) => [quota.id, quota]));
  const free = freeChairs({ quotas }, [...quotas.keys()]);
  const chairs = found.chairs;
  const reason = ((): WaitingReason => {
    if (free === 0) return 'full';
    if (found.offers === 'manual') return 'by_hand';
    if (!found.passing && (found.ahead ?? 0) > free) return 'group_ahead';
    return chairs > free ? 'own_group' : 'soon';
  })();
  return { reason, free: Number.isFinite(free) ? free : 0, chairs };
}
