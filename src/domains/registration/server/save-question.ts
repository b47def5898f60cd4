import { sql, type Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import type * as schema from '../schema.ts';
import { editDesk } from './edit-desk.ts';

/**
 * Adds or changes a question of the event's own.
 * @throws DomainError `registration.not_found`; `registration.question_answered.conflict` where a question that has been
 *   answered would change its kind, or whether it is sensitive: what people wrote would be shown to others than they were told
 */
export async function saveQuestion(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.saveQuestion>,
): Promise<{ id: string }> {
  return editDesk(db, actor, input.event, 'registration.save_question', async ({ trx, locked, key }) => {
    if (input.categoryIds.some((id) => !locked.categories.has(id)))
      throw new DomainError('registration.not_found');
    const id = input.id ?? newId();
    const columns = {
      kind: input.kind,
      label: JSON.stringify(input.label),
      help: JSON.stringify(input.help),
      options: JSON.stringify(input.options),
      is_required: input.isRequired,
      is_sensitive: input.isSensitive,
      after_acceptance: input.afterAcceptance,
      category_ids: input.categoryIds,
    };
    if (input.id === undefined) {
      const position = sql<number>`(select count(*)::integer from registration_questions
        where organisation_id = ${key.organisation_id} and event_id = ${key.event_id})`;
      await trx
        .insertInto('registration_questions')
        .values({ ...key, id, ...columns, position })
        .execute();
      return { subjectId: id, fields: Object.keys(columns), result: { id } };
    }
    const { rows } = await sql<{ kind: string; is_sensitive: boolean; is_answered: boolean }>`
      select kind, is_sensitive,
        exists (select from registration_answers a where a.question_id = q.id and a.event_id = q.event_id)
        or exists (select from registration_sensitive_answers a
          where a.question_id = q.id and a.event_id = q.event_id) as is_answered
      from registration_questions q
      where organisation_id = ${key.organisation_id} and event_id = ${key.event_id} and id = ${id}`.execute(
      trx,
    );
    const [old] = rows;
    if (!old) throw new DomainError('registration.not_found');
    if (old.is_answered && (old.kind !== input.kind || old.is_sensitive !== input.isSensitive))
      throw new DomainError('registration.question_answered.conflict');
    await trx
      .updateTable('registration_questions')
      .set(columns)
      .where('organisation_id', '=', key.organisation_id)
      .where('event_id', '=', key.event_id)
      .where('id', '=', id)
      .execute();
    return { subjectId: id, fields: Object.keys(columns), result: { id } };
  });
}
