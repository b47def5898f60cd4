import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { accessEvent } from '#domains/events/server/access.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import type * as schema from '../schema.ts';
import { findDesk } from './access.ts';
import { saveCategory } from './save-category.ts';
import { saveQuota } from './save-quota.ts';
import { updateDesk } from './update-desk.ts';

/**
 * The first step: the way in, one category, and how many chairs there are, all or nothing.
 * @throws DomainError as `updateDesk`; `registration.opened.conflict` where somebody has done it already
 */
export async function openDesk(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.openDesk>,
  now: number,
): Promise<void> {
  const { event } = await accessEvent(db, actor, { slug: input.event }, 'organiser');
  const { name, price, seats } = input.category;
  await inTransaction(db, async (trx) => {
    if (await findDesk(trx, event)) throw new DomainError('registration.opened.conflict');
    await updateDesk(trx, actor, { event: input.event, changes: input.changes });
    const quota = { event: input.event, name: input.quotaName, margin: 0 };
    const quotaIds = seats === null ? [] : [(await saveQuota(trx, actor, { ...quota, size: seats }, now)).id];
    const category = { event: input.event, name, price, quotaIds };
    await saveCategory(trx, actor, { ...category, description: {}, code: null, isOpen: true });
  });
}
