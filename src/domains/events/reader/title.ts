import { isChrome } from './chrome.ts';
import { sessionCode } from './codes.ts';
import { findDates, leadingWeekday, type FoundDate } from './dates.ts';
import type { TextLine } from './lines.ts';
import { lineLabel } from './labels.ts';
import type { Mark } from './marks.ts';
import { anyWord, isCapitals, wordCount } from './words.ts';

const EVENT = anyWord([
  '\\p{L}*konferen[cs](?:e|en|er)?',
  '\\p{L}*konferanse[nr]?',
  '\\p{L}*conference',
  'temadag(?:en)?',
  'temaaften',
  'temamøde',
  'fagdag(?:en)?',
  '\\p{L}*seminar(?:et|ium)?',
  'symposium',
  'symposion',
  'summit',
  'topmøde',
  'toppmøte',
  'folkemøde(?:t)?',
  'årsmøde(?:t)?',
  'årsmøte(?:t)?',
  'årsmöte(?:t)?',
  'generalforsamling(?:en)?',
  'landsmøde(?:t)?',
  'landsmøte(?:t)?',
  '\\p{L}*netværk(?:et)?',
  '\\p{L}*nettverk(?:et)?',
  '\\p{L}*nätverk(?:et)?',
  'network',
  'workshop',
  'kursus',
  'kurs',
  'webinar(?:et)?',
  '\\p{L}*aften(?:en)?',
  '\\p{L}*kveld(?:en)?',
  '\\p{L}*dag(?:en|e|ar|er)?',
  '\\p{L}*træf(?:fet)?',
  '\\p{L}*treff(?:et)?',
  'festival(?:en)?',
  'camp',
  'lejr',
  'forum',
  'møde(?:række)?',
  'møterekke',
  'konvent',
  'days?',
  'meeting',
  'utviklerkonferanse',
  'hackathon',
  'invitation til .*',
  'foredragsrække',
  'modul \\d',
]);
const GREETING =
  /^(?:kære|kjære|kära|hej|hei|hi|hello|dear|goddag|god dag|godmorgen|til alle|med (?:venlig|vennlig)|venlig hilsen|vennlig hilsen|best regards|vänliga)(?![\p{L}])/iu;

/** The event's title: the first line that looks like one before the items, a heading or the name of an event first. */
export function findTitle(
  lines: readonly TextLine[],
  before: number,
  marks: ReadonlyMap<TextLine, Mark>,
): TextLine | null {
  const named = lines
    .slice(0, 12)
    .find((line) => /^title\s*:/i.test(line.raw.trim()) && lineLabel(line.text)?.kind === 'title');
  if (named) return named;
  const head = lines.filter((line) => line.line < before).slice(0, 40);
  const scored = head.flatMap((line, at) => {
    const next = head[at + 1];
    const runsOn =
      line.text.length > 55 && next?.line === line.line + 1 && /\p{L}$/u.test(line.text) && line.level === 0;
    const score = titleScore(line, at + (runsOn ? 6 : 0), marks.get(line));
    return score === null ? [] : [{ line, score }];
  });
  scored.sort((a, b) => b.score - a.score || a.line.line - b.line.line);
  return scored[0]?.line ?? lateTitle(lines, marks);
}

/** A text that begins with its programme names the event further down, on a cover or in a footer. */
function lateTitle(lines: readonly TextLine[], marks: ReadonlyMap<TextLine, Mark>): TextLine | null {
  const named = lines
    .slice(0, 200)
    .filter(
      (line) =>
        EVENT.test(line.text) && wordCount(line.text) <= 9 && titleScore(line, 0, marks.get(line)) !== null,
    );
  return named.find((line) => !/[.!?]$/.test(line.text)) ?? null;
}

function titleScore(line: TextLine, at: number, mark: Mark | undefined): number | null {
  const { text } = line;
  const words = wordCount(text);
  if (
    text.length > 150 ||
    words === 0 ||
    isChrome(text) ||
    GREETING.test(text) ||
    sessionCode(text) !== null ||
    (leadingWeekday(text) !== null && /\d/.test(text)) ||
    (words === 1 && text.length < 6) ||
    /[.!?]\s+\p{Lu}/u.test(text) ||
    /^(?:program(?:me|m)?|agenda|kontakt)$/i.test(text) ||
    line.bullet ||
    mark?.aside ||
    mark?.furniture ||
    mark?.lead
  )
    return null;
  if (
    lineLabel(text) ||
    (/[.:;,]$/.test(text) && words > 4) ||
    /@|https?:|www\./.test(text) ||
    (text.match(/[·|»>]/g)?.length ?? 0) > 1
  )
    return null;
  const dates = findDates(text);
  const residue = wordCount(withoutDates(text, dates));
  if (dates.length > 0 && (residue < 1 || (residue === 1 && !EVENT.test(withoutDates(text, dates)))))
    return null;
  const event = EVENT.test(text) ? 3 : 0;
  const shape = (line.level === 1 ? 4 : line.level === 2 ? 1.5 : 0) + (isCapitals(text) && words > 1 ? 1 : 0);
  const place = line.blanks > 0 ? 0.5 : 0;
  const lower = /^\p{Ll}/u.test(text) ? -2 : 0;
  return event + shape + place + lower - at * 0.35 - (words > 14 ? 1.5 : 0) - (dates.length > 0 ? 0.5 : 0);
}

/** What a line says besides its dates and the small words around them. */
function withoutDates(text: string, dates: readonly FoundDate[]): string {
  const rest = dates.reduceRight(
    (left, date) => `${left.slice(0, date.index)} ${left.slice(date.end)}`,
    text,
  );
  return rest.replace(
    /(?<![\p{L}])(?:program(?:me|m)?|den|d\.|kl\.?|fra|til|for|on|at|weekenden|dato|date|tid|\d[\d.:–-]*)(?![\p{L}])/giu,
    ' ',
  );
}

const HANGING = /(?:^|\s)(?:for|og|i|på|af|av|om|med|til|the|of|and|in|on|och|från|fra|[–-])$/iu;

/** The words of the title line, with the next one where it hangs: without its label and without a date at its end. */
export function titleText(first: TextLine, lines: readonly TextLine[]): string {
  const next = lines[lines.indexOf(first) + 1];
  const hangs =
    HANGING.test(first.text) && next !== undefined && next.line === first.line + 1 && next.text.length < 100;
  const line = hangs ? { ...first, text: `${first.text} ${next.text}` } : first;
  const label = lineLabel(line.text);
  const text = label?.kind === 'title' && label.value !== '' ? label.value : line.text;
  const unquoted = text.replace(/^["'](.*)["']$/, '$1');
  const [date] = findDates(unquoted);
  const cut =
    date && date.index > 10 && unquoted.slice(date.end).trim().length <= 3
      ? unquoted.slice(0, date.index)
      : unquoted;
  return (
    cut
      .replace(/[\s,:;–—-]+(?:den|d\.|on)?\s*$/iu, '')
      .replace(/\s*[-–—|]\s*program(?:me|m)?$/i, '')
      .trim() || text
  );
}
