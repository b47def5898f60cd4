import { findDates, leadingDayNumber, leadingWeekday, type FoundDate } from './dates.ts';
import { lineLabel, type Label } from './labels.ts';
import type { TextLine } from './lines.ts';
import { findTimes, leadingTime, type LeadingTime, type Span } from './times.ts';
import { anyWord, isCapitals, wordCount } from './words.ts';

/** A line with everything the reader sees in it before it looks at the neighbours. */
export interface Mark {
  at: TextLine;
  lead: LeadingTime | null;
  dates: FoundDate[];
  label: Label | null;
  /** The line names a day and hardly anything else. */
  day: DayLine | null;
  /** Page numbers and the like: they neither end nor fill an item. */
  furniture: boolean;
  /** Office hours, deadlines and "last updated": dates and times that are no programme. */
  aside: boolean;
  heading: boolean;
}

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

const FURNITURE =
  /^(?:(?:page|side|seite|sida|s\.)\s*\d{1,3}(?:\s*(?:\/|of|af|av|von)\s*\d{1,3})?|\d{1,3}|\d{1,3}\s*\/\s*\d{1,3}|[-–—]\s*\d{1,3}\s*[-–—])$/i;
const DEADLINE = anyWord([
  'senest',
  'frist(?:en)?',
  '\\p{L}+frist(?:en)?',
  'deadline',
  'sista (?:anmälnings)?dag(?:en)?',
  'sidste (?:dag|frist|tilmelding\\p{L}*)',
  'siste (?:dag|frist)',
  'no later than',
  'not later than',
  'latest',
  'inden(?! for)',
  'innen(?= (?:\\d|den|kl|utgangen|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag))',
  'registrer\\p{L}* (?:dig|deg) \\p{L}+',
  'tilmeld(?:e|er|ing|ingen)? (?:dig |jer )?(?:senest|inden|før|til|frem til|indtil|på|skal|kan)',
  'meld (?:deg|dig) på',
  'påmelding(?:en)? (?:innen|senest|til)',
  'anmäl(?:an)? (?:dig |er )?(?:senast|före|till)',
  'senast',
  'before',
  'register by',
  'sign up by',
  'rsvp',
  'opdateret',
  'oppdatert',
  'uppdaterad',
  'updated',
  'lagt op',
  'lagt ut',
  'publiceret',
  'publisert',
  'publicerad',
  'published',
  'posted',
  'oprettet',
  'skrevet(?: den| af)',
  'udsendt',
  'sendt',
  'sent',
  'copyright',
  'nyhedsbrev',
  'afmeld',
  'afbud',
  'avbud',
  'framelding',
  'cancellations?',
  'gælder til',
  'early bird',
  'skrev',
  'wrote',
]);
const OFFICE_HOURS = anyWord([
  '\\p{L}*åbningstid(?:er)?',
  '\\p{L}*åpningstid(?:er)?',
  'öppettider',
  'opening hours',
  'office hours',
  'telefontid(?:er)?',
  'kontortid(?:er)?',
  'ekspeditionstid(?:er)?',
  'træffetid(?:er|es)?',
  'phone hours',
  'hverdage',
  'hverdager',
  'vardagar',
  'weekdays',
  'alle dage',
  'alle dager',
  'daglig',
  'dagligt',
  'daily',
  'åbent',
  'åpent',
  'öppet',
  'tlf\\.?',
  'telefon',
  'phone',
  'ring(?: til)?',
]);
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

export function markLine(at: TextLine): Mark {
  const { text } = at;
  if (at.quoted)
    return {
      at,
      lead: null,
      dates: [],
      label: null,
      day: null,
      furniture: false,
      aside: true,
      heading: false,
    };
  const lead = leadingTime(text);
  const dates = findDates(text);
  const label = lineLabel(text);
  const aside = isAside(text);
  return {
    at,
    lead: lead && !dateStartsAt(dates, text, lead) ? lead : null,
    dates,
    label,
    day: aside ? null : dayLine(text, dates, label),
    furniture: FURNITURE.test(text),
    aside,
    heading: at.level > 0 || (isCapitals(text) && text.length <= 70 && at.blanks > 0),
  };
}

/** "24-25 May" begins with two hours only at first sight. */
function dateStartsAt(dates: readonly FoundDate[], text: string, lead: LeadingTime): boolean {
  const first = dates[0];
  return first !== undefined && first.index <= text.indexOf(lead.text) && first.end >= lead.text.length;
}

function isAside(text: string): boolean {
  if (
    OFFICE_HOURS.test(text) &&
    /\d/.test(text) &&
    text.length < 160 &&
    !/^\s*(?:kl\.?\s*)?\d{1,2}[.:]\d\d/i.test(text)
  )
    return true;
  const dated = text.length < 120 || /\d/.test(text);
  return dated && DEADLINE.test(text.slice(0, 600)) && !/^\s*(?:kl\.?\s*)?\d{1,2}[.:]\d\d/i.test(text);
}

function dayLine(text: string, dates: readonly FoundDate[], label: Label | null): DayLine | null {
  if (text.length > LONGEST_DAY_LINE * 1.5) return null;
  if (label && !['when', 'date', 'time', 'programme'].includes(label.kind)) return null;
  const [found] = dates;
  if (!found) return undatedDay(text);
  if (dates.length > 1) return null;
  const times = findTimes(text).filter((time) => time.index >= found.end || time.end <= found.index);
  const hours = times[0]?.span ?? bareHours(text.slice(found.end));
  const before = text.slice(0, found.index);
  const after = withoutTime(text.slice(found.end));
  const words = `${before} ${after}`;
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

const OFFICE_HEADING =
  /(?:åbningstid|åpningstid|öppettid|opening hours|office hours|telefontid|kontortid|ekspeditionstid|træffetid|phone hours)/i;

/** A heading that names opening hours: the times below it are none of a programme. */
export function beginsOfficeHours(mark: Mark): boolean {
  return mark.at.text.length < 50 && OFFICE_HEADING.test(mark.at.text);
}
