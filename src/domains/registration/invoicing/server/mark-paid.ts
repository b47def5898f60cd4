import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { accessDesk } from '../../server/access.ts';
import { findInvoiceRow } from './access-invoice.ts';

/**
 * Notes the day an invoice was paid, or that it was not after all. A payment provider would call the same.
 * @throws DomainError `event.not_found`, `registration.not_found`, `invoice.not_found` also for a credit note
 */
export async function markPaid(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string; id: string; paidOn: string | null },
): Promise<void> {
  const { event } = await accessDesk(db, actor, input.event);
  await inTransaction(db, async (trx) => {
    const row = await findInvoiceRow(trx, event, input.id);
    if (row?.kind !== 'invoice') throw new DomainError('invoice.not_found');
    await trx
      .updateTable('invoices')
      .set({ paid_on: input.paidOn })
      .where('organisation_id', '=', row.organisation_id)
      .where('id', '=', row.id)
      .execute();
    await recordAudit(trx, actor, {
      organisationId: event.organisation_id,
      eventId: event.id,
      action: input.paidOn === null ? 'invoice.unpaid' : 'invoice.paid',
      subjectKind: 'invoice',
      subjectId: row.id,
    });
  });
}
