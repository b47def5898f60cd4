/**
 * Wall-clock arithmetic for the programme editor: minutes since midnight of a programme day. What ends after
 * midnight has more than 1440. Zones and instants are the server's concern. Browser-safe.
 */
import { Temporal } from 'temporal-polyfill';

export const minutesPerDay = 1440;

/** `2026-05-04T09:30` seen from `2026-05-04` is 570; from the day before, 2010. */
export function minuteOf(local: string, date: string): number {
  const [day = '', time = ''] = local.split('T');
  return daysBetween(date, day) * minutesPerDay + clockMinute(time);
}

/** The reverse of {@link minuteOf}. */
export function localAt(date: string, minute: number): string {
  const days = Math.floor(minute / minutesPerDay);
  return `${addDays(date, days)}T${clock(minute)}`;
}

/** `HH:MM` within its day. */
export function clock(minute: number): string {
  const within = ((minute % minutesPerDay) + minutesPerDay) % minutesPerDay;
  return `${pad(Math.floor(within / 60))}:${pad(within % 60)}`;
}

/** Minutes of `HH:MM`. */
export function clockMinute(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/**
 * Minutes of a time as people type it: `9`, `9.30`, `0930`, `kl. 13:15`, `24.00`. Null when it is no time.
 */
export function readClock(typed: string): number | null {
  const match = /^(?:kl\.?\s*)?(\d{1,2})(?:[.:h]?(\d{2}))?$/i.exec(typed.trim());
  if (!match) return null;
  const hours = Number(match[1]);
  const minutes = Number(match[2] ?? 0);
  if (hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) return null;
  return hours * 60 + minutes;
}

export function addDays(date: string, days: number): string {
  return days === 0 ? date : Temporal.PlainDate.from(date).add({ days }).toString();
}

export function daysBetween(from: string, to: string): number {
  return from === to ? 0 : Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
