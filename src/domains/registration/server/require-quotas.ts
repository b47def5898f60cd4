import { DomainError } from '#platform/errors/domain-error.ts';
import type { LockedDesk } from './desk-lock.ts';

/** @throws DomainError `registration.not_found` where a quota is not one of this event's */
export function requireQuotas(desk: LockedDesk, quotaIds: readonly string[]): void {
  if (quotaIds.some((id) => !desk.quotas.has(id))) throw new DomainError('registration.not_found');
}
