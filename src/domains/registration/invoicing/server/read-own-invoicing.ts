import { sql, type Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { todayIn } from '#platform/time/today.ts';
import { accessRegistration } from '../../server/access.ts';
import { invoiceState, type Account, type InvoiceFact, type InvoiceState, type Payer } from '../invoice.ts';
import { invoiceFacts } from './list-invoicing.ts';
import { findPayerRow, isInvoiced } from './payer-rows.ts';
import { speaksForBooking } from './save-payer.ts';

export interface OwnInvoicing {
  payer: Payer | null;
  /** Until there is an invoice. */
  isEditable: boolean;
  invoices: (InvoiceFact & { state: InvoiceState; account: Account })[];
}

/**
 * Who pays for one's own booking, and the invoices made for it: number, amount, account. Null where nothing is to be
 * paid, or somebody else booked.
 * @throws DomainError `registration.not_found`
 */
export async function readOwnInvoicing(
  db: Kysely<Database>,
  actor: Actor,
  input: { id: string },
  now: number,
): Promise<OwnInvoicing | null> {
  const row = await accessRegistration(db, actor, input.id);
  if (!(await speaksForBooking(db, actor, row))) return null;
  const payer = await findPayerRow(db, row);
  const event = { organisation_id: row.organisation_id, id: row.event_id };
  const facts = await invoiceFacts(db, event, { bookingId: row.booking_id });
  if (facts.length === 0 && payer === null && !(await asksForMoney(db, row))) return null;
  const accounts = await accountsOf(db, row.organisation_id, facts);
  const today = todayIn('UTC', now).date;
  return {
    payer,
    isEditable: row.state !== 'declined' && !(await isInvoiced(db, row)),
    invoices: facts.flatMap((fact) => {
      const account = accounts.get(fact.id);
      return account ? [{ ...fact, state: invoiceState(fact, today), account }] : [];
    }),
  };
}

async function asksForMoney(
  db: Kysely<Database>,
  row: { organisation_id: string; event_id: string; price: number },
): Promise<boolean> {
  if (row.price === 0) return false;
  const desk = await db
    .selectFrom('registration_desks')
    .select('invoicing')
    .where('organisation_id', '=', row.organisation_id)
    .where('event_id', '=', row.event_id)
    .executeTakeFirst();
  return desk?.invoicing ?? false;
}

/** Where to pay, as the invoices say it; nothing else of them is opened. */
async function accountsOf(
  db: Kysely<Database>,
  organisationId: string,
  facts: readonly InvoiceFact[],
): Promise<Map<string, Account>> {
  if (facts.length === 0) return new Map();
  const { rows } = await sql<Account & { id: string }>`
    select id, snapshot -> 'seller' ->> 'kind' as kind, snapshot -> 'seller' ->> 'account' as account,
      snapshot -> 'seller' ->> 'bic' as bic
    from invoices where organisation_id = ${organisationId} and id = any(${facts.map(({ id }) => id)})`.execute(
    db,
  );
  return new Map(rows.map(({ id, ...account }) => [id, account]));
}
