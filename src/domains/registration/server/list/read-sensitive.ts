import { sql, type Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { accessAsOrganiser } from './access-as-organiser.ts';
import type { AnsweredQuestion } from './read-registration.ts';

export interface SensitiveFacts {
  diet: string | null;
  access: string | null;
  interpreter: string | null;
  companions: string[];
  consentAt: string | null;
  answers: AnsweredQuestion[];
}

/**
 * Needs and sensitive answers of one registration. Who read them is written down before anything is shown.
 * @throws DomainError `event.not_found`, `registration.not_found`
 */
export async function readSensitive(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string; id: string },
): Promise<SensitiveFacts> {
  const { row } = await accessAsOrganiser(db, actor, input);
  return inTransaction(db, async (trx) => {
    await recordAudit(trx, actor, {
      organisationId: row.organisation_id,
      eventId: row.event_id,
      action: 'registration.read_sensitive',
      subjectKind: 'registration',
      subjectId: row.id,
    });
    const needs = await trx
      .selectFrom('registration_needs')
      .select(['diet', 'access', 'interpreter', 'companions', 'consent_at as consentAt'])
      .where('organisation_id', '=', row.organisation_id)
      .where('event_id', '=', row.event_id)
      .where('registration_id', '=', row.id)
      .executeTakeFirst();
    const { rows } = await sql<AnsweredQuestion>`
      select q.label, q.kind, q.options, a.value -> 'value' as value
      from registration_sensitive_answers a join registration_questions q
        on q.organisation_id = a.organisation_id and q.event_id = a.event_id and q.id = a.question_id
      where a.organisation_id = ${row.organisation_id} and a.event_id = ${row.event_id}
        and a.registration_id = ${row.id}
      order by q.position, q.id`.execute(trx);
    const none = { diet: null, access: null, interpreter: null, companions: [], consentAt: null };
    return { ...(needs ?? none), answers: rows };
  });
}
