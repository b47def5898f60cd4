import { Temporal } from 'temporal-polyfill';
import type { Calendar, CalendarEvent } from './calendar-event.ts';
import { isRealDate } from './real-date.ts';

/** A date and a time on the wall; no time where something lasts all day. */
export interface WallTime {
  date: string;
  time: string | null;
}

/** The zone that Danish, Norwegian and Swedish clocks agree with. */
const nordicZone = 'Europe/Copenhagen';

/**
 * Reads the times of a calendar as they stand on the wall where the event is. Times with a zone, and floating ones,
 * are that already; UTC times are converted to the calendar's own zone.
 */
export class CalendarTimes {
  readonly homeZone: string;
  /** The zones that the read times name. */
  readonly zones = new Set<string>();
  /** The line of the first event given in UTC. */
  inUtc: number | null = null;

  constructor(calendar: Calendar) {
    const said = [calendar.properties.get('x-wr-timezone')?.value, ...calendar.zones];
    this.homeZone = said.find((zone) => zone !== undefined && isZone(zone)) ?? nordicZone;
  }

  read(event: CalendarEvent, name: 'dtstart' | 'dtend'): WallTime | null {
    const property = event.properties.get(name);
    const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2})?(Z)?)?$/.exec(property?.value ?? '');
    const [, date, time, isUtc] = match ?? [];
    if (!property || !date || !isRealDate(date)) return null;
    if (!time) return { date, time: null };
    if (time > '23:59') return null;
    if (isUtc) return this.fromUtc(event, `${date}T${time}:00Z`);
    if (property.zone) this.zones.add(property.zone);
    return { date, time };
  }

  /** DTEND, or DTSTART and DURATION. */
  end(event: CalendarEvent, start: { date: string; time: string }): WallTime | null {
    const end = this.read(event, 'dtend');
    const duration = event.properties.get('duration')?.value;
    if (end || !duration) return end;
    try {
      const moment = Temporal.PlainDateTime.from(`${start.date}T${start.time}`).add(duration);
      return { date: moment.toPlainDate().toString(), time: moment.toPlainTime().toString().slice(0, 5) };
    } catch {
      return null;
    }
  }

  private fromUtc(event: CalendarEvent, moment: string): WallTime {
    this.inUtc ??= event.line;
    const local = Temporal.Instant.from(moment).toZonedDateTimeISO(this.homeZone);
    return { date: local.toPlainDate().toString(), time: local.toPlainTime().toString().slice(0, 5) };
  }
}

function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}
