/** Wishes as a participant hands them in: what is asked for, how the form is read, what is wrong with it. Browser-safe. */

/** What can be wished at an event. */
export interface WishFrame {
  /** K: how many wishes everybody is asked for. */
  ranks: number;
  /** Session ids. */
  workshops: readonly string[];
  /** Block ids. */
  blocks: readonly string[];
}

export interface Wishes {
  /** Tiers of session ids, best first. The form makes tiers of one. */
  wishes: string[][];
  noPreference: boolean;
  /** Fewer wishes than asked for: anything else is fine. */
  restIsFine: boolean;
  /** Blocks in which one is away. */
  away: string[];
}

export const wishProblems = [
  'too_many',
  'unknown',
  'twice',
  'preference_and_wishes',
  'too_few',
  'unknown_block',
] as const;
export type WishProblem = (typeof wishProblems)[number];

/** Beyond this, a form is not one that a person filled in. */
const mostFields = 500;

/** No more wishes than there are workshops. */
export function wishesAsked({ ranks, workshops }: Pick<WishFrame, 'ranks' | 'workshops'>): number {
  return Math.min(ranks, workshops.length);
}

/** Reads the selects `wish.1`, `wish.2` …, in the order of their numbers; what is left empty is left out. */
export function readWishForm(form: FormData | URLSearchParams): Wishes {
  const numbered: { number: number; workshop: string }[] = [];
  const away = new Set<string>();
  for (const [name, value] of form) {
    if (typeof value !== 'string' || value === '') continue;
    if (name === 'away') away.add(value);
    const number = Number(/^wish\.(\d{1,4})$/.exec(name)?.[1] ?? NaN);
    if (number >= 0 && numbered.length <= mostFields) numbered.push({ number, workshop: value });
  }
  numbered.sort((one, other) => one.number - other.number);
  return {
    wishes: numbered.map(({ workshop }) => [workshop]),
    noPreference: form.has('no_preference'),
    restIsFine: form.has('rest_is_fine'),
    away: [...away].slice(0, mostFields),
  };
}

/** The first thing that is wrong, or null. */
export function problemOf(wishes: Wishes, frame: WishFrame): WishProblem | null {
  const named = wishes.wishes.flat();
  if (named.length > frame.ranks) return 'too_many';
  const known = new Set(frame.workshops);
  if (named.some((id) => !known.has(id))) return 'unknown';
  if (new Set(named).size < named.length) return 'twice';
  if (wishes.noPreference && named.length > 0) return 'preference_and_wishes';
  if (!wishes.noPreference && !wishes.restIsFine && named.length < wishesAsked(frame)) return 'too_few';
  return wishes.away.every((id) => frame.blocks.includes(id)) ? null : 'unknown_block';
}

/** Naming nothing is having no preference; "anything else" is only said where something is missing. */
export function settled(wishes: Wishes, frame: WishFrame): Wishes {
  const tiers = wishes.wishes.filter((tier) => tier.length > 0);
  const count = tiers.flat().length;
  return {
    wishes: tiers,
    noPreference: count === 0,
    restIsFine: count > 0 && count < wishesAsked(frame),
    away: [...new Set(wishes.away)],
  };
}

/** How many workshops are wished strictly more, and one: `1` for a first wish; null for one that is not named. */
export function wishNumber(tiers: readonly (readonly string[])[], workshop: string): number | null {
  let before = 0;
  for (const tier of tiers) {
    if (tier.includes(workshop)) return before + 1;
    before += tier.length;
  }
  return null;
}
