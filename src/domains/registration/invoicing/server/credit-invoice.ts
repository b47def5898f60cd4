import type { Kysely } from 'kysely';
import { accessEvent } from '#domains/events/server/access.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { todayIn } from '#platform/time/today.ts';
import { findInvoiceRow } from './access-invoice.ts';
import { lockSettings } from './find-invoicing-settings.ts';
import { makeInvoice } from './make-invoice.ts';

/**
 * Takes a whole invoice back by a credit note with a number of its own. What it charged can be invoiced again, to
 * somebody else too.
 * @throws DomainError `event.not_found`, `invoice.not_found`, `invoice.credited.conflict` where it has been taken back
 */
export async function creditInvoice(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string; id: string },
  now: number,
): Promise<{ number: string }> {
  const { event } = await accessEvent(db, actor, { slug: input.event }, 'owner');
  return inTransaction(db, async (trx) => {
    const settings = await lockSettings(trx, event.organisation_id);
    const invoice = await findInvoiceRow(trx, event, input.id);
    if (!settings || !invoice || invoice.kind !== 'invoice') throw new DomainError('invoice.not_found');
    const taken = await trx
      .selectFrom('invoices')
      .select('id')
      .where('organisation_id', '=', event.organisation_id)
      .where('credits', '=', invoice.id)
      .executeTakeFirst();
    if (taken) throw new DomainError('invoice.credited.conflict');
    const { number: _, ...document } = invoice.snapshot;
    const today = todayIn(event.time_zone, now).date;
    const made = await makeInvoice(trx, event, settings, {
      credits: invoice.id,
      bookingIds: invoice.booking_ids,
      items: invoice.items,
      document: {
        ...document,
        kind: 'credit_note',
        credits: { number: invoice.number, issuedOn: invoice.issued_on },
        issuedOn: today,
        dueOn: today,
      },
    });
    await recordAudit(trx, actor, {
      organisationId: event.organisation_id,
      eventId: event.id,
      action: 'invoice.credit',
      subjectKind: 'invoice',
      subjectId: invoice.id,
    });
    return { number: made.number };
  });
}
