import { sessionCode } from './codes.ts';
import type { Draft } from './drafts.ts';
import { anyWord } from './words.ts';

/**
 * Finds blocks with hours of their own around other items: "12.30-18.00 Seminar" above its parts. Such a block
 * is the heading of its items and no item. Works on one day's drafts in the text's order.
 */
export function containers(drafts: readonly Draft[]): ReadonlySet<Draft> {
  const blocks = new Set<Draft>();
  drafts.forEach((draft, at) => {
    if (draft.heading || isContainer(draft, drafts.slice(at + 1, at + 60))) blocks.add(draft);
  });
  return blocks;
}

const WORKSHOPS = anyWord(['workshops?', 'værksteder', 'verksteder', 'verkstäder', 'workshop-?runde']);

/** Under "11-12 Parallelle workshops" stand workshops, whatever they are called. */
export function nameWorkshops(drafts: readonly Draft[], blocks: ReadonlySet<Draft>): void {
  for (const block of blocks) {
    if (!WORKSHOPS.test(block.body[0]?.text ?? '')) continue;
    for (const draft of drafts)
      if (draft !== block && draft.span && sameSpan(draft, block)) draft.fields.kind ??= 'workshop';
  }
}

function sameSpan(one: Draft, other: Draft): boolean {
  return one.span?.start === other.span?.start && one.span?.end === other.span?.end;
}

const ALL_DAY = anyWord([
  'udstilling(?:en)?',
  'utstilling(?:en)?',
  'utställning(?:en)?',
  'exhibition',
  'expo',
  'marked',
  'messe',
  'børnepasning',
  'barnepass',
  'childcare',
  'stande',
  'stands',
  'informationsdisk',
  'info desk',
  'åbent hus',
  'loppemarked',
]);
const SEVERAL = anyWord([
  'workshops',
  'værksteder',
  'verksteder',
  'verkstäder',
  'parallel(?:le|la)?',
  'parallel sessions?',
  'sessioner',
  'sesjoner',
  'sessions',
  'spor',
  'tracks',
  'temagrupper',
  'grupper',
  'seminarer',
  'breakouts?',
  'workshoprunde \\d',
  'workshop-?runde',
]);

function isContainer(draft: Draft, following: readonly Draft[]): boolean {
  const { span } = draft;
  const end = span?.end ?? null;
  if (!span || end === null) return false;
  const until = end <= span.start ? end + 1440 : end;
  const inside: Draft[] = [];
  for (const each of following) {
    if (!each.span || each.span.start < span.start || each.span.start >= until) break;
    if ((each.span.end ?? each.span.start) > until && until <= 1440) break;
    inside.push(each);
  }
  const smaller = inside.filter(
    (each) =>
      each.span && (each.span.start > span.start || (each.span.end !== null && each.span.end < until)),
  );
  const title = draft.body[0]?.text ?? '';
  if (ALL_DAY.test(title)) return false;
  if (sameHours(draft, inside) && SEVERAL.test(title) && sessionCode(title) === null) return true;
  if (smaller.length < 2 && !(smaller.length === 1 && isBelow(draft, smaller[0]))) return false;
  return holds(draft, smaller, until);
}

/** At least two items with the block's very hours: the block announces what is chosen between. */
function sameHours(draft: Draft, inside: readonly Draft[]): boolean {
  return inside.filter((each) => sameSpan(each, draft)).length >= 2;
}

function isBelow(block: Draft, sub: Draft | undefined): boolean {
  if (!sub) return false;
  return (
    (sub.bullet && !block.bullet) ||
    (sub.level > block.level && block.level > 0) ||
    sub.indent > block.indent + 1
  );
}

/** The items begin with the block, or end with it, or stand a step below it. */
function holds(draft: Draft, inside: readonly Draft[], until: number): boolean {
  const first = inside[0];
  const last = inside.at(-1);
  const begins = first?.span?.start === draft.span?.start;
  const lastEnd = last?.span?.end ?? null;
  const ends = lastEnd !== null && (lastEnd === until || lastEnd + 1440 === until);
  return begins || ends || inside.every((each) => isBelow(draft, each));
}
