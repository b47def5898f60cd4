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
 * Puts quotas, categories, extras or questions into another order: first those named, then the others as they stood.
 * @throws DomainError `registration.not_found` where one named is not of this event
 */
export async function reorderDeskParts(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.reorderDeskParts>,
): Promise<void> {
  await editDesk(db, actor, input.event, 'registration.reorder', async ({ trx, key }) => {
    const table = tables[input.part];
    const rows = await trx
      .selectFrom(table)
      .select('id')
      .where('organisation_id', '=', key.organisation_id)
      .where('event_id', '=', key.event_id)
      .orderBy('position')
      .orderBy('id')
      .execute();
    const there = new Set(rows.map(({ id }) => id));
    if (input.ids.some((id) => !there.has(id))) throw new DomainError('registration.not_found');
    const order = [...new Set([...input.ids, ...there])];
    await sql`
      update ${sql.table(table)} x set position = o.at::integer - 1
      from unnest(${order}::uuid[]) with ordinality as o (id, at)
      where x.organisation_id = ${key.organisation_id} and x.event_id = ${key.event_id} and x.id = o.id`.execute(
      trx,
    );
    return { subjectId: null, fields: ['position'], result: undefined };
  });
}
