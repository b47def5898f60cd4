/**
 * Wall-clock times of a place and the instants they mean. Local values are texts: dates `2026-05-04`, clock times
 * `09:30`, date and time `2026-05-04T09:30`. The local value with its IANA zone is the truth, the instant is derived.
 * Browser-safe.
 */
import { Temporal } from 'temporal-polyfill';

/** `gap`: the clock skips this time; the same distance after the change is meant. `overlap`: it comes twice; the first is meant. */
export type ClockProblem = 'gap' | 'overlap';

export interface ResolvedTime {
  /** ISO instant in UTC, `2026-05-04T07:30:00Z`. */
  instant: string;
  problem: ClockProblem | null;
}

/**
 * The instant that a wall clock in a zone means, by the zone's rules known today.
 * @throws RangeError for a time or zone that does not exist
 */
export function resolveTime(local: string, timeZone: string): ResolvedTime {
  const plain = Temporal.PlainDateTime.from(local);
  const earlier = plain.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = plain.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (earlier.epochNanoseconds === later.epochNanoseconds)
    return { instant: earlier.toInstant().toString(), problem: null };
  const isOverlap = earlier.toPlainDateTime().equals(plain);
  // In a gap "later" reads the clock by the offset before the change, so lengths from before it stay right.
  return isOverlap
    ? { instant: earlier.toInstant().toString(), problem: 'overlap' }
    : { instant: later.toInstant().toString(), problem: 'gap' };
}

export function isTimeZone(timeZone: string): boolean {
  try {
    Temporal.PlainDateTime.from('2000-01-01T12:00').toZonedDateTime(timeZone);
    // Offsets such as +01:00 know no summer time and are no IANA zones.
    return /^[A-Za-z]/.test(timeZone);
  } catch {
    return false;
  }
}

/** The wall clock in a zone at an instant, to the minute. */
export function wallClockAt(instant: string, timeZone: string): string {
  return toMinutes(Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime());
}

export function dateOf(local: string): string {
  return local.slice(0, 10);
}

export function clockOf(local: string): string {
  return local.slice(11, 16);
}

export function addMinutes(local: string, minutes: number): string {
  return toMinutes(Temporal.PlainDateTime.from(local).add({ minutes }));
}

export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Minutes on the wall clock from one time to another; negative when the second is earlier. */
export function minutesBetween(from: string, to: string): number {
  return Temporal.PlainDateTime.from(from)
    .until(Temporal.PlainDateTime.from(to), { largestUnit: 'minutes' })
    .total('minutes');
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/**
 * Start and end of something on a day; an end earlier than the start lies on the next day. An end without a start
 * stands on the day itself.
 */
export function spanOn(
  date: string,
  start: string | null,
  end: string | null,
): { start: string | null; end: string | null } {
  if (end === null) return { start: start && `${date}T${start}`, end: null };
  const endDate = start !== null && end < start ? addDays(date, 1) : date;
  return { start: start && `${date}T${start}`, end: `${endDate}T${end}` };
}

function toMinutes(time: Temporal.PlainDateTime): string {
  return time.toString({ smallestUnit: 'minute' });
}
