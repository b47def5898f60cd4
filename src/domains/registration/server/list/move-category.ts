import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { releaseChairs, takeChairs } from '../../rules.ts';
import type { RegistrationRow } from '../access.ts';
import { saveDesk, type LockedDesk } from '../desk-lock.ts';
import { lockedRegistration } from '../move-registration.ts';
import { offerPlaces } from '../offer-places.ts';
import { accessAsOrganiser } from './access-as-organiser.ts';

/**
 * Puts a registration into another category: its chairs, its place in line and its price follow. Somebody who waits
 * keeps the number of arrival.
 * @throws DomainError `registration.not_found`, `registration.over.conflict` for one that has ended,
 *   `registration.category_full.conflict` where the other category has too few chairs
 */
export async function moveCategory(
  db: Kysely<Database>,
  actor: Actor,
  input: { event: string; id: string; categoryId: string },
  now: number,
): Promise<void> {
  const { row: seen } = await accessAsOrganiser(db, actor, input);
  await inTransaction(db, async (trx) => {
    const { desk, row } = await lockedRegistration(trx, seen);
    const to = desk.categories.get(input.categoryId);
    if (!row || !to) throw new DomainError('registration.not_found');
    if (row.category_id === to.id) return;
    if (row.state === 'cancelled' || row.state === 'declined')
      throw new DomainError('registration.over.conflict');
    const from = desk.categories.get(row.category_id);
    if (row.holds) {
      releaseChairs(desk, from?.quotaIds ?? [], row.chairs);
      if (!takeChairs(desk, to.quotaIds, row.chairs))
        throw new DomainError('registration.category_full.conflict', { field: 'categoryId' });
    } else if (row.state === 'waitlisted') {
      if (from) from.waiting -= 1;
      to.waiting += 1;
    }
    await trx
      .updateTable('registrations')
      .set({
        category_id: to.id,
        price: to.price + (await repriceExtras(trx, desk, row, to.id)),
        changed_at: isoInstant(now),
      })
      .where('id', '=', row.id)
      .execute();
    await recordAudit(trx, actor, {
      organisationId: row.organisation_id,
      eventId: row.event_id,
      action: 'registration.move_category',
      subjectKind: 'registration',
      subjectId: row.id,
      fields: ['category_id'],
    });
    await offerPlaces(trx, desk, now);
    await saveDesk(trx, desk);
  });
}

/** What the chosen extras cost in the other category, together. */
async function repriceExtras(
  trx: Transaction<Database>,
  desk: LockedDesk,
  row: RegistrationRow,
  categoryId: string,
): Promise<number> {
  const chosen = await trx
    .selectFrom('registration_extra_choices')
    .select('extra_id')
    .where('organisation_id', '=', row.organisation_id)
    .where('event_id', '=', row.event_id)
    .where('registration_id', '=', row.id)
    .where('state', '<>', 'cancelled')
    .execute();
  let sum = 0;
  for (const { extra_id } of chosen) {
    const extra = desk.extras.get(extra_id);
    const price = extra?.prices[categoryId] ?? extra?.price ?? 0;
    sum += price;
    await trx
      .updateTable('registration_extra_choices')
      .set({ price })
      .where('organisation_id', '=', row.organisation_id)
      .where('event_id', '=', row.event_id)
      .where('registration_id', '=', row.id)
      .where('extra_id', '=', extra_id)
      .execute();
  }
  return sum;
}
