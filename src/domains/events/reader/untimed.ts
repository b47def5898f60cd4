import { addressIn } from './addresses.ts';
import { isChrome } from './chrome.ts';
import type { DayRef, Draft } from './drafts.ts';
import type { TextLine } from './lines.ts';
import { lineLabel } from './labels.ts';
import type { Mark } from './marks.ts';
import { tentativeWords } from './tentative.ts';

const MOST = 40;

/**
 * Items of days whose text has no clock times: the list below "Program:", or the few lines below a day's heading
 * in a programme of several days. Their order is the text's.
 */
export function untimedItems(
  rest: readonly TextLine[],
  days: readonly DayRef[],
  drafts: readonly Draft[],
  marks: ReadonlyMap<TextLine, Mark>,
): { drafts: Draft[]; used: ReadonlySet<TextLine> } {
  const used = new Set<TextLine>();
  const found: Draft[] = [];
  const timed = drafts.filter((draft) => draft.span);
  const filled = new Set(timed.map((draft) => dayKey(draft.day)));
  const inOrder = [...days].sort((a, b) => a.line - b.line);
  let passed = 0;
  let day: DayRef | null = null;
  rest.forEach((line, at) => {
    for (; (inOrder[passed]?.line ?? Infinity) <= line.line; passed += 1) day = inOrder[passed] ?? day;
    if (used.has(line) || filled.has(dayKey(day))) return;
    const isDayLine = day?.said?.dates && day.line === line.line && !lineLabel(line.text);
    const list = beginsList(line)
      ? listBelow(rest, at, marks, 3)
      : isDayLine && timed.length > 0 && !filled.has('')
        ? listBelow(rest, at, marks, 1)
        : [];
    for (const item of list) {
      used.add(item);
      found.push(untimedDraft(item, day));
    }
  });
  return { drafts: found, used };
}

/** The same day may have several headings. */
function dayKey(day: DayRef | null): string {
  const date = day?.said?.dates?.dates[0];
  if (date) return `${String(date.day)}.${String(date.month)}`;
  return day ? `line ${String(day.line)}` : '';
}

function beginsList(line: TextLine): boolean {
  const label = lineLabel(line.text);
  return label?.kind === 'programme' && label.value === '';
}

/** Short lines without a gap between them and without the look of prose, labels or addresses. */
function listBelow(
  rest: readonly TextLine[],
  at: number,
  marks: ReadonlyMap<TextLine, Mark>,
  least: number,
): TextLine[] {
  const list: TextLine[] = [];
  let previous = rest[at];
  for (const line of rest.slice(at + 1, at + 1 + MOST)) {
    const gap = list.length > 0 && line.blanks > 0 && !line.bullet;
    const apart = previous !== undefined && line.line - previous.line > 3;
    const mark = marks.get(line);
    if (
      gap ||
      apart ||
      mark?.day ||
      mark?.aside ||
      mark?.heading ||
      !isEntry(line) ||
      (least === 1 && !line.bullet && /[.!?]$/.test(line.text))
    )
      break;
    list.push(line);
    previous = line;
  }
  return list.length >= least && list.length < MOST ? list : [];
}

/** "Inget program" is a day without one. */
const NOTHING =
  /^(?:ingen|inget|intet|ikke noget|no|fri(?:dag)?|lukket|stengt|stängt|closed)(?:\s+(?:program(?:me|m)?|møder?|arrangement(?:er)?|aktivitet(?:er)?|events?|meetings?))?[.!]?$/iu;

function isEntry(line: TextLine): boolean {
  const { text } = line;
  const label = lineLabel(text);
  if (label && label.value !== '') return false;
  if (text.length > 130 || addressIn(text) || /@|https?:|www\./.test(text)) return false;
  if (isChrome(text) || NOTHING.test(text)) return false;
  return (
    !/[.!?]\s+\p{Lu}/u.test(text) &&
    !/[,;]$/.test(text) &&
    (tentativeWords(text) === null || /[–—-]/.test(text))
  );
}

function untimedDraft(line: TextLine, day: DayRef | null): Draft {
  return {
    line: line.line,
    span: null,
    timeText: '',
    body: [{ ...line, text: line.text.replace(/^\d{1,2}[.)]\s+/, '') }],
    day,
    fields: {},
    bullet: line.bullet,
    level: 0,
    indent: line.indent,
    untitled: false,
  };
}
