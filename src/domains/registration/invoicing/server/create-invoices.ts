import type { Kysely } from 'kysely';
import { accessEvent, type EventRow } from '#domains/events/server/access.ts';
import { said } from '#domains/events/said-text.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { todayIn } from '#platform/time/today.ts';
import { addDays } from '#platform/time/wall-clock.ts';
import { findDesk, type DeskRow } from '../../server/access.ts';
import { amounts, vatOf } from '../amounts.ts';
import type { InvoicingSettings } from '../invoice.ts';
import { lockSettings } from './find-invoicing-settings.ts';
import { loadBasis, type PayerBasis } from './load-basis.ts';
import { makeInvoice, type InvoiceSource } from './make-invoice.ts';

/**
 * Makes an invoice for each of the chosen payers, all or none, as they stood when they were looked at. For owners: it is
 * the organisation that asks for money.
 * @param input.payers keys of the basis
 * @throws DomainError `event.not_found`; `invoice.settings.conflict` before owners have said how invoices are sent;
 *   `invoice.currency.conflict` where the event's prices are in another currency; `invoice.payer.conflict` where nobody
 *   has said who pays; `invoice.changed.conflict` where something has changed meanwhile; `invoice.nothing.conflict`
 */
export async function createInvoices(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string; payers: readonly string[] },
  now: number,
): Promise<{ numbers: string[] }> {
  const { event } = await accessEvent(db, actor, { slug: input.event }, 'owner');
  const wanted = new Set(input.payers);
  if (wanted.size === 0) throw new DomainError('invoice.nothing.conflict');
  return inTransaction(db, async (trx) => {
    const settings = await lockSettings(trx, event.organisation_id);
    const desk = await findDesk(trx, event);
    if (!settings || !desk) throw new DomainError('invoice.settings.conflict');
    if (desk.currency !== settings.currency) throw new DomainError('invoice.currency.conflict');
    const basis = await loadBasis(trx, event, desk, now);
    const chosen = basis.payers.filter(({ key }) => wanted.has(key));
    if (chosen.length !== wanted.size) throw new DomainError('invoice.changed.conflict');
    const numbers: string[] = [];
    for (const one of chosen) {
      const { id, number } = await makeInvoice(
        trx,
        event,
        settings,
        sourceOf(event, desk, settings, one, now),
      );
      numbers.push(number);
      await recordAudit(trx, actor, {
        organisationId: event.organisation_id,
        eventId: event.id,
        action: 'invoice.create',
        subjectKind: 'invoice',
        subjectId: id,
      });
    }
    return { numbers };
  });
}

function sourceOf(
  event: EventRow,
  desk: DeskRow,
  settings: InvoicingSettings,
  { payer, items, bookingIds, lang }: PayerBasis,
  now: number,
): InvoiceSource {
  if (payer === null) throw new DomainError('invoice.payer.conflict');
  const { numberPrefix: _, nextNumber: _next, paymentDays, currency: _currency, ...seller } = settings;
  const { category, rate } = vatOf(settings.vat);
  const issuedOn = todayIn(event.time_zone, now).date;
  return {
    credits: null,
    bookingIds,
    items: items.map(({ registrationId, item }) => `${registrationId} ${item}`),
    document: {
      format: 1,
      kind: 'invoice',
      credits: null,
      issuedOn,
      dueOn: addDays(issuedOn, paymentDays),
      currency: desk.currency,
      lang,
      event: {
        title: said(event.title, lang, event.lang)?.text ?? event.id,
        startsOn: event.starts_on,
        endsOn: event.ends_on,
      },
      seller,
      payer,
      vatCategory: category,
      vatRate: rate,
      ...amounts(items, rate, settings.pricesIncludeVat),
    },
  };
}
