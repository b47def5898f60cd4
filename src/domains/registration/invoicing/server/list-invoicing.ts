import { sql, type Kysely } from 'kysely';
import { accessEvent, type EventRow } from '#domains/events/server/access.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { reaches, roleIn } from '#domains/organisations/server/access.ts';
import type { Database } from '#platform/server/db/database.ts';
import { todayIn } from '#platform/time/today.ts';
import { findDesk } from '../../server/access.ts';
import type { Currency } from '../../schema.ts';
import { amounts, vatOf } from '../amounts.ts';
import { invoiceState, type InvoiceFact, type InvoiceState, type InvoiceTotals } from '../invoice.ts';
import { settingsOf } from './find-invoicing-settings.ts';
import { loadBasis, type PayerBasis } from './load-basis.ts';

export interface Invoicing {
  currency: Currency;
  /** Whether the actor may make and open invoices. */
  isOwner: boolean;
  /** Null where owners have not said how invoices are sent. */
  settings: { currency: Currency; nextNumber: string } | null;
  payers: (PayerBasis & { totals: InvoiceTotals })[];
  /** One page of them, newest first. */
  invoices: (InvoiceFact & { state: InvoiceState; isOutdated: boolean })[];
  pages: number;
}

export const invoicesOnPage = 50;

/**
 * What there is to invoice at an event and what has been, for its organisers. Invoices are told by number and amount; what
 * they say is for owners alone (readInvoice).
 * @throws DomainError `event.not_found`
 */
export async function listInvoicing(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string; page?: number },
  now: number,
): Promise<Invoicing> {
  const { event } = await accessEvent(db, actor, { slug: input.event }, 'organiser');
  const desk = await findDesk(db, event);
  const settings = await settingsOf(db, event.organisation_id);
  const role = await roleIn(db, actor, event.organisation_id);
  const { payers, outdated } = desk ? await loadBasis(db, event, desk, now) : { payers: [], outdated: [] };
  const { rate } = vatOf(settings?.vat ?? 'none');
  const { date } = todayIn(event.time_zone, now);
  return {
    currency: desk?.currency ?? settings?.currency ?? 'DKK',
    isOwner: reaches(role, 'owner'),
    settings: settings && {
      currency: settings.currency,
      nextNumber: `${settings.numberPrefix}${settings.nextNumber}`,
    },
    payers: payers.map((payer) => ({
      ...payer,
      totals: amounts(payer.items, rate, settings?.pricesIncludeVat ?? true).totals,
    })),
    pages: Math.max(1, Math.ceil((await countInvoices(db, event)) / invoicesOnPage)),
    invoices: (await invoiceFacts(db, event, { page: input.page ?? 1 })).map((fact) => ({
      ...fact,
      state: invoiceState(fact, date),
      isOutdated: outdated.includes(fact.id),
    })),
  };
}

async function countInvoices(
  db: Kysely<Database>,
  event: Pick<EventRow, 'organisation_id' | 'id'>,
): Promise<number> {
  const { count } = await db
    .selectFrom('invoices')
    .select((counted) => counted.fn.countAll<string>().as('count'))
    .where('organisation_id', '=', event.organisation_id)
    .where('event_id', '=', event.id)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Newest first, one page of an event's or all of a booking's; without the snapshots. */
export async function invoiceFacts(
  db: Kysely<Database>,
  event: Pick<EventRow, 'organisation_id' | 'id'>,
  of: { page: number } | { bookingId: string },
): Promise<InvoiceFact[]> {
  const ofBooking = 'bookingId' in of ? sql`and i.booking_ids @> array[${of.bookingId}::uuid]` : sql``;
  const onPage = 'page' in of ? sql`limit ${invoicesOnPage} offset ${(of.page - 1) * invoicesOnPage}` : sql``;
  const { rows } = await sql<InvoiceFact>`
    select i.id, i.kind, i.number, i.issued_on as "issuedOn", i.due_on as "dueOn", i.currency, i.payable,
      i.paid_on as "paidOn", taken_back.number as "creditedBy", invoice.number as credits,
      i.is_electronic as "isElectronic"
    from invoices i
    left join invoices taken_back on taken_back.organisation_id = i.organisation_id and taken_back.credits = i.id
    left join invoices invoice on invoice.organisation_id = i.organisation_id and invoice.id = i.credits
    where i.organisation_id = ${event.organisation_id} and i.event_id = ${event.id} ${ofBooking}
    order by i.serial desc ${onPage}`.execute(db);
  return rows;
}
