import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type { answerKnowledge as schema } from '../knowledge.ts';
import { holdsNationalId } from '../national-id.ts';
import { accessRegistration, type RegistrationRow } from './access.ts';
import './knowledge-tables.ts';

/**
 * What somebody who is coming wants to know more about. What is sent replaces what was there; an answer that stays the same
 * stays in its theme.
 * @throws DomainError `registration.not_found`, `registration.gone` for those who are not coming,
 *   `knowledge.national_id.invalid`
 */
export async function answerKnowledge(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema>,
  now: number,
): Promise<void> {
  const row = await accessRegistration(db, actor, input.id);
  if (row.state !== 'confirmed' && row.state !== 'attended') throw new DomainError('registration.gone');
  const answers = input.answers.filter((body) => body !== '');
  if (answers.some(holdsNationalId)) throw new DomainError('knowledge.national_id.invalid');
  await inTransaction(db, async (trx) => {
    const old = await trx
      .selectFrom('knowledge_answers')
      .select(['body', 'theme_id'])
      .where('organisation_id', '=', row.organisation_id)
      .where('event_id', '=', row.event_id)
      .where('registration_id', '=', row.id)
      .execute();
    const themes = new Map(old.map(({ body, theme_id }) => [body, theme_id]));
    await trx
      .deleteFrom('knowledge_answers')
      .where('organisation_id', '=', row.organisation_id)
      .where('event_id', '=', row.event_id)
      .where('registration_id', '=', row.id)
      .execute();
    for (const [index, body] of answers.entries())
      await trx
        .insertInto('knowledge_answers')
        .values({
          ...keyOf(row),
          id: newId(),
          registration_id: row.id,
          position: index + 1,
          body,
          may_keep: input.mayKeep,
          theme_id: themes.get(body) ?? null,
          changed_at: isoInstant(now),
        })
        .execute();
    await recordAudit(trx, actor, {
      organisationId: row.organisation_id,
      eventId: row.event_id,
      action: 'registration.answer_knowledge',
      subjectKind: 'registration',
      subjectId: row.id,
      fields: ['body', 'may_keep'],
    });
  });
}

function keyOf({ organisation_id, event_id }: RegistrationRow) {
  return { organisation_id, event_id };
}
