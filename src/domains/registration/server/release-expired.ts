import { sql, type Kysely } from 'kysely';
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
 * Places whose address was not confirmed in time, and offers that were not answered, go to whoever is next.
 * Doing it twice does no harm.
 * @returns how many registrations ended
 */
export async function releaseExpired(db: Kysely<Database>, now: number): Promise<number> {
  const at = isoInstant(now);
  const { rows } = await sql<DeskKey>`
    select distinct organisation_id as "organisationId", event_id as "eventId" from registrations
    where hold_until <= ${at} or offered_until <= ${at}`.execute(db);
  let ended = 0;
  for (const key of rows) ended += await releaseAt(db, key, now);
  return ended;
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
