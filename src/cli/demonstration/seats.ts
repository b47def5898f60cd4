/** Who wishes what at the demonstration's conference. Nobody here exists, and everybody wishes the same each time. */

/** So many come to the conference. */
export const conferencePeople = 180;
/** Beyond the people of the other desks, so that nobody has the same name or address. */
export const firstOfConference = 100;

/** Some workshops are wished by more than their rooms hold: by number, how dear they are. */
const dearness = [0.7, 0.9, 1.6, 2.2, 0.8, 1.8];

export interface DemoWishes {
  /** Numbers of workshops, from 0, best first. */
  wishes: number[];
  noPreference: boolean;
  restIsFine: boolean;
  /** The round one is away from. */
  away: number | null;
}

/** Null for those who did not answer. */
export function demoWishes(n: number): DemoWishes | null {
  if (n % 15 === 7) return null;
  const away = n % 12 === 5 ? n % 2 : null;
  if (n % 18 === 4) return { wishes: [], noPreference: true, restIsFine: false, away };
  const dear = dearness.map((weight, at) => ({ at, rank: scattered(n, at) ** (1 / weight) }));
  const order = dear.toSorted((one, other) => other.rank - one.rank).map(({ at }) => at);
  const named = n % 14 === 9 ? 2 : 3;
  return { wishes: order.slice(0, named), noPreference: false, restIsFine: named < 3, away };
}

/** A number between 0 and 1 that looks like chance and is none. */
function scattered(n: number, at: number): number {
  let x = (n * 2_654_435_761 + at * 40_503 + 12_345) >>> 0;
  for (let round = 0; round < 3; round += 1) {
    x = Math.imul(x ^ (x >>> 15), 2_246_822_519) >>> 0;
    x = (x ^ (x >>> 13)) >>> 0;
  }
  return (x + 1) / 4_294_967_297;
}
