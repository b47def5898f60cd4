/**
 * Times of day in running text: `10.00-10.30`, `kl. 9`, `9-10`, `9am–10:30am`, `18.00-?`, `24.00`.
 * Minutes are counted from midnight; 1440 is the midnight that ends the day.
 */
export interface Span {
  start: number;
  end: number | null;
  /** The text says that the end is open, as in "18.00-?". */
  open: boolean;
  /** Written without minutes, prefix or am/pm, so that it may be any pair of numbers. */
  bare: boolean;
  /** A "kl." or its like stood before it. */
  marked: boolean;
  startHalf: Half;
  endHalf: Half;
  /** A time that no clock shows, as "25.70". */
  impossible: { text: string; at: 'start' | 'end' } | null;
}
export type Half = 'am' | 'pm' | null;

export interface LeadingTime {
  span: Span;
  /** What stands after the time and its separators. */
  rest: string;
  text: string;
}

interface Clock {
  minutes: number;
  half: Half;
  withMinutes: boolean;
  raw: string;
  next: number;
}

const PREFIX =
  /(?:(?:from|fra|från|ca\.?|cirka|circa|approx\.?|about|at|mellem|mellom|mellan|between|kl\.?|klokken|klokka|klockan)(?![\p{L}])[\s:]*)+/iuy;
const MARK = /(?:kl\.?|klokken|klokka|klockan|at|ca\.?)(?![\p{L}])/iu;
const DIGITS =
  /(\d{1,2})(?:[.:](\d{2})(?:[.:]\d{2}(?!\d))?)?(?:\s?(a\.?m(?:\.|(?!\p{L}))|p\.?m(?:\.|(?!\p{L}))|noon(?!\p{L})|midnight(?!\p{L})))?/iuy;
const SOLID = /([01]\d|2[0-4])([0-5]\d)(?!\d)/y;
const RANGE =
  /\s*(?:[-–—−‐‑=]{1,2}>|[-–—−‐‑]{1,3}|→|til(?![\p{L}])|till(?![\p{L}])|to(?![\p{L}])|until(?![\p{L}])|og(?![\p{L}])|and(?![\p{L}]))\s*/iuy;
const OPEN_END =
  /(?:\?|…|\.{3}|(?:sent|sen|late|open end|åben|slut|end)(?![\p{L}])|(?:og frem|og fremefter|og udefter|og utover|og framover|og fram|och framåt|onwards|and onwards|ff\.?)(?![\p{L}]))/iuy;
const ONWARDS =
  /\s*(?:og frem(?:efter)?|og udefter|og utover|og framover|och framåt|(?:and )?onwards)(?![\p{L}])/iuy;

function at(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}

function readClock(text: string, position: number, marked: boolean): Clock | null {
  const solid = at(SOLID, text, position);
  if (solid && (marked || text[position] === '0')) {
    const minutes = Number(solid[1]) * 60 + Number(solid[2]);
    return { minutes, half: null, withMinutes: true, raw: solid[0], next: position + solid[0].length };
  }
  const match = at(DIGITS, text, position);
  if (!match) return null;
  const word = match[3]?.toLowerCase() ?? '';
  const half = word.startsWith('a') || word === 'midnight' ? 'am' : word ? 'pm' : null;
  const next = position + match[0].length;
  if (/\d/.test(text[next] ?? '') || /^[.:]\d/.test(text.slice(next, next + 2))) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2] ?? 0);
  return { minutes, half, withMinutes: match[2] !== undefined, raw: match[0], next };
}

function isPossible(clock: Clock): boolean {
  const hour = Math.floor(clock.minutes / 60);
  const minute = Number(/[.:](\d{2})/.exec(clock.raw)?.[1] ?? clock.minutes % 60);
  return minute < 60 && (hour < 24 || clock.minutes === 1440);
}

/** Minutes from midnight with am and pm taken in; a clock above 12 needs no help. */
function onDay(clock: Clock, half: Half): number {
  if (half === 'pm' && clock.minutes < 720) return clock.minutes + 720;
  if (half === 'am' && clock.minutes >= 720 && clock.minutes < 780) return clock.minutes - 720;
  return clock.minutes;
}

function skip(pattern: RegExp, text: string, position: number): number {
  const match = at(pattern, text, position);
  return match ? position + match[0].length : position;
}

/** Reads a time or a range of times at `position`. */
export function spanAt(text: string, position: number): { span: Span; next: number } | null {
  const begin = skip(PREFIX, text, position);
  const marked = MARK.test(text.slice(position, begin));
  const first = readClock(text, begin, marked);
  if (!first) return null;
  const { second, open, next } = readEnd(text, first, marked);
  if (!first.withMinutes && !first.half && !marked && !second && !open) return null;
  const startHalf = first.half ?? inheritedHalf(first, second);
  const span: Span = {
    start: onDay(first, startHalf),
    end: second && isPossible(second) ? onDay(second, second.half) : null,
    open,
    bare: !first.withMinutes && !second?.withMinutes && !marked && !first.half && !second?.half,
    marked,
    startHalf,
    endHalf: second?.half ?? null,
    impossible: impossibleIn(first, second),
  };
  return { span, next };
}

function impossibleIn(first: Clock, second: Clock | null): Span['impossible'] {
  if (!isPossible(first)) return { text: first.raw, at: 'start' };
  if (second && !isPossible(second)) return { text: second.raw, at: 'end' };
  return null;
}

