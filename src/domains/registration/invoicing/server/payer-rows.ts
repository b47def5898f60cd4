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
