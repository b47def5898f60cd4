import { sql, type Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { editDesk } from './edit-desk.ts';

const tables = {
  quota: 'registration_quotas',
  category: 'registration_categories',
  extra: 'registration_extras',
  question: 'registration_questions',
} as const;

/**
 * Takes a quota, category, extra or question away.
 * @throws DomainError `registration.not_found`; `registration.in_use.conflict` where somebody has chosen or answered it, or
 *   a category still draws on the quota
 */
export async function removeDeskPart(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.removeDeskPart>,
): Promise<void> {
  await editDesk(
    db,
    actor,
    input.event,
    `registration.remove_${input.part}`,
    async ({ trx, locked, key }) => {
      const { id, part } = input;
      const users = [...locked.categories.values(), ...locked.extras.values()];
      if (part === 'quota' && users.some(({ quotaIds }) => quotaIds.includes(id)))
        throw new DomainError('registration.in_use.conflict');
      const { rows } = await sql<{ is_used: boolean }>`
      select exists (select from registrations where organisation_id = ${key.organisation_id}
          and event_id = ${key.event_id} and category_id = ${id})
        or exists (select from registration_invitations where organisation_id = ${key.organisation_id}
          and event_id = ${key.event_id} and category_id = ${id})
        or exists (select from registration_extra_choices where organisation_id = ${key.organisation_id}
          and event_id = ${key.event_id} and extra_id = ${id})
        or exists (select from registration_answers where organisation_id = ${key.organisation_id}
          and event_id = ${key.event_id} and question_id = ${id})
        or exists (select from registration_sensitive_answers where organisation_id = ${key.organisation_id}
          and event_id = ${key.event_id} and question_id = ${id}) as is_used`.execute(trx);
      if (rows[0]?.is_used) throw new DomainError('registration.in_use.conflict');
      const { numDeletedRows } = await trx
        .deleteFrom(tables[part])
        .where('organisation_id', '=', key.organisation_id)
        .where('event_id', '=', key.event_id)
        .where('id', '=', id)
        .executeTakeFirst();
      if (numDeletedRows === 0n) throw new DomainError('registration.not_found');
      if (part === 'quota') locked.quotas.delete(id);
      if (part === 'category') locked.categories.delete(id);
      if (part === 'extra') locked.extras.delete(id);
      return { subjectId: id, result: undefined };
    },
  );
}
