import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import type { CalendarEvent } from './calendar-event.ts';
import { isRealDate } from './real-date.ts';

/** More than a season: a rule that gives so many is a habit and no programme. */
const MOST = 60;

/** Rules as people make them in a calendar; others are left to the reader of the warning. */
const PLAIN =
  /^(?:(?:FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)|INTERVAL=(?:[1-9]|1[0-2])|COUNT=\d{1,4}|UNTIL=[\dTZ]{8,16}|WKST=\w\w|BYDAY=[\w,+-]{2,40}|BYMONTHDAY=[\d,-]{1,20})(?:;|$))+$/i;

/**
 * The dates on which an event takes place by RRULE, RDATE and EXDATE (RFC 5545), its own among them. Null where
 * the rule has no end, gives too many or cannot be read. UTC limits are taken as days in `zone`.
 */
export function repeatedDates(
  event: CalendarEvent,
  start: { date: string; time: string },
  zone: string,
): string[] | null {
  const rule = event.properties.get('rrule')?.value.replace(/^RRULE[^:]*:/i, '');
  const byRule = rule === undefined ? [start.date] : datesOfRule(rule, start, zone);
  if (byRule === null) return null;
  const left = new Set(daysIn(event, 'exdate', zone));
  const all = new Set([...byRule, ...daysIn(event, 'rdate', zone)]);
  const dates = [...all].filter((date) => !left.has(date)).sort();
  return dates.length > MOST || dates.length === 0 ? null : dates;
}

function datesOfRule(rule: string, start: { date: string; time: string }, zone: string): string[] | null {
  if (!PLAIN.test(rule) || !/(?:^|;)(?:COUNT|UNTIL)=/i.test(rule)) return null;
  try {
    const until = /UNTIL=([\dTZ]+)/i.exec(rule)?.[1];
    const last = until === undefined ? null : localDay(until, zone);
    const recur = ICAL.Recur.fromString(rule.replace(/;?UNTIL=[\dTZ]+/i, ''));
    const steps = recur.iterator(ICAL.Time.fromDateTimeString(`${start.date}T${start.time}:00`));
    const dates: string[] = [];
    for (let next = steps.next() as ICAL.Time | null; next; next = steps.next() as ICAL.Time | null) {
      const date = next.toString().slice(0, 10);
      if (last !== null && date > last) break;
      if (dates.push(date) > MOST) return null;
    }
    return dates;
  } catch {
    return null;
  }
}

function daysIn(event: CalendarEvent, name: 'exdate' | 'rdate', zone: string): string[] {
  const text = event.properties.get(name)?.value ?? '';
  return [...text.matchAll(/\d{8}(?:T\d{6}Z?)?/g)].slice(0, 1000).flatMap((match) => {
    const day = localDay(match[0], zone);
    return day === null ? [] : [day];
  });
}

/** "20270610T100000Z" as the day it is in the zone. */
export function localDay(value: string, zone: string): string | null {
  const [, year, month, day, hours, minutes, utc] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z)?)?$/.exec(value) ?? [];
  const date = `${year ?? ''}-${month ?? ''}-${day ?? ''}`;
  if (!isRealDate(date)) return null;
  if (!utc) return date;
  try {
    const moment = Temporal.Instant.from(`${date}T${hours ?? ''}:${minutes ?? ''}:00Z`);
    return moment.toZonedDateTimeISO(zone).toPlainDate().toString();
  } catch {
    return date;
  }
}
