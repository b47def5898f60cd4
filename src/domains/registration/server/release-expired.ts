import { sql, type Kysely, type RawBuilder } from 'kysely';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { lockDesk, saveDesk, type DeskKey } from './desk-lock.ts';
import { moveRegistration } from './move-registration.ts';
import { offerPlaces } from './offer-places.ts';
import { queueRegistrationMail } from './queue-registration-mail.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';

const system = { kind: 'system' } as const;
const atOnce = 500;

/**
 * Places whose address was not confirmed in time, and offers that were not answered, go to whoever is next; so do
 * chairs that became free by a change of the desk itself (what a category draws on, automatic offers again).
 * Doing it twice does no harm.
 * @returns how many registrations ended
 */
export async function releaseExpired(db: Kysely<Database>, now: number): Promise<number> {
  const at = isoInstant(now);
  const { rows } = await sql<DeskKey>`
    select organisation_id as "organisationId", event_id as "eventId" from registrations
    where (hold_until <= ${at} or offered_until <= ${at}) and state in ${undecided}
    union
    select d.organisation_id, d.event_id from registration_desks d
    join registration_categories c using (organisation_id, event_id)
    where d.offers = 'automatic' and c.waiting > 0 and ${isFree(sql.ref('c.quota_ids'))}
    union
    select x.organisation_id, x.event_id from registration_extras x
    where exists (
        select from registration_extra_choices t
        join registrations r on r.organisation_id = t.organisation_id and r.event_id = t.event_id
          and r.id = t.registration_id
        where t.organisation_id = x.organisation_id and t.event_id = x.event_id and t.extra_id = x.id
          and t.state = 'waiting' and r.state in ('confirmed', 'attended'))
      and ${isFree(sql.ref('x.quota_ids'))}`.execute(db);
  let ended = 0;
  for (const key of rows) ended += await releaseAt(db, key, now);
  return ended;
}

/** Who has come keeps the place, whatever was left open. */
const undecided = sql`('applied', 'confirmed', 'waitlisted')`;

/** Whether each of these quotas has a chair left. */
function isFree(quotaIds: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`not exists (
    select from registration_quotas q where q.id = any(${quotaIds}) and q.taken >= q.size + q.margin)`;
}

async function releaseAt(db: Kysely<Database>, key: DeskKey, now: number): Promise<number> {
  const at = isoInstant(now);
  return inTransaction(db, async (trx) => {
    const desk = await lockDesk(trx, key);
    const over = await trx
      .selectFrom('registrations')
      .selectAll()
      .where('organisation_id', '=', key.organisationId)
      .where('event_id', '=', key.eventId)
      .where((where) => where.or([where('hold_until', '<=', at), where('offered_until', '<=', at)]))
      .where('state', 'in', ['applied', 'confirmed', 'waitlisted'])
      .orderBy('arrival')
      .limit(atOnce)
      .execute();
    const told = new Set<string>();
    for (const row of over) {
      const reason = row.offered_until !== null && row.offered_until <= at ? 'offer_expired' : 'unconfirmed';
      const gone = {
        state: 'cancelled' as const,
        holds: false,
        hold_until: null,
        offered_until: null,
        reason,
      };
      await moveRegistration(trx, desk, row, gone, now);
      await recordAudit(trx, system, {
        organisationId: row.organisation_id,
        eventId: row.event_id,
        action: `registration.${reason}`,
        subjectKind: 'registration',
        subjectId: row.id,
      });
      if (!told.has(row.booking_id)) await queueRegistrationMail(trx, row, 'expired', { now });
      told.add(row.booking_id);
    }
    await offerPlaces(trx, desk, now);
    await saveDesk(trx, desk);
    return over.length;
  });
}
