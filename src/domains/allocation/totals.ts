/** Totals of an allocation: which wish each seat was. Companions are not counted, they wish nothing. Browser-safe. */
import type { Instance } from './instance.ts';
import type { Seat } from './receipt.ts';

export interface Totals {
  people: number;
  seats: number;
  /** How many seats are a first, second … wish of somebody who wished; the last is "not named". */
  byWish: number[];
  /** Seats of those who wished nothing. */
  noWish: number;
}

export function totalsOf(instance: Instance, seats: readonly Pick<Seat, 'person' | 'occurrence'>[]): Totals {
  const workshopOf = new Map(
    instance.workshops.flatMap(({ id, occurrences }) => occurrences.map((one) => [one.id, id] as const)),
  );
  const people = new Map(
    instance.people.flatMap((person) => (person.with == null ? [[person.id, person] as const] : [])),
  );
  const totals: Totals = {
    people: people.size,
    seats: 0,
    byWish: new Array<number>(instance.ranks + 1).fill(0),
    noWish: 0,
  };
  for (const { person, occurrence } of seats) {
    const one = people.get(person);
    if (!one) continue;
    totals.seats += 1;
    const tiers = one.wishes ?? [];
    const tier = tiers.findIndex((tier) => tier.includes(workshopOf.get(occurrence) ?? ''));
    const wish = tier < 0 || tier >= instance.ranks ? instance.ranks : tier;
    if (tiers.length === 0) totals.noWish += 1;
    else totals.byWish[wish] = (totals.byWish[wish] ?? 0) + 1;
  }
  return totals;
}

/** Fewer than so many people could be told from others. */
const few = 5;

export function hideFew(count: number): number | null {
  return count < few ? null : count;
}

/** Counts of a sum that is known: where one alone would be hidden, the least of the others is hidden with it. */
export function hideFewOf(counts: readonly number[]): (number | null)[] {
  const hidden = counts.map(hideFew);
  const gaps = hidden.filter((count) => count === null).length;
  if (gaps !== 1 || counts.length === 1) return hidden;
  const least = Math.min(...hidden.filter((count) => count !== null));
  hidden[hidden.indexOf(least)] = null;
  return hidden;
}
