import { sql, type Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { queueFollowUpMail } from './ask-owner.ts';
import type { FollowUpRow } from './access.ts';
import './tables.ts';

const atOnce = 200;

/**
 * Asks owners for news whose date has come, in their event's time zone; once for each date. Only those who have said yes
 * and where something is still to come.
 * @returns how many mails were queued
 */
export async function remindOwners(db: Kysely<Database>, now: number): Promise<number> {
  let queued = 0;
  for (let count = atOnce; count === atOnce; queued += count)
    count = await inTransaction(db, (trx) => remindSome(trx, now));
  return queued;
}

async function remindSome(trx: Parameters<typeof queueFollowUpMail>[0], now: number): Promise<number> {
  const { rows } = await sql<FollowUpRow>`
    select f.* from follow_ups f
    join events e on e.organisation_id = f.organisation_id and e.id = f.event_id
    where f.next_on <= (${isoInstant(now)}::timestamptz at time zone e.time_zone)::date
      and f.reminded_on is distinct from f.next_on and f.accepted_at is not null and f.contact_email <> ''
      and f.status not in ('done', 'declined', 'dropped')
    order by f.next_on, f.id
    limit ${atOnce}
    for update of f skip locked`.execute(trx);
  for (const row of rows) {
    await queueFollowUpMail(trx, row, 'reminder', now);
    await trx
      .updateTable('follow_ups')
      .set({ reminded_on: row.next_on })
      .where('organisation_id', '=', row.organisation_id)
      .where('event_id', '=', row.event_id)
      .where('id', '=', row.id)
      .execute();
  }
  return rows.length;
}
