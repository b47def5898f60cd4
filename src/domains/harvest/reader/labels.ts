/** The words that say what a line is, in Danish, Norwegian, Swedish and English. */
import {
  AFTER,
  AND,
  AREA,
  BEFORE,
  CASE,
  CHALLENGE,
  DISCUSSION,
  OUTSIDE,
  OWNERS,
  PROPOSALS,
  RECOMMENDATIONS,
  WORKSHOP,
} from './label-words.ts';
import { CONDITION, NOT_RECOMMENDED } from './opening-sentences.ts';

export type LabelRole =
  | 'area'
  | 'workshop'
  | 'case'
  | 'owners'
  | 'challenge'
  | 'recommendations'
  | 'one'
  | 'discussion'
  | 'outside';

export interface Label {
  role: LabelRole;
  /** What stands after the label on the same line. */
  rest: string;
  /** "3" of "Workshop 3". */
  number: string | null;
  /** The label is a sentence that its entries go on with: "Vi anbefaler, at:". */
  stem?: string;
}

const plainLabel = (words: string): RegExp =>
  new RegExp(`^${BEFORE}(?:${words})${AFTER}\\s*(?:(?<![\\p{L}\\d])|\\b)(?:\\s*$|\\s*[:：]\\s*(.*)$)`, 'isu');

const ROLES: readonly [LabelRole, RegExp][] = [
  ['owners', plainLabel(OWNERS)],
  // "Utmaning 2:" counts the challenges of one text.
  [
    'challenge',
    plainLabel(
      `(?:hoved|huvud|kerne|kjerne)?(?:${CHALLENGE})(?:\\s+(?:statement|question))?(?:\\s+(?:nr\\.?\\s*)?\\d{1,2})?`,
    ),
  ],
  ['recommendations', plainLabel(`(?:${PROPOSALS}${AND})?(?:${RECOMMENDATIONS})(?:${AND}${PROPOSALS})?`)],
  ['discussion', new RegExp(`^(?:${DISCUSSION})${AFTER}\\s*(?:$|[:：]\\s*(.*)$)`, 'isu')],
  ['outside', new RegExp(`^${BEFORE}(?:${OUTSIDE})\\s*(?:$|[:：]\\s*(.*)$)`, 'isu')],
];

/** Numbers in words, and Roman ones. */
const COUNTED =
  'one|two|three|four|five|six|seven|eight|én|en|et|ett|to|två|tre|fire|fyra|fem|seks|sex|syv|sju|otte|åtte|åtta|I{1,3}|IV|VI{0,3}';

/** "Udfordringen lød:", "The challenge was as follows:". */
const ASKED = new RegExp(
  `^${BEFORE}(?:${CHALLENGE})${AFTER}\\s+(?:er|var|lød|lyder|lydde|löd|ble|blev|är|is|was|reads?)(?:\\s+(?:således|følgende|slik|så här|följande|denne|denna|as follows|this))?\\s*[:：]\\s*(.*)$`,
  'isu',
);
const NUMBERED = new RegExp(
  `^(?:(?<area>${AREA}|emne|ämne|topic)|(?<workshop>${WORKSHOP}))\\s*(?:nr\\.?\\s*|no\\.?\\s*|#)?(?<number>\\d{1,2}(?:\\.\\d)?|[A-H]|(?<=\\s)(?:${COUNTED})(?=\\s*(?:[.:–—-]|$)))(?![\\p{L}\\d])\\s*(?:[.:–—-]+\\s*|\\s+(?=\\p{Lu})|$)(?<rest>.*)$`,
  'isu',
);
const ORDINALS = 'første|anden|andre|tredje|fjerde|femte|första|andra|fjärde|first|second|third|fourth|fifth';
const UNNUMBERED = new RegExp(
  `^(?:(?<area>${AREA})|(?<workshop>(?:(?:${ORDINALS})\\s+)?(?:${WORKSHOP})))(?:\\s*[:：–—]\\s*|\\s+-\\s+)(?<rest>\\S.*)$`,
  'isu',
);
const CASE_LABEL = new RegExp(`^(?:${CASE})\\s*(?:\\d{1,2}|[A-H])?\\s*(?:[:：–—]\\s*(.*)|$)`, 'isu');
const ONE = new RegExp(
  `^(?:${RECOMMENDATIONS})\\s*(?:nr\\.?\\s*|no\\.?\\s*|#)?(\\d{1,2})\\s*(?:[.:)–—-]+\\s*(.*)|$)`,
  'isu',
);
/** "Vi anbefaler, at:", "We recommend:". */
const WE_RECOMMEND =
  /^[^.:?!]{0,60}\b(?:anbefaler|anbefalede|anbefalte|rekommenderar|rekommenderade|recommends?|recommended)\b[^.:?!]{0,60}:\s*(.*)$/isu;

/** "Vi anbefaler, at:" is a label and the stem of what follows. */
const SAYS_THAT = /(?<!\p{L})(?:at|att|å|that|to|man|kommunen|kommunerne|kommunene)\s*:$/iu;

