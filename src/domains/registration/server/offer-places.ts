import { sql, type Transaction } from 'kysely';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { Database } from '#platform/server/db/database.ts';
import { nextInLine, takeChairs, type Waiting } from '../rules.ts';
import type { LockedDesk } from './desk-lock.ts';
import { queueRegistrationMail } from './queue-registration-mail.ts';
import type { RegistrationRow } from './access.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';

const system = { kind: 'system' } as const;

/**
 * Gives chairs that are free to those who wait, in order of arrival, as offers with a deadline; extras likewise.
 * Call it under the desk's lock whenever chairs may have become free; it does nothing where organisers offer by hand,
 * unless `byHand` names the parties.
 * @returns how many parties were offered a place
 */
export async function offerPlaces(
  trx: Transaction<Database>,
  desk: LockedDesk,
  now: number,
  byHand?: { bookingIds: readonly string[] },
): Promise<number> {
  await giveExtras(trx, desk);
  if (desk.offers === 'manual' && !byHand) return 0;
  if (![...desk.categories.values()].some(({ waiting }) => waiting > 0)) return 0;
  const waiting = await waitingParties(trx, desk);
  const wanted = byHand ? waiting.filter(({ bookingId }) => byHand.bookingIds.includes(bookingId)) : waiting;
  const given = nextInLine(desk, wanted, { passing: desk.passing || byHand !== undefined });
  for (const party of given) await offer(trx, desk, party, now);
  return given.length;
}

async function offer(
  trx: Transaction<Database>,
  desk: LockedDesk,
  party: Waiting,
  now: number,
): Promise<void> {
  const rows: RegistrationRow[] = await trx
    .updateTable('registrations')
    .set({
      holds: true,
      offered_until: isoInstant(now + desk.offerHours * 3_600_000),
      changed_at: isoInstant(now),
    })
    .where('organisation_id', '=', desk.organisationId)
    .where('event_id', '=', desk.eventId)
    .where('booking_id', '=', party.bookingId)
    .where('category_id', '=', party.categoryId)
    .where('state', '=', 'waitlisted')
    .where('holds', '=', false)
    .returningAll()
    .execute();
  const [first] = rows.sort((one, other) => one.arrival - other.arrival);
  if (!first) return;
  const category = desk.categories.get(party.categoryId);
  if (category) category.waiting -= rows.length;
  await queueRegistrationMail(trx, first, 'offer', { now, hours: desk.offerHours });
  await recordAudit(trx, system, {
    organisationId: desk.organisationId,
    eventId: desk.eventId,
    action: 'registration.offer',
    subjectKind: 'registration',
    subjectId: first.id,
  });
}

/** Parties that wait and have no offer; those whose address is not confirmed yet keep their place in line too. */
async function waitingParties(trx: Transaction<Database>, desk: LockedDesk): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select booking_id as "bookingId", category_id as "categoryId", count(*)::integer as count,
      sum(chairs)::integer as chairs, min(arrival)::integer as arrival
    from registrations
    where organisation_id = ${desk.organisationId} and event_id = ${desk.eventId}
      and state = 'waitlisted' and not holds
    group by booking_id, category_id`.execute(trx);
  return rows;
}

/** Extras that people who are in wait for, in order of arrival. */
async function giveExtras(trx: Transaction<Database>, desk: LockedDesk): Promise<void> {
  if (desk.extras.size === 0) return;
  const { rows } = await sql<{ registration_id: string; extra_id: string }>`
    select c.registration_id, c.extra_id
    from registration_extra_choices c join registrations r on r.organisation_id = c.organisation_id
      and r.event_id = c.event_id and r.id = c.registration_id
    where c.organisation_id = ${desk.organisationId} and c.event_id = ${desk.eventId}
      and c.state = 'waiting' and r.state in ('confirmed', 'attended')
    order by c.arrival, c.extra_id`.execute(trx);
  for (const { registration_id, extra_id } of rows) {
    if (!takeChairs(desk, desk.extras.get(extra_id)?.quotaIds ?? [], 1)) continue;
    await trx
      .updateTable('registration_extra_choices')
      .set({ state: 'taken' })
      .where('organisation_id', '=', desk.organisationId)
      .where('event_id', '=', desk.eventId)
      .where('registration_id', '=', registration_id)
      .where('extra_id', '=', extra_id)
      .execute();
  }
}
