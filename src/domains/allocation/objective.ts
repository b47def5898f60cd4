/**
 * Counts an allocation out from the words of the contract alone: hard rules, the six objectives, levels. The solver's own
 * sums are never used here, so that one checks the other. Source: docs/contracts.md, "allocation solve".
 */
import { lotteryOf } from './lottery.ts';
import type { Model } from './model.ts';

/** By person, then block: the occurrence one sits in, or −1. What one leads is not in it. */
export type Places = readonly Int32Array[];

export interface Count {
  /** i1 to i6. */
  objective: number[];
  /** How many people have each level. */
  levels: Record<string, number>;
  /** Blocks of people that are empty. */
  empty: number;
  /** The two parts of i5. */
  split: number;
  apart: number;
}

/** How often a group was split counts more than any number of pairs that were to be apart. */
const splitWeight = 1_000_000;

export function emptyPlaces(model: Model): Int32Array[] {
  return model.people.map(() => new Int32Array(model.blocks.length).fill(-1));
}

export function countObjective(model: Model, places: Places): Count {
  const levels = levelsOf(model, places);
  const histogram: Record<string, number> = {};
  for (const level of [...levels].sort((a, b) => a - b)) histogram[level] = (histogram[level] ?? 0) + 1;
  const [split, apart] = [splitPairs(model, places), apartPairs(model, places)];
  return {
    objective: [
      filled(places),
      model.unknownPrevious +
        model.previous.filter(({ person, occurrence }) => !places[person]?.includes(occurrence)).length,
      levels.reduce((sum, level) => sum + level * level, 0),
      balanceSlack(model, places),
      splitWeight * split + apart,
      lotterySum(model, places),
    ],
    levels: histogram,
    empty: countEmpty(model, places),
    split,
    apart,
  };
}

function filled(places: Places): number {
  return places.reduce((sum, row) => sum + row.reduce((seats, at) => seats + Number(at >= 0), 0), 0);
}

/** A person's losses over the blocks in which they are free, less the least they could have had alone. */
export function levelsOf(model: Model, places: Places): number[] {
  return model.people.map((person, who) => {
    const unit = model.units[person.unit];
    const sum = (unit?.free ?? []).reduce((total, block) => {
      const at = places[who]?.[block] ?? -1;
      return total + lossOf(model, who, at);
    }, 0);
    return sum - person.least;
  });
}

export function lossOf(model: Model, who: number, at: number): number {
  if (at < 0) return model.ranks + 1;
  return model.people[who]?.losses[model.occurrences[at]?.workshop ?? 0] ?? 0;
}

function countEmpty(model: Model, places: Places): number {
  return model.people.reduce((sum, person, who) => {
    const free = model.units[person.unit]?.free ?? [];
    return sum + free.filter((block) => (places[who]?.[block] ?? -1) < 0).length;
  }, 0);
}

function balanceSlack(model: Model, places: Places): number {
  let slack = 0;
  const seated = new Int32Array(model.occurrences.length);
  eachSeat(places, (_, at) => (seated[at] = (seated[at] as number) + 1));
  for (const { counts, maxShare } of model.balance) {
    const counted = new Int32Array(model.occurrences.length);
    eachSeat(places, (who, at) => {
      if (counts[who]) counted[at] = (counted[at] as number) + 1;
    });
    counted.forEach((count, at) => {
      slack += Math.max(0, 1000 * count - maxShare * (seated[at] as number));
    });
  }
  return slack;
}

function eachSeat(places: Places, visit: (who: number, at: number) => void): void {
  places.forEach((row, who) => {
    for (const at of row) if (at >= 0) visit(who, at);
  });
}

/** Where somebody is in a block: where they lead, else where they sit, else −1. */
function whereabouts(model: Model, places: Places, who: number, block: number): number {
  const led = model.people[who]?.leads[block] ?? -1;
  return led >= 0 ? led : (places[who]?.[block] ?? -1);
}

function splitPairs(model: Model, places: Places): number {
  let split = 0;
  for (const { members } of model.groups) {
    model.blocks.forEach((_, block) => {
      const there = members.filter((who) => model.people[who]?.present[block]);
      const where = new Set(there.map((who) => whereabouts(model, places, who, block)));
      if (where.size > 1) split += 1;
    });
  }
  return split;
}

function apartPairs(model: Model, places: Places): number {
  let pairs = 0;
  for (const people of model.apart) {
    model.blocks.forEach((_, block) => {
      const together = new Map<number, number>();
      for (const who of people) {
        const at = whereabouts(model, places, who, block);
        if (at < 0) continue;
        const others = together.get(at) ?? 0;
        pairs += others;
        together.set(at, others + 1);
      }
    });
  }
  return pairs;
}

function lotterySum(model: Model, places: Places): number {
  let sum = 0;
  eachSeat(places, (who, at) => {
    sum += lotteryOf(model.seed, model.people[who]?.id ?? '', model.occurrences[at]?.id ?? '');
  });
  return sum;
}
