import { sql, type Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import type * as schema from '../schema.ts';
import { editDesk } from './edit-desk.ts';
import { offerPlaces } from './offer-places.ts';

/**
 * Adds or changes a quota. More chairs go at once to those who wait.
 * @throws DomainError `registration.not_found`, `registration.quota_taken.conflict` with `taken` where more are taken
 *   than it would have: nobody's place is taken back by making a number smaller
 */
export async function saveQuota(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.saveQuota>,
  now: number,
): Promise<{ id: string }> {
  return editDesk(db, actor, input.event, 'registration.save_quota', async ({ trx, locked, key }) => {
    const id = input.id ?? newId();
    const { name, size, margin } = input;
    if (input.id === undefined) {
      await trx
        .insertInto('registration_quotas')
        .values({ ...key, id, name, size, margin, position: sql<number>`${locked.quotas.size}` })
        .execute();
      return { subjectId: id, fields: ['name', 'size', 'margin'], result: { id } };
    }
    const quota = locked.quotas.get(id);
    if (!quota) throw new DomainError('registration.not_found');
    if (quota.taken > size + margin)
      throw new DomainError('registration.quota_taken.conflict', { taken: quota.taken, size, margin });
    await trx
      .updateTable('registration_quotas')
      .set({ name, size, margin })
      .where('organisation_id', '=', key.organisation_id)
      .where('event_id', '=', key.event_id)
      .where('id', '=', id)
      .execute();
    Object.assign(quota, { size, margin });
    await offerPlaces(trx, locked, now);
    return { subjectId: id, fields: ['name', 'size', 'margin'], result: { id } };
  });
}
