import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { ownQuota } from '../desk-setup.ts';
import type * as schema from '../schema.ts';
import { accessDesk } from './access.ts';
import { lockDesk } from './desk-lock.ts';
import { loadDeskSetup } from './load-desk-setup.ts';
import { saveCategory } from './save-category.ts';
import { saveQuota } from './save-quota.ts';

/**
 * Keeps chairs for a group: a hidden category with a code, and a quota of its own.
 * @throws DomainError `registration.not_found`; `registration.quota_taken.conflict` where the quota that the chairs come
 *   out of has not so many left
 */
export async function reserveSeats(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.reserveSeats>,
  now: number,
): Promise<{ categoryId: string }> {
  const { event } = await accessDesk(db, actor, input.event);
  return inTransaction(db, async (trx) => {
    await lockDesk(trx, { organisationId: event.organisation_id, eventId: event.id });
    if (input.fromQuotaId !== null)
      await changeSize(trx, actor, input.event, input.fromQuotaId, -input.seats, now);
    const own = { event: input.event, name: input.name, size: input.seats, margin: 0 };
    const { id } = await saveQuota(trx, actor, own, now);
    const category = { event: input.event, name: { [event.lang]: input.name }, description: {} };
    const { code, price } = input;
    const saved = await saveCategory(trx, actor, { ...category, code, price, isOpen: true, quotaIds: [id] });
    return { categoryId: saved.id };
  });
}

/**
 * Gives back what a group did not use: nobody more can come in by its code, and the chairs that are left go to another
 * quota, where those who wait get them at once. Who has a place keeps it.
 * @throws DomainError `registration.not_found`; `registration.not_reserved.conflict` where the category has no chairs of
 *   its own
 */
export async function releaseSeats(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.releaseSeats>,
  now: number,
): Promise<{ released: number }> {
  const { event } = await accessDesk(db, actor, input.event);
  return inTransaction(db, async (trx) => {
    await lockDesk(trx, { organisationId: event.organisation_id, eventId: event.id });
    const setup = await loadDeskSetup(trx, actor, input);
    const category = setup.categories.find(({ id }) => id === input.categoryId);
    if (!category) throw new DomainError('registration.not_found');
    const own = ownQuota(setup, category);
    if (!own || own.id === input.toQuotaId) throw new DomainError('registration.not_reserved.conflict');
    await saveCategory(trx, actor, { ...category, event: input.event, isOpen: false });
    const released = Math.max(0, own.size - own.taken);
    await saveQuota(
      trx,
      actor,
      {
        event: input.event,
        ...own,
        size: own.size - released,
        margin: Math.max(0, own.taken - own.size + released),
      },
      now,
    );
    if (input.toQuotaId !== null) await changeSize(trx, actor, input.event, input.toQuotaId, released, now);
    return { released };
  });
}

async function changeSize(
  db: Kysely<Database>,
  actor: Actor,
  slug: string,
  quotaId: string,
  by: number,
  now: number,
): Promise<void> {
  const { quotas } = await loadDeskSetup(db, actor, { event: slug });
  const quota = quotas.find(({ id }) => id === quotaId);
  if (!quota) throw new DomainError('registration.not_found');
  const size = quota.size + by;
  if (size < 0)
    throw new DomainError('registration.quota_taken.conflict', { ...quota, size: Math.max(0, size) });
  await saveQuota(db, actor, { ...quota, event: slug, size }, now);
}
