import type { Kysely } from 'kysely';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { todayIn } from '#platform/time/today.ts';
import { forgetPayers } from './payer-rows.ts';
import './tables.ts';

/** Deletes invoices whose time is up by law, and payers of bookings nobody is left of; the audit trail says for which organisations, and names nobody. */
export async function forgetInvoices(db: Kysely<Database>, now: number): Promise<number> {
  return inTransaction(db, async (trx) => {
    await forgetPayers(trx);
    const gone = await trx
      .deleteFrom('invoices')
      .where('keep_until', '<', todayIn('UTC', now).date)
      .returning(['organisation_id', 'id'])
      .execute();
    for (const organisationId of new Set(gone.map(({ organisation_id }) => organisation_id)))
      await recordAudit(
        trx,
        { kind: 'system' },
        { organisationId, action: 'invoice.forget', subjectKind: 'invoice', subjectId: null },
      );
    return gone.length;
  });
}
