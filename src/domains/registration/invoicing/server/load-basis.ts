/** What there is to invoice at an event, by payer: charged now, and on no invoice that stands. */
import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { EventRow } from '#domains/events/server/access.ts';
import { said } from '#domains/events/said-text.ts';
import type { PageLanguage, TextLanguage, Texts } from '#platform/i18n/languages.ts';
import { invoicingTexts } from '#platform/i18n/texts/invoicing.ts';
import type { Database } from '#platform/server/db/database.ts';
import { todayIn } from '#platform/time/today.ts';
import { dateOf, wallClockAt } from '#platform/time/wall-clock.ts';
import type { DeskRow } from '../../server/access.ts';
import { charges, type Charged, type Fees } from '../charges.ts';
import type { ChargedItem, Item, Payer } from '../invoice.ts';
import { payerOf } from './payer-rows.ts';

export interface PayerBasis {
  /** Changes with whatever an invoice would say, so that what was looked at is what is made. */
  key: string;
  /** Null where nobody has said who pays. */
  payer: Payer | null;
  bookingIds: string[];
  /** One of them, through which the payer can be mended. */
  registrationId: string;
  lang: PageLanguage;
  /** Who comes, by name where there is one. */
  names: string[];
  items: ChargedItem[];
}

export interface Basis {
  payers: PayerBasis[];
  /** Ids of invoices that charge what is no longer due: somebody has cancelled since. */
  outdated: string[];
}

interface Row extends Omit<Charged, 'changedOn'> {
  id: string;
  bookingId: string;
  name: string | null;
  lang: PageLanguage;
  changedAt: string;
  category: Texts;
  extras: (Charged['extras'][number] & { name: Texts })[];
}

export async function loadBasis(
  db: Kysely<Database>,
  event: EventRow,
  desk: DeskRow,
  now: number,
): Promise<Basis> {
  const rows = await registrationsOf(db, event);
  const fees = await feesOf(db, event, desk, now);
  const standing = await standingItems(db, event);
  const payers = await payersOf(db, event);
  const charged = new Set<string>();
  const groups = new Map<string, PayerBasis>();
  for (const row of rows) {
    const items = chargedItems(row, fees, event);
    for (const { registrationId, item } of items) charged.add(`${registrationId} ${item}`);
    const open = items.filter(({ registrationId, item }) => !standing.has(`${registrationId} ${item}`));
    if (open.length > 0) addTo(groups, row, open, payers.get(row.bookingId) ?? null);
  }
  const outdated = [...standing].filter(([item]) => !charged.has(item)).map(([, invoiceId]) => invoiceId);
  return {
    payers: [...groups.values()].map((group) => ({ ...group, key: keyOf(group) })),
    outdated: [...new Set(outdated)],
  };
}

function chargedItems(row: Row, fees: Fees, event: EventRow): ChargedItem[] {
  const changedOn = dateOf(wallClockAt(row.changedAt, event.time_zone));
  return charges({ ...row, changedOn }, fees).map(({ item, price }) => {
    const what = describe(item, row, event.lang);
    return { registrationId: row.id, item, price, text: row.name === null ? what : `${what} – ${row.name}` };
  });
}

function describe(item: Item, row: Row, original: TextLanguage): string {
  const words = invoicingTexts[row.lang].items;
  const text = (texts: Texts | undefined) => (texts && said(texts, row.lang, original)?.text) ?? words.place;
  if (item === 'place') return text(row.category);
  if (item === 'cancellation' || item === 'no_show') return words[item];
  return text(row.extras.find(({ id }) => item === `extra ${id}`)?.name);
}

/** Bookings with one and the same payer and reference come on one invoice; private persons have their own. */
function addTo(groups: Map<string, PayerBasis>, row: Row, items: ChargedItem[], payer: Payer | null): void {
  const isShared = payer !== null && payer.kind !== 'person';
  const key = isShared ? JSON.stringify([row.lang, payer]) : row.bookingId;
  const group = groups.get(key) ?? {
    ...{ key, payer, lang: row.lang, registrationId: row.id },
    ...{ bookingIds: [], names: [], items: [] },
  };
  if (!group.bookingIds.includes(row.bookingId)) group.bookingIds.push(row.bookingId);
  if (row.name !== null) group.names.push(row.name);
  group.items.push(...items);
  groups.set(key, group);
}

function keyOf({ payer, items, lang }: PayerBasis): string {
  return createHash('sha256')
    .update(JSON.stringify([lang, payer, items]))
    .digest('hex')
    .slice(0, 32);
}

async function registrationsOf(db: Kysely<Database>, event: EventRow): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select r.id, r.booking_id as "bookingId", r.state, r.reason, r.name, r.lang, r.changed_at as "changedAt",
      r.address_confirmed_at is not null as "isConfirmed", r.price, c.name as category,
      (select coalesce(json_agg(json_build_object('id', x.id, 'price', t.price, 'state', t.state, 'name', x.name)
          order by x.position, x.id), '[]')
        from registration_extra_choices t
        join registration_extras x on x.organisation_id = t.organisation_id and x.event_id = t.event_id
          and x.id = t.extra_id
        where t.organisation_id = r.organisation_id and t.event_id = r.event_id and t.registration_id = r.id) as extras
    from registrations r
    join registration_categories c on c.organisation_id = r.organisation_id and c.event_id = r.event_id
      and c.id = r.category_id
    where r.organisation_id = ${event.organisation_id} and r.event_id = ${event.id} and r.erased_at is null
      and r.state in ('confirmed', 'attended', 'cancelled')
    order by r.arrival`.execute(db);
  return rows;
}

/** Nobody is charged for staying away before the event is over, nor where nobody was checked in. */
async function feesOf(db: Kysely<Database>, event: EventRow, desk: DeskRow, now: number): Promise<Fees> {
  const isOver = event.ends_on !== null && event.ends_on < todayIn(event.time_zone, now).date;
  const came = isOver
    ? await db
        .selectFrom('registrations')
        .select('id')
        .where('organisation_id', '=', event.organisation_id)
        .where('event_id', '=', event.id)
        .where('state', '=', 'attended')
        .limit(1)
        .executeTakeFirst()
    : undefined;
  return {
    bindingFrom: desk.binding_from,
    cancellationFee: desk.cancellation_fee,
    noShowFee: desk.no_show_fee,
    attendanceIsKnown: came !== undefined,
  };
}

/** What invoices that stand charge, with the invoice's id. */
async function standingItems(db: Kysely<Database>, event: EventRow): Promise<Map<string, string>> {
  const { rows } = await sql<{ item: string; id: string }>`
    select unnest(i.items) as item, i.id from invoices i
    where i.organisation_id = ${event.organisation_id} and i.event_id = ${event.id} and i.kind = 'invoice'
      and not exists (select from invoices c where c.organisation_id = i.organisation_id and c.credits = i.id)`.execute(
    db,
  );
  return new Map(rows.map(({ item, id }) => [item, id]));
}

async function payersOf(db: Kysely<Database>, event: EventRow): Promise<Map<string, Payer>> {
  const rows = await db
    .selectFrom('registration_payers')
    .selectAll()
    .where('organisation_id', '=', event.organisation_id)
    .where('event_id', '=', event.id)
    .execute();
  return new Map(rows.map((row) => [row.booking_id, payerOf(row)]));
}
