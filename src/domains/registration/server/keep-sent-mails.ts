import { sql, type Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import './mail-tables.ts';

/**
 * Notes which mails were sent to whom and when, before the outbox forgets them a month later: the case of an event says so
 * for as long as it is kept. Doing it twice does no harm.
 * @returns how many were noted
 */
export async function keepSentMails(db: Kysely<Database>): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into registration_sent_mails (organisation_id, event_id, mail_id, registration_id, kind, state, at)
    select r.organisation_id, r.event_id, m.id, r.id, m.template, m.state, m.done_at
    from mails m join registrations r on r.id = m.subject_id
    where m.template like 'registration:%' and m.state <> 'waiting' and m.done_at is not null
      and r.erased_at is null
      and not exists (select from registration_sent_mails kept where kept.mail_id = m.id)
    on conflict do nothing`.execute(db);
  return Number(numAffectedRows ?? 0);
}
