/**
 * Invented people and workshops, the same for the same seed everywhere. Four blocks; each workshop twice, in different
 * blocks, all pairs of blocks alike often; rooms from 0.6 to 1.4 of the mean, scaled in each block to five per cent more
 * places than people; popularity log-normal (sigma 1.2); five strict wishes each; one in ten away in one block; one in ten in
 * groups of two to six, who must stay together and are away
 * together; four sectors, none to fill more than half of a room.
 */
import type { Instance } from '../src/domains/allocation/instance.ts';

const blocks = ['b1', 'b2', 'b3', 'b4'];
const pairs = blocks.flatMap((one, at) => blocks.slice(at + 1).map((other) => [one, other] as const));
const sectors = ['municipality', 'region', 'association', 'research'];

export function inventInstance(people: number, workshops: number, seed: number): Instance {
  const random = numbers(seed * 1_000_003 + people);
  const weights = Array.from({ length: workshops }, () => Math.exp(1.2 * normal(random)));
  const sizes = Array.from({ length: workshops }, () => [0.6 + 0.8 * random(), 0.6 + 0.8 * random()]);
  const inGroups = groupsOf(people, random);
  const away: number[] = [];
  for (let who = 0; who < people; who += 1) {
    const withOthers = who > 0 && inGroups.of[who] !== undefined && inGroups.of[who] === inGroups.of[who - 1];
    away[who] = withOthers ? (away[who - 1] ?? -1) : random() < 0.1 ? Math.floor(random() * 4) : -1;
  }
  const scale = blocks.map((block, at) => {
    const shares = sizes.flatMap((pair, which) =>
      pair.filter((_, run) => pairs[which % pairs.length]?.[run] === block),
    );
    const there = away.filter((gone) => gone !== at).length;
    return (there * 1.05) / shares.reduce((sum, share) => sum + share, 0);
  });
  return {
    blocks,
    ranks: 5,
    workshops: sizes.map((pair, which) => ({
      id: `w${which + 1}`,
      occurrences: pair.map((share, run) => {
        const block = pairs[which % pairs.length]?.[run] ?? 'b1';
        const max = Math.ceil(share * (scale[blocks.indexOf(block)] ?? 0));
        return { id: `${which + 1}${'AB'[run]}`, block, min: 8, max };
      }),
    })),
    people: Array.from({ length: people }, (_, who) => ({
      id: `p${who + 1}`,
      wishes: wishes(weights, random),
      ...((away[who] ?? -1) >= 0 ? { blocks: blocks.filter((_, at) => at !== away[who]) } : {}),
      ...(inGroups.of[who] === undefined ? {} : { group: inGroups.of[who] }),
      attributes: { sector: sectorOf(random()) },
    })),
    groups: inGroups.groups,
    balance: sectors.map((value) => ({ attribute: 'sector', value, max_share: 0.5 })),
    previous: [],
    seed: `bench-${seed}`,
  };
}

/** Five different workshops, the popular ones more often. */
function wishes(weights: readonly number[], random: () => number): string[][] {
  const left = [...weights];
  return Array.from({ length: Math.min(5, weights.length) }, () => {
    let draw = random() * left.reduce((sum, weight) => sum + weight, 0);
    let chosen = left.findLastIndex((weight) => weight > 0);
    for (let at = 0; at < left.length; at += 1) {
      draw -= left[at] ?? 0;
      if (draw < 0) {
        chosen = at;
        break;
      }
    }
    left[chosen] = 0;
    return [`w${chosen + 1}`];
  });
}

function groupsOf(people: number, random: () => number) {
  const of: Record<number, string> = {};
  const groups: { id: string; together: 'must' }[] = [];
  for (let who = 0; who < people * 0.1;) {
    const id = `g${groups.length + 1}`;
    groups.push({ id, together: 'must' });
    const size = 2 + Math.floor(random() * 5);
    // Members stand together at the start of the list; wishes are drawn for everybody alike.
    for (let member = 0; member < size && who < people; member += 1) of[who++] = id;
  }
  return { of, groups };
}

function sectorOf(draw: number): string {
  return sectors[draw < 0.4 ? 0 : draw < 0.65 ? 1 : draw < 0.9 ? 2 : 3] ?? '';
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Evenly spread numbers from 0 to 1 (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
