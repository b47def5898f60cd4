import { sql, type Kysely, type Transaction } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { accessOrganisation } from '#domains/organisations/server/access.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import type { InvoicingSettings } from '../invoice.ts';
import { lockSettings } from './find-invoicing-settings.ts';

/**
 * How the organisation sends invoices. Once there are some, the next number follows upon the last: the series has no gap
 * and no number comes twice.
 * @throws DomainError `organisation.not_found`, `invoice.settings.invalid` with the field in `fields`
 */
export async function saveInvoicingSettings(
  db: Kysely<Database>,
  actor: Actor,
  input: { organisation: string; settings: InvoicingSettings },
): Promise<void> {
  const { organisation } = await accessOrganisation(db, actor, { slug: input.organisation }, 'owner');
  await inTransaction(db, async (trx) => {
    const before = await lockSettings(trx, organisation.id);
    const next = await nextNumber(trx, organisation.id);
    if (next !== null && input.settings.nextNumber !== next)
      throw new DomainError('invoice.settings.invalid', { fields: { nextNumber: 'series' } });
    const columns = columnsOf(input.settings);
    await trx
      .insertInto('invoicing_settings')
      .values({ organisation_id: organisation.id, ...columns })
      .onConflict((conflict) =>
        conflict
          .column('organisation_id')
          .doUpdateSet({ ...columns, version: sql`invoicing_settings.version + 1`, updated_at: sql`now()` }),
      )
      .execute();
    await recordAudit(trx, actor, {
      organisationId: organisation.id,
      action: 'invoice.settings',
      subjectKind: 'organisation',
      subjectId: organisation.id,
      fields: Object.entries(input.settings)
        .filter(([field, value]) => before?.[field as keyof InvoicingSettings] !== value)
        .map(([field]) => (field === 'account' || field === 'kind' ? 'bankAccount' : field)),
    });
  });
}

/** Null while no number has been taken. */
async function nextNumber(trx: Transaction<Database>, organisationId: string): Promise<number | null> {
  const { last } = await trx
    .selectFrom('invoices')
    .select((eb) => eb.fn.max('serial').as('last'))
    .where('organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return last === null ? null : Number(last) + 1;
}

function columnsOf(settings: InvoicingSettings) {
  const { name, street, postcode, city, country, email, vat, account, bic, currency } = settings;
  return {
    ...{ name, street, postcode, city, country, email, vat, account, bic, currency },
    registration_number: settings.registrationNumber,
    in_business_register: settings.inBusinessRegister,
    exempt_code: settings.exemptCode,
    exempt_reason: settings.exemptReason,
    prices_include_vat: settings.pricesIncludeVat,
    account_kind: settings.kind,
    number_prefix: settings.numberPrefix,
    next_number: settings.nextNumber,
    payment_days: settings.paymentDays,
  };
}
