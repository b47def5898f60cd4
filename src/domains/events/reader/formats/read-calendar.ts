import type { ReadOptions } from '../reading.ts';
import { parseCalendar, type Calendar, type CalendarEvent } from './calendar-event.ts';
import { unfoldCalendar } from './calendar-lines.ts';
import { addDays, CalendarTimes, type WallTime } from './calendar-times.ts';
import { repeatedDates } from './calendar-rule.ts';
import { splitLines } from './decode-text.ts';
import type { ReadingExtract } from './extract.ts';
import type { FormatWarningCode } from './messages.ts';
import { oneLine, severalLines, toReading, type PlannedProgramme } from './planned-programme.ts';
import { ReaderError } from './reader-error.ts';

/** Reads an iCalendar file (RFC 5545), one item per event. Errors: `programme_file.calendar_empty`. */
export function readCalendar(text: string, options: ReadOptions): ReadingExtract {
  const lines = splitLines(text);
  const calendar = parseCalendar(unfoldCalendar(lines));
  if (calendar.events.length === 0) throw new ReaderError('programme_file.calendar_empty');
  const plan: PlannedProgramme = {
    title: oneLine(calendar.properties.get('x-wr-calname')?.value ?? calendar.properties.get('name')?.value),
    description: severalLines(calendar.properties.get('x-wr-caldesc')?.value),
    items: [],
    facts: [],
    warnings: [],
  };
  new CalendarReader(plan, calendar).read();
  return { kind: 'reading', format: 'ics', reading: toReading(plan, options), lines };
}

/** A calendar with more repeating events is no programme, and working them all out takes too long. */
const MOST_RULES = 100;

class CalendarReader {
  private readonly plan: PlannedProgramme;
  private readonly calendar: Calendar;
  private readonly times: CalendarTimes;
  private rules = 0;
  /** By UID: the days of a repeating event that have an event of their own. */
  private readonly ownDays = new Map<string, string[]>();

  constructor(plan: PlannedProgramme, calendar: Calendar) {
    this.plan = plan;
    this.calendar = calendar;
    this.times = new CalendarTimes(calendar);
  }

  read(): void {
    const events = this.latestOfEach(this.calendar.events);
    for (const event of events) this.noteOwnDay(event);
    for (const event of events) this.readEvent(event);
    const { inUtc, zones } = this.times;
    if (inUtc) this.warn('times-in-utc', { zone: this.times.homeZone }, inUtc);
    if (zones.size > 1) this.warn('times-in-zones', { zones: [...zones].join(', ') }, 1);
  }

  private noteOwnDay(event: CalendarEvent): void {
    const day = textOf(event, 'recurrence-id').slice(0, 10);
    if (day === '') return;
    const uid = textOf(event, 'uid');
    this.ownDays.set(uid, [...(this.ownDays.get(uid) ?? []), day]);
  }

  private warn(code: FormatWarningCode, data: Record<string, string | number>, line: number): void {
    this.plan.warnings.push({ code, data, line });
  }

  /** A UID that comes again is the same event changed, unless it says which repetition it stands for. */
  private latestOfEach(events: CalendarEvent[]): CalendarEvent[] {
    const latest = new Map<string, CalendarEvent>();
    for (const [index, event] of events.entries()) {
      const uid = textOf(event, 'uid');
      const key = uid ? `${uid} ${textOf(event, 'recurrence-id')}` : `line ${index}`;
      const earlier = latest.get(key);
      if (earlier) this.warn('event-twice', { title: titleOf(event) ?? uid }, event.line);
      if (!earlier || sequenceOf(event) >= sequenceOf(earlier)) latest.set(key, event);
    }
    return [...latest.values()];
  }

