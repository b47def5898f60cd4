import type { AllocationRow } from './access.ts';

export type WishesClosed = 'first_come' | 'not_open' | 'closed' | 'published';

/**
 * Why no wishes are taken; null where they are. Organisers may still write down what was handed in on paper in time,
 * until the seats are published.
 */
export function takesWishes(
  { way, state, closes_at }: Pick<AllocationRow, 'way' | 'state' | 'closes_at'>,
  now: number,
  byOrganiser = false,
): WishesClosed | null {
  if (way === 'first_come') return 'first_come';
  if (state === 'preparing') return 'not_open';
  if (state === 'published') return 'published';
  return !byOrganiser && closes_at !== null && now >= Date.parse(closes_at) ? 'closed' : null;
}
