/** Mails about wishes and seats, found by what holds now: whoever came later, or after a crash, is told like all others. */
import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { insertMany } from '#platform/server/db/insert-many.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type { SeatMail } from '../write-seat-mail.ts';
import { lockSeats, type EventKey } from './seat-lock.ts';
import type { AllocationMailTable } from './tables.ts';

type Kind = AllocationMailTable['kind'];

interface Due {
  id: string;
  lang: PageLanguage;
  email: string;
  booking: string;
  linkVersion: number;
  /** The seats that hold. */
  slots: string[];
  /** False where they changed by the person's own doing, which needs no mail. */
  isNews: boolean;
  /** Told of seats before. */
  isAgain: boolean;
}

const atOnce = 500;
const hour = 3_600_000;
/** How long before the deadline those without wishes are reminded. */
const reminderMs = 48 * hour;

/** @returns how many mails were queued */
export async function queueSeatMails(db: Kysely<Database>, now: number): Promise<number> {
  const at = isoInstant(now);
  const { rows } = await sql<EventKey & { state: 'open' | 'published'; closesAt: string | null }>`
    select a.organisation_id as "organisationId", a.event_id as "eventId", a.state, a.closes_at as "closesAt"
    from allocations a
    join events e on e.organisation_id = a.organisation_id and e.id = a.event_id
    where a.state <> 'preparing' and e.published_version > 0 and e.withdrawn_at is null
      and coalesce(e.ends_on, e.starts_on, 'infinity'::date) >= (${at}::timestamptz at time zone e.time_zone)::date
    order by a.event_id`.execute(db);
  let queued = 0;
  for (const event of rows)
    for (const kind of kindsOf(event, now))
      for (let count = atOnce; count === atOnce;) {
        const done = await queueSome(db, event, kind, now);
        count = done.found;
        queued += done.queued;
      }
  return queued;
}

function kindsOf({ state, closesAt }: { state: string; closesAt: string | null }, now: number): Kind[] {
  if (state === 'published') return ['seats'];
  if (closesAt === null) return ['wishes'];
  const left = Date.parse(closesAt) - now;
  if (left <= 0) return [];
  return left <= reminderMs ? ['wishes', 'reminder'] : ['wishes'];
}

async function queueSome(db: Kysely<Database>, event: EventKey, kind: Kind, now: number) {
  return inTransaction(db, async (trx) => {
    // Two processes at once find the same people; the second waits, and then finds none.
    await lockSeats(trx, event);
    const { rows } = await dueQuery(event, kind, now).execute(trx);
    const told = rows.filter(({ isNews }) => isNews);
    const mails = await queue(trx, event, kind, told, now);
    await note(trx, event, kind, rows, now);
    if (mails > 0)
      await recordAudit(
        trx,
        { kind: 'system' },
        {
          organisationId: event.organisationId,
          eventId: event.eventId,
          action: 'allocation.send_by_rule',
          subjectKind: 'allocation',
          subjectId: event.eventId,
          fields: [kind],
        },
      );
    return { found: rows.length, queued: mails };
  });
}

/** Those whom a mail of this kind has not reached with what holds now. Seats that are over are nobody's news. */
function dueQuery({ organisationId, eventId }: EventKey, kind: Kind, now: number): RawBuilder<Due> {
  const of = (table: string) => sql`${sql.ref(`${table}.organisation_id`)} = r.organisation_id
    and ${sql.ref(`${table}.event_id`)} = r.event_id and ${sql.ref(`${table}.registration_id`)} = r.id`;
  const ahead = sql`(l.starts_at is null or l.starts_at > ${isoInstant(now)})`;
  const further = {
    wishes: sql`m.kind is null`,
    // Whoever was asked yesterday is not reminded today.
    reminder: sql`m.kind is null and not exists (select from allocation_people p where ${of('p')}
        and p.wished_at is not null)
      and exists (select from allocation_mails w where ${of('w')} and w.kind = 'wishes'
        and w.queued_at <= ${isoInstant(now - 24 * hour)})`,
    seats: sql`(m.kind is null or exists (
      select from (select unnest(m.told) except select unnest(s.slots)
        union all (select unnest(s.slots) except select unnest(m.told))) as changed (slot)
      join slots l on l.organisation_id = r.organisation_id and l.event_id = r.event_id and l.id = changed.slot
      where ${ahead}))`,
  }[kind];
  return sql<Due>`
    select r.id, r.lang, coalesce(r.email, b.email) as email, r.booking_id as booking,
      r.link_version as "linkVersion", s.slots, m.kind is null or not s.is_own as "isNews",
      m.kind is not null as "isAgain"
    from registrations r
    left join registration_bookings b on b.organisation_id = r.organisation_id and b.event_id = r.event_id
      and b.id = r.booking_id
    left join allocation_mails m on ${of('m')} and m.kind = ${kind} and m.link_version = r.link_version
    cross join lateral (select coalesce(array_agg(a.slot_id order by a.slot_id), '{}') as slots,
        coalesce(bool_or(a.origin in ('own', 'swap') and a.slot_id <> all(coalesce(m.told, '{}'))), false) as is_own
      from allocation_seats a where ${of('a')}) s
    where r.organisation_id = ${organisationId} and r.event_id = ${eventId} and r.state = 'confirmed'
      and r.erased_at is null and (r.email is null or r.address_confirmed_at is not null)
      and coalesce(r.email, b.email) is not null and ${further}
    order by r.arrival limit ${atOnce}`;
}

function mailOf(kind: Kind, isAgain: boolean): SeatMail {
  if (kind === 'reminder') return 'wishes_reminder';
  return kind === 'seats' && isAgain ? 'seats_changed' : kind;
}

/** One mail an address and booking: a group's places without an address are told of together. */
async function queue(
  trx: Transaction<Database>,
  { organisationId }: EventKey,
  kind: Kind,
  due: readonly Due[],
  now: number,
): Promise<number> {
  const byAddress = new Map(due.toReversed().map((one) => [`${one.booking} ${one.email}`, one]));
  const recipients = [...byAddress.values()].toReversed();
  const at = isoInstant(now);
  await insertMany(
    trx,
    'mails',
    recipients.map(({ id, lang, email, isAgain }) => ({
      id: newId(),
      organisation_id: organisationId,
      template: `allocation:${mailOf(kind, isAgain)}`,
      lang,
      to_address: email,
      subject_id: id,
      state: 'waiting',
      attempts: 0,
      next_attempt_at: at,
      expires_at: isoInstant(now + 72 * hour),
      created_at: at,
    })),
  );
  return recipients.length;
}

async function note(
  trx: Transaction<Database>,
  { organisationId, eventId }: EventKey,
  kind: Kind,
  due: readonly Due[],
  now: number,
): Promise<void> {
  const rows = due.map(({ id, linkVersion, slots }) => ({ id, linkVersion, slots }));
  await sql`
    insert into allocation_mails (organisation_id, event_id, registration_id, kind, link_version, told, queued_at)
    select ${organisationId}, ${eventId}, d.id, ${kind}, d."linkVersion", d.slots, ${isoInstant(now)}
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as d (id uuid, "linkVersion" integer, slots uuid[])
    on conflict (organisation_id, event_id, registration_id, kind) do update
      set link_version = excluded.link_version, told = excluded.told, queued_at = excluded.queued_at`.execute(
    trx,
  );
}