/** In "1–2 pm" the first hour shares the second's half, in "11–1 pm" it cannot. */
function inheritedHalf(first: Clock, second: Clock | null): Half {
  if (!second?.half || first.minutes >= 780) return null;
  const sameHalf = first.minutes % 720 < second.minutes % 720;
  if (second.half === 'pm') return sameHalf ? 'pm' : 'am';
  return 'am';
}

function readEnd(
  text: string,
  first: Clock,
  marked: boolean,
): { second: Clock | null; open: boolean; next: number } {
  const onwards = at(ONWARDS, text, first.next);
  if (onwards) return { second: null, open: true, next: first.next + onwards[0].length };
  const range = at(RANGE, text, first.next);
  if (range) {
    const after = first.next + range[0].length;
    const open = at(OPEN_END, text, after);
    if (open) return { second: null, open: true, next: after + open[0].length };
    const clockAt = skip(PREFIX, text, after);
    const second = readClock(text, clockAt, marked || first.withMinutes);
    if (second && (second.withMinutes || second.half || plausibleEnd(text, first, second))) {
      return { second, open: false, next: second.next };
    }
  }
  return { second: null, open: false, next: first.next };
}

/** A bare number after a dash is an end only when it is a later hour and no quantity: "9 – 3 tips" is none. */
function plausibleEnd(text: string, first: Clock, second: Clock): boolean {
  const after = text.slice(second.next, second.next + 12);
  if (/^\s*(?:\p{Ll}{2}|[.)]\s*\p{L}{3,})/u.test(after) && first.withMinutes) return false;
  return isPossible(second) && (second.minutes > first.minutes || first.minutes >= 17 * 60);
}

// What makes the number before it an amount and no time.
const AMOUNT =
  /^\s*(?:%|€|\$|£|,-|(?:kr|kroner|kronor|dkk|nok|sek|eur|usd|mio|mia|mill|km|m2|kvm|pct|procent|prosent|percent|timer|timar|timmar|hours|hrs|min|minutter|minutes|år|years|uger|dage|dagar|pladser|plasser|platser|personer|deltagere|deltakere|deltagare|participants|people|stk|meter|grader|sider|pages|kg|gr|point)(?![\p{L}]))/iu;

// "15.30 Min egen plan" begins a title; only "30 min" is an amount.
const TITLE_WORD = /^\s+(?!Kr)\p{Lu}\p{Ll}+\s+\p{L}/u;

const OPENING = /^[\s([*•·▪–—‣◦-]*/u;
const CLOSING = /^(?:\s*[\])])?(?:\s*(?:[:|;,•·–—-]+|\.(?=\s|$)))*\s*/u;

/** The time a line begins with; null when the line begins with something else or with an amount. */
export function leadingTime(text: string): LeadingTime | null {
  const head = text.length > 400 ? text.slice(0, 400) : text;
  if (!/\d/.test(head.slice(0, 40))) return null;
  const position = OPENING.exec(head)?.[0].length ?? 0;
  const found = spanAt(head, position);
  if (!found) return null;
  const after = text.slice(found.next);
  if ((AMOUNT.test(after) && !TITLE_WORD.test(after)) || /^[\d/%]/.test(after)) return null;
  // A letter may be glued to the time when it begins a title: "10.00Velkomst".
  if (/^\p{Ll}/u.test(after) && !/^h(?:\s|$)/.test(after)) return null;
  const rest = after
    .replace(/^h(?=\s|$)/, '')
    .replace(CLOSING, '')
    .replace(ZONE, '')
    .replace(DURATION, '')
    .replace(CLOSING, '');
  return {
    span: found.span,
    rest: rest.replace(/\s*\|\s*$/, '').trim(),
    text: head.slice(position, found.next),
  };
}

// "9.00 CET Title" and "9.00 (15 min) Title" name zone and length before the title.
const ZONE = /^\(?(?:CES?T|GMT|UTC(?:[+-]\d{1,2})?|BST|EES?T)\)?(?![\p{L}\p{N}])\s*/u;
const DURATION =
  /^(?:\(\s*\d{1,3}\s*(?:min\.?|minutter|minuter|minutes|mins)\s*\)|\d{1,3}\s*min\.?(?=\s*[:–-]))\s*/iu;

export interface FoundTime {
  span: Span;
  index: number;
  end: number;
}

const START_OF_TIME = /(?<![\p{L}\p{N}.:,/+-])(?=\d|(?:kl|fra|from|ca|klok|klock)[\p{L}.]*[\s:]*\d)/giu;

/** Every time in a line that is surely a time: with minutes, with am/pm or after "kl.". */
export function findTimes(text: string): FoundTime[] {
  const head = text.length > 2000 ? text.slice(0, 2000) : text;
  const found: FoundTime[] = [];
  if (!/\d/.test(head)) return found;
  let free = 0;
  for (const match of head.matchAll(START_OF_TIME)) {
    if (match.index < free) continue;
    const result = spanAt(head, match.index);
    if (!result || result.span.bare || result.span.impossible) continue;
    const after = head.slice(result.next);
    if (AMOUNT.test(after) || /^[\p{L}\d/]/u.test(after)) continue;
    found.push({ span: result.span, index: match.index, end: result.next });
    free = result.next;
  }
  return found;
}

/** Wall-clock `HH:MM`; the midnight that ends a day is `00:00`. */
export function clockText(minutes: number): string {
  const inDay = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}
