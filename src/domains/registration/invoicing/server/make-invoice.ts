/** Takes the next number and keeps the document. The settings are locked: numbers follow one another without gaps. */
import type { Transaction } from 'kysely';
import type { EventRow } from '#domains/events/server/access.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import type { InvoiceDocument, InvoicingSettings } from '../invoice.ts';
import { hasElectronicAddress } from '../ubl.ts';

/** Bogføringsloven § 12 and bokføringsloven § 13: five years after the end of the accounting year, here the calendar's. */
const yearsKept = 5;

export interface InvoiceSource {
  document: Omit<InvoiceDocument, 'number'>;
  credits: string | null;
  bookingIds: string[];
  items: string[];
}

/** @param settings locked; its `nextNumber` goes up */
export async function makeInvoice(
  trx: Transaction<Database>,
  event: Pick<EventRow, 'organisation_id' | 'id'>,
  settings: InvoicingSettings,
  { document, credits, bookingIds, items }: InvoiceSource,
): Promise<{ id: string; number: string }> {
  const id = newId();
  const serial = settings.nextNumber;
  const number = `${settings.numberPrefix}${serial}`;
  const snapshot: InvoiceDocument = { ...document, number };
  await trx
    .insertInto('invoices')
    .values({
      organisation_id: event.organisation_id,
      id,
      event_id: event.id,
      kind: document.kind,
      credits,
      serial,
      number,
      booking_ids: bookingIds,
      items,
      issued_on: document.issuedOn,
      due_on: document.dueOn,
      currency: document.currency,
      payable: document.totals.payable,
      is_electronic: hasElectronicAddress(document.payer),
      paid_on: null,
      snapshot: JSON.stringify(snapshot),
      keep_until: `${Number(document.issuedOn.slice(0, 4)) + yearsKept}-12-31`,
    })
    .execute();
  settings.nextNumber = serial + 1;
  await trx
    .updateTable('invoicing_settings')
    .set({ next_number: settings.nextNumber })
    .where('organisation_id', '=', event.organisation_id)
    .execute();
  return { id, number };
}
