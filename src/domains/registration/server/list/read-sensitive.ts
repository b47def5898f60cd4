import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { noNeeds, readAnswers, readNeeds, type AnsweredQuestion, type Needs } from '../read-belongings.ts';
import { accessAsOrganiser } from './access-as-organiser.ts';

export type SensitiveFacts = Needs & { answers: AnsweredQuestion[] };

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
  const key = { organisation_id: row.organisation_id, event_id: row.event_id, registration_id: row.id };
  return inTransaction(db, async (trx) => {
    await recordAudit(trx, actor, {
      organisationId: row.organisation_id,
      eventId: row.event_id,
      action: 'registration.read_sensitive',
      subjectKind: 'registration',
      subjectId: row.id,
    });
    const needs = (await readNeeds(trx, key)) ?? noNeeds;
    return { ...needs, answers: await readAnswers(trx, 'registration_sensitive_answers', key) };
  });
}
