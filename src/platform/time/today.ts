/** Today's date in a zone, and how long it lasts. The clock is passed in. Browser-safe. */
import { Temporal } from 'temporal-polyfill';

/** @param now epoch milliseconds */
export function todayIn(timeZone: string, now: number): { date: string; secondsLeft: number } {
  const at = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  const midnight = at.startOfDay().add({ days: 1 });
  return {
    date: at.toPlainDate().toString(),
    secondsLeft: Math.ceil(at.until(midnight, { largestUnit: 'seconds' }).total('seconds')),
  };
}
