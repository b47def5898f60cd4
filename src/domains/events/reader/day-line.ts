import { leadingDayNumber, leadingWeekday, type FoundDate } from './dates.ts';
import type { Label } from './labels.ts';
import { tentativeWords } from './tentative.ts';
import { findTimes, leadingTime, type Span } from './times.ts';
import { anyWord, wordCount } from './words.ts';

export interface DayLine {
  dates: FoundDate | null;
  number: number | null;
  weekday: number | null;
  /** Hours of the whole day, standing beside the date. */
  hours: Span | null;
  /** What else the line says, before and after the date. */
  before: string;
  after: string;
}

const VERB = anyWord([
  'er',
  'var',
  'har',
  'skal',
  'kan',
  'vil',
  'bliver',
  'blev',
  'blir',
  'ble',
  'mødes',
  'møtes',
  'ses',
  'sees',
  'afholdes',
  'afholder',
  'holder',
  'holdes',
  'inviterer',
  'inbjuder',
  'invites',
  'starter',
  'slutter',
  'begynder',
  'foregår',
  'finder',
  'finner',
  'åbner',
  'åpner',
  'glæder',
  'gleder',
  'is',
  'are',
  'was',
  'were',
  'will',
  'has',
  'have',
  'must',
  'can',
  'takes',
  'starts',
  'ends',
  'ska',
  'är',
  'kommer',
  'välkomnar',
  'opens',
  'får',
  'sker',
  'udkom',
  'vedtog',
  'vedtok',
  'udsendes',
  'udgav',
  'modtager',
  'ved',
  'bekræftes',
]);
const FILLER =
  /(?<![\p{L}\p{N}])(?:program(?:me|m|met)?|agenda|dagsorden|schedule|for|den|d\.|kl\.?|klokken|klokka|klockan|at|fra|from|från|til|till|to|on|the|of|weekenden|helgen|dato|date|tid|når|hvornår|when|day|dag|dagen|\d+|første|anden|andet|tredje)(?![\p{L}\p{N}])\.?/giu;

const LONGEST_DAY_LINE = 140;

/** The day a line names, where it says hardly anything else. */
export function dayLine(text: string, dates: readonly FoundDate[], label: Label | null): DayLine | null {
  if (text.length > LONGEST_DAY_LINE * 1.5) return null;
  if (label && !['when', 'date', 'time', 'programme'].includes(label.kind)) return null;
  const [found] = dates;
  if (!found) return undatedDay(text);
  if (dates.length > 1) return null;
  const times = findTimes(text).filter((time) => time.index >= found.end || time.end <= found.index);
  const hours = times[0]?.span ?? bareHours(text.slice(found.end));
  const before = text.slice(0, found.index);
  const after = withoutTime(text.slice(found.end));
  const words = `${before} ${withoutNotes(after)}`;
  if (!label && isProse(words, text)) return null;
  const number = leadingDayNumber(text)?.number ?? null;
  return { dates: found, number, weekday: null, hours, before: label ? '' : before, after };
}

const BARE_HOURS = /^[\s,]*(?:kl\.?\s*)?(\d{1,2})\s*[-–—]\s*(\d{1,2})(?:[.:](\d\d))?(?![\d.])/i;

function bareHours(text: string): Span | null {
  const match = BARE_HOURS.exec(text);
  const [start, end] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || !(start < end) || end > 24) return null;
  return {
    start: start * 60,
    end: end * 60 + Number(match[3] ?? 0),
    open: false,
    bare: true,
    marked: false,
    startHalf: null,
    endHalf: null,
    impossible: null,
  };
}

function withoutTime(text: string): string {
  const [first] = findTimes(text);
  const cut = first
    ? `${text.slice(0, first.index)} ${text.slice(first.end)}`
    : text.replace(BARE_HOURS, ' ');
  return cut
    .replace(/(?<![\p{L}])(?:kl\.?|klokken|klokka|klockan|fra|från)\s*[.,:]?\s*(?=$|[\s,–—-])/giu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** "(datoen er ikke endeligt fastlagt)" is a note about the day and no sentence. */
function withoutNotes(text: string): string {
  return text.replace(/[(–—-]\s*([^()]{3,90})\)?$/u, (whole, inner: string) =>
    tentativeWords(inner) ? '' : whole,
  );
}

/** Besides the date a day line holds a few words without a verb; a sentence is no heading. */
function isProse(words: string, text: string): boolean {
  const residue = words
    .replace(FILLER, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const count = wordCount(residue);
  if (count === 0) return false;
  if (text.length > LONGEST_DAY_LINE || count > 14) return true;
  if (VERB.test(residue) && count > 3) return true;
  if (/^\p{Ll}/u.test(text) && count > 4) return true;
  return /[.!?]$/.test(text) && count > 8;
}

function undatedDay(text: string): DayLine | null {
  // A menu names days too: "Program · Dag 1 · Dag 2".
  if (text.length > 90 || (text.match(/[·|»>]/g)?.length ?? 0) > 1) return null;
  const numbered = leadingDayNumber(text);
  if (numbered && !leadingTime(numbered.rest) && wordCount(numbered.rest) <= 10) {
    return {
      dates: null,
      number: numbered.number,
      weekday: null,
      hours: null,
      before: '',
      after: numbered.rest,
    };
  }
  const weekday = leadingWeekday(text.replace(/^(?:program(?:me|m|met)?\s+(?:for\s+)?)/i, ''));
  if (weekday && wordCount(weekday.rest) <= 2 && !/\d/.test(weekday.rest)) {
    return {
      dates: null,
      number: null,
      weekday: weekday.weekday,
      hours: null,
      before: '',
      after: weekday.rest,
    };
  }
  return null;
}
