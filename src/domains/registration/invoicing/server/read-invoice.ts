import type { Kysely } from 'kysely';
import { accessEvent } from '#domains/events/server/access.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import type { InvoiceDocument } from '../invoice.ts';
import { findInvoiceRow } from './access-invoice.ts';

/**
 * Opens an invoice, for owners alone. Who opened which leaves an audit entry: invoices outlive the registrations that
 * are erased, so they are not to be looked at without a reason.
 * @throws DomainError `event.not_found`, `invoice.not_found`
 */
export async function readInvoice(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string; id: string },
): Promise<InvoiceDocument> {
  const { event } = await accessEvent(db, actor, { slug: input.event }, 'owner');
  return inTransaction(db, async (trx) => {
    const row = await findInvoiceRow(trx, event, input.id);
    if (!row) throw new DomainError('invoice.not_found');
    await recordAudit(trx, actor, {
      organisationId: event.organisation_id,
      eventId: event.id,
      action: 'invoice.read',
      subjectKind: 'invoice',
      subjectId: row.id,
    });
    return row.snapshot;
  });
}