/** "Workshoppens anbefalinger er følgende:". */
const FOLLOWING = new RegExp(
  `^(?!.*(?<!\\p{L})(?:ingen|ikke|inte|inga|no|not)(?!\\p{L}))[^:?!]*(?<!\\p{L})(?:${RECOMMENDATIONS})(?!\\p{L})[^:?!]*:$`,
  'isu',
);

/** Words that make a sentence of what looks like a label. */
const VERBS =
  /(?<!\p{L})(?:er|var|blev|ble|bliver|skal|skulle|kan|kunne|vil|ville|har|havde|hadde|är|blev|ska|hade|is|are|was|were|will|would|should|must|has|have)(?!\p{L})/iu;

/** What a line is by its own words; null where it is ordinary text. `isHeading` allows labels without a colon to be long. */
export function labelOf(text: string, isHeading: boolean): Label | null {
  if (text === '' || !/\p{L}/u.test(text)) return null;
  const start = text.slice(0, 200);
  const numbered = ONE.exec(start);
  if (numbered) return { role: 'one', rest: restOf(text, start, numbered[2]), number: numbered[1] ?? null };
  const place = NUMBERED.exec(start) ?? UNNUMBERED.exec(start);
  if (place?.groups && text.length <= 160 && !looksLikeSentence(place.groups['rest'] ?? '')) {
    const role = place.groups['area'] === undefined ? 'workshop' : 'area';
    return { role, rest: (place.groups['rest'] ?? '').trim(), number: place.groups['number'] ?? null };
  }
  for (const [role, pattern] of ROLES) {
    const match = pattern.exec(start);
    if (!match) continue;
    const label = match[1] === undefined ? text : text.slice(0, text.search(/[:：]/u));
    if (VERBS.test(label) || label.split(/\s+/).length > (isHeading ? 12 : 8)) continue;
    return { role, rest: restOf(text, start, match[1]), number: null };
  }
  const asked = ASKED.exec(start);
  if (asked) return { role: 'challenge', rest: restOf(text, start, asked[1]), number: null };
  const theCase = CASE_LABEL.exec(start);
  if (theCase) return { role: 'case', rest: restOf(text, start, theCase[1]), number: null };
  if (text.length <= 100 && FOLLOWING.test(text) && !CONDITION.test(text))
    return { role: 'recommendations', rest: '', number: null };
  const recommend = CONDITION.test(start) || NOT_RECOMMENDED.test(start) ? null : WE_RECOMMEND.exec(start);
  if (!recommend) return decorated(text);
  const rest = restOf(text, start, recommend[1]);
  const stem = text.slice(0, text.length - rest.length).trim();
  return { role: 'recommendations', rest, number: null, ...(SAYS_THAT.test(stem) && { stem }) };
}

/** "II. Anbefalinger", "“Udfordring”", "== Challenge ==", "Anbefalinger (i stikord)", "Udfordring –". */
const DECORATION =
  /^(?:(?:[IVX]{1,4}|[A-H])[.)]\s+|[="“”«»[(*_~\s-]+)|(?:\s*\([^()]{1,40}\)\s*:?|[="“”«»\])*_~\s–—-]+)$/gu;

/** The words of a heading without what surrounds them, where they are then a label and nothing else. */
function decorated(text: string): Label | null {
  const bare = text.length <= 80 ? text.replace(DECORATION, '') : text;
  if (bare === text || bare === '') return null;
  const label = labelOf(bare, true);
  return label?.rest === '' && DECORATED.has(label.role) ? label : null;
}

const DECORATED: ReadonlySet<LabelRole> = new Set(['challenge', 'recommendations', 'discussion', 'outside']);

/** The label was looked for in the line's beginning only; what follows it may be longer. */
function restOf(text: string, start: string, rest: string | undefined): string {
  if (rest === undefined) return '';
  return text.slice(start.length - rest.length).trim();
}

function looksLikeSentence(rest: string): boolean {
  return /[.!]$/.test(rest) && VERBS.test(rest);
}

/** The words that run-on text sets before a part, with a colon right after them. */
export const INLINE_LABEL = new RegExp(
  `(?<![\\p{L}-])(?:(?:${cap(CHALLENGE)}|${cap(RECOMMENDATIONS)})\\s?:|[Cc]ase\\s?:|CASE\\s?:|(?:${cap(AREA)}|${cap(WORKSHOP)})\\s\\d{1,2}\\s?[.:])\\s`,
  'gu',
);

/** The alternatives with a capital first letter, or in capitals altogether. */
function cap(words: string): string {
  const upper = words.toUpperCase().replaceAll('(?:', '(?:').replaceAll('\\P{L}', '\\p{L}');
  const first = words.replace(
    /(^|\|)([a-zæøåäö])/g,
    (_, bar: string, letter: string) => bar + letter.toUpperCase(),
  );
  // Endings stand in groups with bars of their own, which must stay small.
  return `${first.replace(/\(\?:[^)]*\)/g, (group) => group.toLowerCase())}|${upper}`;
}
