import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { Texts } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { accessRegistration } from './access.ts';

export interface Sensitive {
  needs: {
    diet: string | null;
    access: string | null;
    interpreter: string | null;
    companions: string[];
    consentAt: string | null;
  } | null;
  answers: { questionId: string; label: Texts; value: unknown }[];
}

/**
 * The needs of one registration and its answers to sensitive questions. That somebody else than the participant has read
 * them is written down, in the same transaction: what cannot be noted is not shown.
 * @throws DomainError `registration.not_found`
 */
export async function readSensitive(
  db: Kysely<Database>,
  actor: Actor,
  input: { id: string },
): Promise<Sensitive> {
  const row = await accessRegistration(db, actor, input.id);
  const key = { organisation_id: row.organisation_id, event_id: row.event_id };
  return inTransaction(db, async (trx) => {
    const needs = await trx
      .selectFrom('registration_needs')
      .select(['diet', 'access', 'interpreter', 'companions', 'consent_at as consentAt'])
      .where('organisation_id', '=', key.organisation_id)
      .where('event_id', '=', key.event_id)
      .where('registration_id', '=', row.id)
      .executeTakeFirst();
    const answers = await trx
      .selectFrom('registration_sensitive_answers as answer')
      .innerJoin('registration_questions as question', (join) =>
        join
          .onRef('question.organisation_id', '=', 'answer.organisation_id')
          .onRef('question.event_id', '=', 'answer.event_id')
          .onRef('question.id', '=', 'answer.question_id'),
      )
      .select(['question.id as questionId', 'question.label', 'answer.value'])
      .where('answer.organisation_id', '=', key.organisation_id)
      .where('answer.event_id', '=', key.event_id)
      .where('answer.registration_id', '=', row.id)
      .orderBy('question.position')
      .execute();
    if (actor.kind !== 'participant')
      await recordAudit(trx, actor, {
        organisationId: row.organisation_id,
        eventId: row.event_id,
        action: 'registration.read_sensitive',
        subjectKind: 'registration',
        subjectId: row.id,
      });
    return {
      needs: needs ?? null,
      answers: answers.map(({ value, ...answer }) => ({ ...answer, value: value.value })),
    };
  });
}
