import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import type * as schema from '../setup.ts';
import { editAllocation } from './edit-allocation.ts';

/**
 * A group that is to sit together, or must.
 * @throws DomainError `allocation.group.not_found`
 */
export async function saveGroup(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.saveGroup>,
): Promise<{ id: string }> {
  return editAllocation(db, actor, input.event, 'allocation.save_group', async ({ trx, key }) => {
    const { name, together } = input;
    const id = input.id ?? newId();
    if (input.id === undefined)
      await trx
        .insertInto('allocation_groups')
        .values({ ...key, id, name, together })
        .execute();
    else {
      const { numUpdatedRows } = await trx
        .updateTable('allocation_groups')
        .set({ name, together })
        .where((where) => where.and({ ...key, id }))
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n) throw new DomainError('allocation.group.not_found');
    }
    return { subject: { kind: 'allocation_group', id }, fields: ['together'], result: { id } };
  });
}

/** Its people are on their own again. */
export async function removeGroup(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.ofGroup>,
): Promise<void> {
  return editAllocation(db, actor, input.event, 'allocation.remove_group', async ({ trx, key }) => {
    await trx
      .deleteFrom('allocation_groups')
      .where((where) => where.and({ ...key, id: input.id }))
      .execute();
    return { subject: { kind: 'allocation_group', id: input.id }, result: undefined };
  });
}
