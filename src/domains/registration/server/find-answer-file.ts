import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { accessRegistration } from './access.ts';

/**
 * A file that answers a question: for its participant, and for the organisers of the event. Organisers who open a
 * sensitive one leave a trace.
 * @throws DomainError `registration.not_found`
 */
export async function findAnswerFile(
  db: Kysely<Database>,
  actor: Actor,
  input: { id: string; questionId: string },
): Promise<{ id: string; key: string; name: string; mediaType: string }> {
  const row = await accessRegistration(db, actor, input.id);
  const file = await db
    .selectFrom('registration_files as f')
    .innerJoin('registration_questions as q', (join) =>
      join
        .onRef('q.organisation_id', '=', 'f.organisation_id')
        .onRef('q.event_id', '=', 'f.event_id')
        .onRef('q.id', '=', 'f.question_id'),
    )
    .select(['f.id', 'f.key', 'f.name', 'f.media_type as mediaType', 'q.is_sensitive as isSensitive'])
    .where('f.organisation_id', '=', row.organisation_id)
    .where('f.event_id', '=', row.event_id)
    .where('f.registration_id', '=', row.id)
    .where('f.question_id', '=', input.questionId)
    .executeTakeFirst();
  if (!file) throw new DomainError('registration.not_found');
  const { isSensitive, ...found } = file;
  if (isSensitive && actor.kind !== 'participant')
    await inTransaction(db, (trx) =>
      recordAudit(trx, actor, {
        organisationId: row.organisation_id,
        eventId: row.event_id,
        action: 'registration.read_sensitive',
        subjectKind: 'registration',
        subjectId: row.id,
        fields: ['answers'],
      }),
    );
  return found;
}
