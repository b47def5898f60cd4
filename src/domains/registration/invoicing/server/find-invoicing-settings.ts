import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { accessOrganisation } from '#domains/organisations/server/access.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { InvoicingSettings } from '../invoice.ts';
import './tables.ts';

/**
 * What owners have said of how invoices are sent; null where they have not yet.
 * @throws DomainError `organisation.not_found`
 */
export async function findInvoicingSettings(
  db: Kysely<Database>,
  actor: Actor,
  input: { organisation: string },
): Promise<InvoicingSettings | null> {
  const { organisation } = await accessOrganisation(db, actor, { slug: input.organisation }, 'owner');
  return settingsOf(db, organisation.id);
}

export async function settingsOf(
  db: Kysely<Database>,
  organisationId: string,
): Promise<InvoicingSettings | null> {
  return read(query(db, organisationId));
}

/** The same, held until the transaction ends: numbers are taken one after the other. */
export async function lockSettings(
  trx: Transaction<Database>,
  organisationId: string,
): Promise<InvoicingSettings | null> {
  return read(query(trx, organisationId).forUpdate());
}

function query(db: Kysely<Database>, organisationId: string) {
  return db.selectFrom('invoicing_settings').selectAll().where('organisation_id', '=', organisationId);
}

async function read(rows: ReturnType<typeof query>): Promise<InvoicingSettings | null> {
  const row = await rows.executeTakeFirst();
  if (!row) return null;
  const { name, street, postcode, city, country, email, vat, account, bic, currency } = row;
  return {
    ...{ name, street, postcode, city, country, email, vat, account, bic, currency },
    registrationNumber: row.registration_number,
    inBusinessRegister: row.in_business_register,
    exemptCode: row.exempt_code,
    exemptReason: row.exempt_reason,
    pricesIncludeVat: row.prices_include_vat,
    kind: row.account_kind,
    numberPrefix: row.number_prefix,
    nextNumber: row.next_number,
    paymentDays: row.payment_days,
  };
}
