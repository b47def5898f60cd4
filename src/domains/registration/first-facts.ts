/** What the event's own page says of registration, as the first answers of the form that opens it. Browser-safe. */
import { readMoney } from '#platform/money.ts';
import type { WayIn } from './schema.ts';

export function wayInOfFact(
  state: 'none' | 'not_yet' | 'open' | 'application' | 'invitation' | 'closed' | 'elsewhere',
): WayIn {
  return state === 'none' || state === 'not_yet' ? 'open' : state;
}

/** The first amount in `100/75` or `Pris: 1.250 kr.`, in hundredths; 0 where there is none. */
export function firstPrice(fact: string | undefined): number {
  const found = /\d[\d.,\u00a0]*\d|\d/.exec(fact ?? '');
  return found ? Math.max(0, readMoney(found[0]) ?? 0) : 0;
}
