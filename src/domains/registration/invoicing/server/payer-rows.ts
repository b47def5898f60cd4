/** Payers as rows; what a submission, an organiser and a participant write alike. */
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { Payer } from '../invoice.ts';
import './tables.ts';

export interface BookingKey {
  organisation_id: string;
  event_id: string;
  booking_id: string;
}

export async function findPayerRow(db: Kysely<Database>, key: BookingKey): Promise<Payer | null> {
  const row = await db
    .selectFrom('registration_payers')
    .selectAll()
    .where('organisation_id', '=', key.organisation_id)
    .where('event_id', '=', key.event_id)
    .where('booking_id', '=', key.booking_id)
    .executeTakeFirst();
  return row ? payerOf(row) : null;
}

export function payerOf(row: Payer): Payer {
  const { kind, number, name, reference, contact, email, street, postcode, city, country } = row;
  return { kind, number, name, reference, contact, email, street, postcode, city, country };
}

export async function writePayer(trx: Transaction<Database>, key: BookingKey, payer: Payer): Promise<void> {
  await trx
    .insertInto('registration_payers')
    .values({ ...key, ...payer })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'event_id', 'booking_id'])
        .doUpdateSet({ ...payer, changed_at: sql`now()` }),
    )
    .execute();
}

/** Whether an invoice that still stands was made for the booking. */
export async function isInvoiced(db: Kysely<Database>, key: BookingKey): Promise<boolean> {
  const found = await db
    .selectFrom('invoices as i')
    .select('i.id')
    .where('i.organisation_id', '=', key.organisation_id)
    .where('i.event_id', '=', key.event_id)
    .where('i.kind', '=', 'invoice')
    .where(sql<boolean>`i.booking_ids @> array[${key.booking_id}::uuid]`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('invoices as c')
            .select('c.id')
            .whereRef('c.organisation_id', '=', 'i.organisation_id')
            .whereRef('c.credits', '=', 'i.id'),
        ),
      ),
    )
    .executeTakeFirst();
  return found !== undefined;
}

/**
 * Forgets who pays where nobody of the booking is left: of one booking when somebody is erased, of all by the nightly job.
 * What an invoice has used stays in the invoice.
 */
export async function forgetPayers(trx: Transaction<Database>, booking?: BookingKey): Promise<void> {
  const one = booking
    ? sql`and p.organisation_id = ${booking.organisation_id} and p.event_id = ${booking.event_id}
        and p.booking_id = ${booking.booking_id}`
    : sql``;
  await sql`
    delete from registration_payers p
    where not exists (select from registrations r where r.organisation_id = p.organisation_id
      and r.event_id = p.event_id and r.booking_id = p.booking_id and r.erased_at is null) ${one}`.execute(
    trx,
  );
}
