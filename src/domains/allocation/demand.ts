/** Which workshops more people wish than have room. Pure; browser-safe. */
import type { Instance } from './instance.ts';

export interface WorkshopDemand {
  workshop: string;
  /** Places over all its occurrences, and what is left of them after fixed seats. */
  places: number;
  occurrences: number;
  /** How many have it as first, second … wish; up to K. */
  wishes: number[];
  /** First wishes beyond its places. */
  overflow: number;
  /** A block of the event in which it is not held. */
  freeBlock: string | null;
}

export interface Demand {
  people: number;
  wished: number;
  places: { block: string; places: number; people: number }[];
  workshops: WorkshopDemand[];
}

/** One thing that was tried out. */
export interface Trial {
  kind: 'as_it_is' | 'bigger_room' | 'second_round';
  workshop: string | null;
  /** More places than there are now. */
  seats: number;
  block: string | null;
  /** Outcome, solved within a few seconds: an estimate. */
  filled: number;
  empty: number;
  firstWishes: number;
  notNamed: number;
}

export function demandOf(instance: Instance): Demand {
  const people = instance.people.filter((person) => person.with == null);
  const wishing = people.filter(({ wishes }) => (wishes ?? []).length > 0);
  const all = instance.workshops.flatMap(({ occurrences }) => occurrences);
  return {
    people: people.length,
    wished: wishing.length,
    places: instance.blocks.map((block) => ({
      block,
      places: all.filter((one) => one.block === block).reduce((sum, { max }) => sum + max, 0),
      people: instance.people.filter((person) => isThere(instance, person, block)).length,
    })),
    workshops: instance.workshops.map(({ id, occurrences }) => {
      const wishes = Array.from({ length: instance.ranks }, (_, rank) =>
        wishing.reduce((sum, person) => sum + Number(person.wishes?.[rank]?.includes(id) ?? false), 0),
      );
      const places = occurrences.reduce((sum, { max }) => sum + max, 0);
      const held = new Set(occurrences.map(({ block }) => block));
      return {
        workshop: id,
        places,
        occurrences: occurrences.length,
        wishes,
        overflow: Math.max(0, (wishes[0] ?? 0) - places),
        freeBlock: instance.blocks.find((block) => !held.has(block)) ?? null,
      };
    }),
  };
}

/** Where one goes along with somebody, and not where one leads. */
function isThere(instance: Instance, person: Instance['people'][number], block: string): boolean {
  if (person.blocks != null && !person.blocks.includes(block)) return false;
  const led = new Set(person.leads ?? []);
  return !instance.workshops.some(({ occurrences }) =>
    occurrences.some((one) => one.block === block && led.has(one.id)),
  );
}

/** The id of an occurrence that does not exist yet. */
export const triedRound = 'round';

/** The same event with a room for everybody who has the workshop as first wish. */
export function withBiggerRoom(instance: Instance, workshop: string, seats: number): Instance {
  return changeWorkshop(instance, workshop, (occurrences) => {
    const [first, ...others] = occurrences;
    return first ? [{ ...first, max: first.max + seats }, ...others] : occurrences;
  });
}

/** The same event with the workshop once more, in a block in which it is not held yet. */
export function withSecondRound(instance: Instance, workshop: string, block: string): Instance {
  return changeWorkshop(instance, workshop, (occurrences) => {
    const max = Math.max(0, ...occurrences.map((one) => one.max));
    return [...occurrences, { id: `${triedRound}:${workshop}`, block, min: 0, max }];
  });
}

type Occurrences = Instance['workshops'][number]['occurrences'];

function changeWorkshop(
  instance: Instance,
  workshop: string,
  change: (occurrences: Occurrences) => Occurrences,
): Instance {
  return {
    ...instance,
    workshops: instance.workshops.map((one) =>
      one.id === workshop ? { ...one, occurrences: change(one.occurrences) } : one,
    ),
  };
}
