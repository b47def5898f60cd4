import type { DayLine } from './day-line.ts';
import type { Mark } from './marks.ts';
import { markLine } from './marks.ts';
import { leadingTime, type Span } from './times.ts';

/**
 * Brings together what a meeting says on several lines: a date and, below it, the one time of that meeting,
 * "Dato: 14. juni" and "Tid: 17.30", or a label alone above its value. The marks that remain are read as if
 * the text had set them so.
 */
export function joinHours(marks: readonly Mark[]): Mark[] {
  return joinDatesWithHours(joinLabelled(joinValues(marks)));
}

const ABOVE_VALUES = ['date', 'time', 'when', 'where', 'price', 'deadline', 'address'];

/** "Tidspunkt" and below it "09.30 - 14.00"; a table's head, where label follows label, stays as it is. */
function joinValues(marks: readonly Mark[]): Mark[] {
  const joined: Mark[] = [];
  for (let at = 0; at < marks.length; at += 1) {
    const [mark, value, after] = [marks[at], marks[at + 1], marks[at + 2]];
    if (!mark) continue;
    const kind = mark.label?.value === '' ? mark.label.kind : null;
    const pairs = kind !== null && ABOVE_VALUES.includes(kind) && value !== undefined && isValue(value);
    const closed = after === undefined || after.at.blanks > 0 || after.label !== null;
    if (pairs && closed && fitsLabel(kind, value)) {
      joined.push(
        markLine({
          ...mark.at,
          text: `${mark.label?.word ?? ''}: ${value.at.text}`,
          level: 0,
          links: value.at.links,
        }),
      );
      at += 1;
    } else joined.push(mark);
  }
  return joined;
}

function isValue(mark: Mark): boolean {
  return mark.label === null && mark.at.blanks === 0 && mark.at.level === 0 && mark.at.text.length <= 120;
}

function fitsLabel(kind: string, value: Mark): boolean {
  if (kind === 'time') return value.lead !== null && value.lead.rest === '';
  if (kind === 'date' || kind === 'when' || kind === 'deadline') return value.dates.length > 0;
  return value.lead === null && value.dates.length === 0;
}

/** "Dato: …" and "Tid: …" beside each other, several times in one text, are the date lines of meetings. */
function joinLabelled(marks: readonly Mark[]): Mark[] {
  const pairs = marks.flatMap((mark, at) => (isPair(mark, marks[at + 1]) ? [at] : []));
  if (pairs.length < 2) return [...marks];
  const firsts = new Set(pairs);
  const seconds = new Set(pairs.map((at) => at + 1));
  return marks.flatMap((mark, at) => {
    if (seconds.has(at)) return [];
    const other = firsts.has(at) ? marks[at + 1] : undefined;
    return other ? [dated(mark, other)] : [mark];
  });
}

function isPair(mark: Mark, next: Mark | undefined): boolean {
  if (!next || !mark.label || !next.label) return false;
  const isDate = (each: Mark): boolean => each.day?.dates?.dates.length === 1 && each.day.hours === null;
  return (isDate(mark) && hoursIn(next) !== null) || (isDate(next) && hoursIn(mark) !== null);
}

function hoursIn(mark: Mark): Span | null {
  if (mark.label?.kind !== 'time' || mark.dates.length > 0) return null;
  const lead = leadingTime(mark.label.value);
  return lead?.rest === '' ? lead.span : null;
}

function dated(first: Mark, second: Mark): Mark {
  const [date, hours] = first.day?.dates ? [first, second] : [second, first];
  const { at } = date;
  const text = `${at.text} ${hours.at.text}`;
  const day: DayLine | null = date.day && { ...date.day, hours: hoursIn(hours), before: '', after: '' };
  return { ...date, at: { ...first.at, text, line: at.line }, label: null, day, lead: null };
}

/** Below each date stands one time, alone or with its place, and not at once: the hours of that meeting. */
function joinDatesWithHours(marks: readonly Mark[]): Mark[] {
  const days = marks.flatMap((mark, at) => (isBareDay(mark) ? [at] : []));
  if (days.length < 2) return [...marks];
  const timeOf = new Map<number, number>();
  const dayOf = new Map<number, number>();
  for (const [each, at] of days.entries()) {
    const time = onlyTime(marks, at, days[each + 1] ?? marks.length);
    if (time === null) return [...marks];
    timeOf.set(at, time);
    dayOf.set(time, at);
  }
  return marks.flatMap((mark, at) => {
    const day = dayOf.get(at);
    if (day !== undefined) return mark.lead?.rest && day < at - 1 ? [placeLine(mark, mark.lead.rest)] : [];
    const time = timeOf.get(at);
    return [time === undefined ? mark : withHours(mark, marks[time], time === at + 1)];
  });
}

function withHours(mark: Mark, below: Mark | undefined, atOnce: boolean): Mark {
  if (!mark.day || !below?.lead) return mark;
  const after = atOnce ? below.lead.rest : mark.day.after;
  return { ...mark, day: { ...mark.day, hours: below.lead.span, after } };
}

function isBareDay(mark: Mark): boolean {
  return mark.day?.dates?.dates.length === 1 && mark.day.hours === null && mark.label === null && !mark.aside;
}

function onlyTime(marks: readonly Mark[], from: number, to: number): number | null {
  const timed = marks
    .slice(from + 1, to)
    .flatMap((mark, at) => (mark.lead && !mark.aside ? [from + 1 + at] : []));
  const [only] = timed;
  const mark = marks[only ?? -1];
  if (only === undefined || timed.length !== 1 || !mark?.lead || mark.lead.span.bare) return null;
  const { rest } = mark.lead;
  const isPlace = rest === '' || /^(?:i |på |at |in )?\p{Lu}[^.!?]{2,80}$/u.test(rest);
  const atOnce = only === from + 1 && /^(?:i|på|at|in|hos)\s+\p{Lu}/u.test(rest) && to > only + 1;
  return atOnce || (only > from + 1 && isPlace && marks[from + 1]?.at.blanks === 0) ? only : null;
}

function placeLine(mark: Mark, place: string): Mark {
  const text = `Sted: ${place.replace(/^(?:i|på|at|in)\s+/u, '')}`;
  return { ...markLine({ ...mark.at, text }), lead: null };
}
