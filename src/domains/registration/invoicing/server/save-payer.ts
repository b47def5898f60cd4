import { sql, type Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { accessRegistration, type RegistrationRow } from '../../server/access.ts';
import type { Payer } from '../invoice.ts';
import { findPayerRow, isInvoiced, writePayer } from './payer-rows.ts';

/**
 * Who pays for the booking a registration belongs to, as its booker or an organiser says it; until it is invoiced.
 * @throws DomainError `registration.not_found`, `invoice.made.conflict` where an invoice stands
 */
export async function savePayer(
  db: Kysely<Database>,
  actor: Actor,
  input: { id: string; payer: Payer },
): Promise<void> {
  const row = await accessRegistration(db, actor, input.id);
  if (!(await speaksForBooking(db, actor, row))) throw new DomainError('registration.not_found');
  await inTransaction(db, async (trx) => {
    // Whoever makes invoices locks the settings: a payer is not changed under an invoice being made.
    await sql`select from invoicing_settings where organisation_id = ${row.organisation_id} for share`.execute(
      trx,
    );
    if (await isInvoiced(trx, row)) throw new DomainError('invoice.made.conflict');
    const before = await findPayerRow(trx, row);
    await writePayer(trx, keyOf(row), input.payer);
    await recordAudit(trx, actor, {
      organisationId: row.organisation_id,
      eventId: row.event_id,
      action: 'invoice.payer',
      subjectKind: 'registration',
      subjectId: row.id,
      fields: Object.entries(input.payer)
        .filter(([field, value]) => before?.[field as keyof Payer] !== value)
        .map(([field]) => field),
    });
  });
}

function keyOf({ organisation_id, event_id, booking_id }: RegistrationRow) {
  return { organisation_id, event_id, booking_id };
}

/** Of a group, the one who booked it: by the same address. Others neither see nor change who pays. */
export async function speaksForBooking(
  db: Kysely<Database>,
  actor: Actor,
  row: RegistrationRow,
): Promise<boolean> {
  if (actor.kind !== 'participant' || row.booking_id === row.id) return true;
  const booking = await db
    .selectFrom('registration_bookings')
    .select('email')
    .where('organisation_id', '=', row.organisation_id)
    .where('event_id', '=', row.event_id)
    .where('id', '=', row.booking_id)
    .executeTakeFirst();
  return booking !== undefined && booking.email !== null && booking.email === row.email;
}
