import { DomainError } from '#platform/errors/domain-error.ts';
import { isWaitedFor, releaseChairs, takeChairs } from '../rules.ts';
import type { RegistrationRow } from './access.ts';
import type { LockedDesk } from './desk-lock.ts';

/**
 * Moves a registration's chairs, or its place in line, to another category or another number of chairs, in the desk's
 * memory. Chairs that others wait for are not taken past them; chairs one has already are kept.
 * @throws DomainError `registration.full.conflict`
 */
export function changeChairs(
  desk: LockedDesk,
  row: Pick<RegistrationRow, 'category_id' | 'chairs' | 'holds' | 'state'>,
  to: { categoryId: string; chairs: number },
): void {
  const from = desk.categories.get(row.category_id);
  const category = desk.categories.get(to.categoryId);
  if (!category) throw new DomainError('registration.category.conflict', { field: 'category' });
  if (from?.id === category.id && row.chairs === to.chairs) return;
  if (!row.holds) {
    if (row.state !== 'waitlisted' || from?.id === category.id) return;
    if (from) from.waiting -= 1;
    category.waiting += 1;
    return;
  }
  const old = from?.quotaIds ?? [];
  const gained = category.quotaIds.filter((id) => !old.includes(id));
  const isMore = gained.length > 0 || to.chairs > row.chairs;
  const contested = isMore ? (gained.length > 0 ? gained : category.quotaIds) : [];
  releaseChairs(desk, old, row.chairs);
  const field = from?.id === category.id ? 'companion' : 'category';
  const isTaken = contested.length > 0 && isWaitedFor(desk, { ...category, waiting: 0, quotaIds: contested });
  if (isTaken || !takeChairs(desk, category.quotaIds, to.chairs))
    throw new DomainError('registration.full.conflict', { field });
}
