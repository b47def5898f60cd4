import type { Kysely } from 'kysely';
import { isDomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { takePoint } from '#platform/server/rate-limit/take-point.ts';
import { mailsToOneAddress, queueRegistrationMail } from './queue-registration-mail.ts';

/**
 * Sends the links of the registrations an address has at an event. Whoever asks learns nothing: where there is none,
 * or the address has had enough mail for this hour, nothing happens.
 */
export async function sendLinkAgain(
  db: Kysely<Database>,
  input: { event: string; email: string },
  now: number,
): Promise<void> {
  const email = input.email.trim().toLowerCase();
  if (email === '' || email.length > 254) return;
  const rows = await db
    .selectFrom('registrations')
    .innerJoin('slugs', (join) =>
      join.onRef('slugs.subject_id', '=', 'registrations.event_id').on('slugs.scope', '=', 'event'),
    )
    .selectAll('registrations')
    .where('slugs.slug', '=', input.event)
    .whereRef('registrations.organisation_id', '=', 'slugs.organisation_id')
    .where('registrations.email', '=', email)
    .where('registrations.erased_at', 'is', null)
    .orderBy('registrations.arrival', 'desc')
    .limit(mailsToOneAddress.points)
    .execute();
  for (const row of rows)
    await inTransaction(db, async (trx) => {
      await takePoint(trx, mailsToOneAddress, email);
      const kind = row.address_confirmed_at === null && row.state !== 'cancelled' ? 'received' : 'link';
      await queueRegistrationMail(trx, row, kind, { now });
    }).catch((error: unknown) => {
      if (!isDomainError(error)) throw error;
    });
}
