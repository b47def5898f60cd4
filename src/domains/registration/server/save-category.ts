import { sql, type Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import type * as schema from '../schema.ts';
import { requireQuotas } from './require-quotas.ts';
import { editDesk } from './edit-desk.ts';
import { recountQuotas } from './recount-quotas.ts';

/**
 * Adds or changes a kind of place.
 * @throws DomainError `registration.not_found`; `registration.quota_taken.conflict` where people who have a place in it
 *   would not fit into a quota that it now draws on
 */
export async function saveCategory(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.saveCategory>,
): Promise<{ id: string }> {
  return editDesk(db, actor, input.event, 'registration.save_category', async (edit) => {
    const { trx, locked, key } = edit;
    requireQuotas(locked, input.quotaIds);
    const id = input.id ?? newId();
    const columns = {
      name: JSON.stringify(input.name),
      description: JSON.stringify(input.description),
      price: input.price,
      code: input.code,
      is_open: input.isOpen,
      quota_ids: input.quotaIds,
    };
    if (input.id === undefined)
      await trx
        .insertInto('registration_categories')
        .values({ ...key, id, ...columns, position: sql<number>`${locked.categories.size}` })
        .execute();
    else {
      const category = locked.categories.get(id);
      if (!category) throw new DomainError('registration.not_found');
      await trx
        .updateTable('registration_categories')
        .set(columns)
        .where('organisation_id', '=', key.organisation_id)
        .where('event_id', '=', key.event_id)
        .where('id', '=', id)
        .execute();
      Object.assign(category, { quotaIds: input.quotaIds, isOpen: input.isOpen, code: input.code });
      await recountQuotas(trx, locked);
    }
    return { subjectId: id, fields: Object.keys(columns), result: { id } };
  });
}