  private readEvent(event: CalendarEvent): void {
    const { line } = event;
    for (const bad of event.unreadable)
      this.warn('line-unreadable', { text: bad.text.slice(0, 80) }, bad.line);
    const title = titleOf(event);
    if (title === null) return this.warn('event-untitled', {}, line);
    if (/^cancelled$/i.test(textOf(event, 'status'))) return this.warn('event-cancelled', { title }, line);
    const start = this.times.read(event, 'dtstart');
    if (!start) return this.warn('event-undated', { title }, line);
    if (start.time === null) {
      if (repeats(event)) this.warn('event-repeats', { title }, line);
      this.addAllDay(event, title, start);
    } else this.addTimed(event, title, { date: start.date, time: start.time });
  }

  private addTimed(event: CalendarEvent, title: string, start: { date: string; time: string }): void {
    const dates = this.datesOf(event, title, start);
    const end = this.endOf(event, title, start);
    for (const date of dates) this.addItem(event, title, { ...start, date }, end);
  }

  /** Every day of an event that repeats, save those that an event of their own stands for. */
  private datesOf(event: CalendarEvent, title: string, start: { date: string; time: string }): string[] {
    if (!repeats(event)) return [start.date];
    const dates = this.rules < MOST_RULES ? repeatedDates(event, start, this.times.homeZone) : null;
    this.rules += 1;
    if (dates === null || textOf(event, 'recurrence-id') !== '') {
      this.warn('event-repeats', { title }, event.line);
      return [start.date];
    }
    const own = this.ownDays.get(textOf(event, 'uid')) ?? [];
    const left = dates.filter((date) => !own.includes(date));
    this.warn('event-repeated', { title, count: left.length }, event.line);
    return left;
  }

  private addItem(
    event: CalendarEvent,
    title: string,
    start: { date: string; time: string },
    end: string | null,
  ): void {
    this.plan.items.push({
      date: start.date,
      start: start.time,
      end,
      title,
      description: severalLines(textOf(event, 'description')),
      speakers: [],
      place: oneLine(textOf(event, 'location')),
      kindHint: textOf(event, 'categories'),
      language: event.properties.get('summary')?.language ?? '',
      tentative: /^tentative$/i.test(textOf(event, 'status')),
      line: event.line,
    });
  }

  private endOf(event: CalendarEvent, title: string, start: { date: string; time: string }): string | null {
    const end = this.times.end(event, start);
    const problem = problemOf(start, end);
    if (problem) this.warn(problem, { title }, event.line);
    return problem ? null : (end?.time ?? null);
  }

  /** What lasts all day frames the programme: when it is and where, but it is no item among timed ones. */
  private addAllDay(event: CalendarEvent, title: string, start: WallTime): void {
    const end = this.times.read(event, 'dtend');
    const lastDay = end && end.date > start.date ? addDays(end.date, -1) : start.date;
    const span = lastDay === start.date ? start.date : `${start.date}/${lastDay}`;
    this.plan.facts.push({ kind: 'dates', text: title, value: span, line: event.line });
    const place = oneLine(textOf(event, 'location'));
    if (place) this.plan.facts.push({ kind: 'venue', text: place, value: null, line: event.line });
    this.warn('event-all-day', { title }, event.line);
  }
}

function problemOf(start: { date: string; time: string }, end: WallTime | null): FormatWarningCode | null {
  if (!end || end.time === null) return 'event-open-end';
  const begins = `${start.date} ${start.time}`;
  const ends = `${end.date} ${end.time}`;
  if (ends === begins) return 'event-open-end';
  if (ends < begins) return 'event-end-before-start';
  return ends > `${addDays(start.date, 1)} ${start.time}` ? 'event-lasts-days' : null;
}

function textOf(event: CalendarEvent, name: string): string {
  return event.properties.get(name)?.value ?? '';
}

function titleOf(event: CalendarEvent): string | null {
  return oneLine(textOf(event, 'summary'));
}

function sequenceOf(event: CalendarEvent): number {
  return Number(textOf(event, 'sequence')) || 0;
}

function repeats(event: CalendarEvent): boolean {
  return event.properties.has('rrule') || event.properties.has('rdate');
}
