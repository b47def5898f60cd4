import { sql, type Transaction } from 'kysely';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { Database } from '#platform/server/db/database.ts';
import { takeChairs, WaitingLine, type Waiting } from '../rules.ts';
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
  return offerChairs(trx, desk, now, byHand);
}

/** The same without extras: for those who have just come, and may pass one whom the free chairs are too few for. */
export async function offerChairs(
  trx: Transaction<Database>,
  desk: LockedDesk,
  now: number,
  byHand?: { bookingIds: readonly string[] },
): Promise<number> {
  if (desk.offers === 'manual' && !byHand) return 0;
  const line = new WaitingLine(desk, { passing: desk.passing || byHand !== undefined });
  let given = 0;
  let after = 0;
  while (line.mayGoOn()) {
    const next = await waitingParties(trx, desk, after);
    const wanted = byHand
      ? next.parties.filter(({ bookingId }) => byHand.bookingIds.includes(bookingId))
      : next.parties;
    for (const party of line.serve(wanted)) {
      await offer(trx, desk, party, now);
      given += 1;
    }
    if (next.last === null) break;
    after = next.last;
  }
  return given;
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

const partiesAtOnce = 50;

/**
 * The next parties in line, whole, in order of arrival, and the arrival they reach to; null at the end. Those whose
 * address is not confirmed yet keep their place in line too. A party is looked up before it is narrowed (`offset 0`): while a
 * table fills, the planner knows nothing of its size, and would walk the whole line for each party.
 */
async function waitingParties(
  trx: Transaction<Database>,
  desk: LockedDesk,
  after: number,
): Promise<{ parties: Waiting[]; last: number | null }> {
  const { rows } = await sql<Waiting>`
    select r.booking_id as "bookingId", r.category_id as "categoryId", r.arrival,
      case when r.booking_id <> r.id then g.count else 1 end as count,
      case when r.booking_id <> r.id then g.chairs else r.chairs end as chairs
    from registrations r
    left join lateral (
      select count(*)::integer as count, sum(m.chairs)::integer as chairs, min(m.arrival) as first
      from (select * from registrations where booking_id = r.booking_id and booking_id <> id offset 0) m
      where m.event_id = r.event_id and m.category_id = r.category_id and m.state = 'waitlisted' and not m.holds
    ) g on r.booking_id <> r.id
    where r.event_id = ${desk.eventId} and r.category_id in (${sql.join([...desk.categories.keys()])})
      and r.state = 'waitlisted' and not r.holds and r.arrival > ${after}
      and (r.booking_id = r.id or r.arrival = g.first)
    order by r.arrival limit ${partiesAtOnce}`.execute(trx);
  return {
    parties: rows,
    last: rows.length < partiesAtOnce ? null : (rows.at(-1)?.arrival ?? null),
  };
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
