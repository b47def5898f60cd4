import { sql, type Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { aboutEvent, recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { accessDesk, type RegistrationRow } from './access.ts';
import { lockDesk } from './desk-lock.ts';
import { canBeAsked } from './list-knowledge.ts';
import { queueRegistrationMail } from './queue-registration-mail.ts';

type Asked = Pick<
  RegistrationRow,
  'id' | 'organisation_id' | 'event_id' | 'booking_id' | 'email' | 'lang' | 'link_version'
>;

/**
 * Sends the question to everybody who is coming and has neither been asked nor answered. Sending again asks nobody twice.
 * @returns how many are asked
 * @throws DomainError `registration.not_found`, `knowledge.no_question.invalid`
 */
export async function askForKnowledge(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string },
  now: number,
): Promise<{ asked: number }> {
  const { event, desk } = await accessDesk(db, actor, input.event);
  if (Object.keys(desk.knowledge_question).length === 0)
    throw new DomainError('knowledge.no_question.invalid');
  return inTransaction(db, async (trx) => {
    await lockDesk(trx, { organisationId: event.organisation_id, eventId: event.id });
    const { rows } = await sql<Asked>`
      select r.id, r.organisation_id, r.event_id, r.booking_id, r.email, r.lang, r.link_version
      from registrations r
      where r.organisation_id = ${event.organisation_id} and r.event_id = ${event.id} and ${canBeAsked}
      order by r.arrival`.execute(trx);
    for (const row of rows) {
      await trx
        .insertInto('knowledge_requests')
        .values({ organisation_id: row.organisation_id, event_id: row.event_id, registration_id: row.id })
        .execute();
      await queueRegistrationMail(trx, row, 'knowledge', { now });
    }
    if (rows.length > 0)
      await recordAudit(trx, actor, {
        ...aboutEvent(event),
        action: 'registration.ask_knowledge',
      });
    return { asked: rows.length };
  });
}
