/** What changed between two versions of a harvest, to be said in words. Pure, browser-safe. */
import type { HarvestDocument, HarvestRecommendation } from './harvest-schema.ts';
import { wordDiff, type DiffPart } from './word-diff.ts';

export interface HarvestChange {
  kind:
    'stem' | 'account' | 'new' | 'gone' | 'kept' | 'dropped' | 'moved' | 'keyword' | 'text' | 'addressedTo';
  /** Keyword line of the recommendation it is about; empty for stem and account. */
  about: string;
  /** What differs, for texts. */
  parts: DiffPart[];
}

export function compareHarvest(before: HarvestDocument, after: HarvestDocument): HarvestChange[] {
  const was = new Map(before.recommendations.map((one) => [one.id, one]));
  const is = new Set(after.recommendations.map(({ id }) => id));
  return [
    ...textChange('stem', '', before.stem, after.stem),
    ...after.recommendations.flatMap((one) => changesOf(was.get(one.id), one)),
    ...before.recommendations
      .filter(({ id }) => !is.has(id))
      .map(({ keyword }): HarvestChange => ({ kind: 'gone', about: keyword, parts: [] })),
    ...moves(before, after),
    ...textChange('account', '', before.account, after.account),
  ];
}

function changesOf(before: HarvestRecommendation | undefined, after: HarvestRecommendation): HarvestChange[] {
  const about = after.keyword;
  if (!before) return [{ kind: 'new', about, parts: wordDiff('', after.text) }];
  return [
    ...textChange('keyword', about, before.keyword, after.keyword),
    ...textChange('text', about, before.text, after.text),
    ...textChange('addressedTo', about, before.addressedTo, after.addressedTo),
    ...(before.isKept === after.isKept
      ? []
      : [{ kind: after.isKept ? ('kept' as const) : ('dropped' as const), about, parts: [] }]),
  ];
}

function textChange(
  kind: HarvestChange['kind'],
  about: string,
  before: string,
  after: string,
): HarvestChange[] {
  return before === after ? [] : [{ kind, about, parts: wordDiff(before, after) }];
}

/** Those that stand behind another of the rest than before; the fewest that explain the new order. */
function moves(before: HarvestDocument, after: HarvestDocument): HarvestChange[] {
  const place = new Map(before.recommendations.map(({ id }, index) => [id, index]));
  const common = after.recommendations.filter(({ id }) => place.has(id));
  const stayed = longestRising(common.map(({ id }) => place.get(id) ?? 0));
  return common
    .filter((_, index) => !stayed.has(index))
    .map(({ keyword }) => ({ kind: 'moved', about: keyword, parts: [] }));
}

/** Indexes of a longest rising part of the numbers. */
function longestRising(numbers: readonly number[]): Set<number> {
  const length: number[] = [];
  const from: number[] = [];
  numbers.forEach((number, index) => {
    length[index] = 1;
    from[index] = -1;
    for (let j = 0; j < index; j += 1)
      if ((numbers[j] ?? 0) < number && (length[j] ?? 0) + 1 > (length[index] ?? 0)) {
        length[index] = (length[j] ?? 0) + 1;
        from[index] = j;
      }
  });
  const rising = new Set<number>();
  for (let at = length.indexOf(Math.max(0, ...length)); at >= 0; at = from[at] ?? -1) rising.add(at);
  return rising;
}
