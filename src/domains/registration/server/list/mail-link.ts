import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { takePoint } from '#platform/server/rate-limit/take-point.ts';
import { queueRegistrationMail } from '../queue-registration-mail.ts';
import { accessAsOrganiser } from './access-as-organiser.ts';

/** The same count as for mails that people ask for themselves: at most three an hour to one address. */
const limit = { name: 'mail registration', points: 3, seconds: 3600 };

/**
 * Organisers send somebody the link to the own registration once more.
 * @throws DomainError `registration.not_found`, `registration.no_address.invalid`, `rate.too_many`
 */
export async function mailLink(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string; id: string },
  now: number,
): Promise<void> {
  const { row } = await accessAsOrganiser(db, actor, input);
  if (row.email === null) throw new DomainError('registration.no_address.invalid');
  const { email } = row;
  const isOpen = row.state !== 'cancelled' && row.state !== 'declined';
  await inTransaction(db, async (trx) => {
    await takePoint(trx, limit, email);
    const kind = row.address_confirmed_at === null && isOpen ? 'received' : 'link';
    await queueRegistrationMail(trx, row, kind, { now });
    await recordAudit(trx, actor, {
      organisationId: row.organisation_id,
      eventId: row.event_id,
      action: 'registration.mail_link',
      subjectKind: 'registration',
      subjectId: row.id,
    });
  });
}
