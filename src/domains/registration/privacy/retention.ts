import { addDays, resolveTime } from '#platform/time/wall-clock.ts';

export interface Kept {
  /** Last day of the event, as far as it is known. */
  endsOn: string | null;
  timeZone: string;
  keepDays: number;
  sensitiveDays: number;
}

/**
 * When what people gave is erased: at midnight after so many whole days have passed since the event's last day, on the
 * clock of its zone. Null while the event has no date. Epoch milliseconds.
 */
export function erasureMoments({ endsOn, timeZone, keepDays, sensitiveDays }: Kept): {
  sensitiveAt: number;
  allAt: number;
  sensitiveOn: string;
  allOn: string;
} | null {
  if (endsOn === null) return null;
  const midnight = (day: string) => Date.parse(resolveTime(`${day}T00:00`, timeZone).instant);
  // The event's own day counts for nobody: after 0 days means when that day is over.
  const allOn = addDays(endsOn, keepDays + 1);
  const sensitiveOn = addDays(endsOn, Math.min(sensitiveDays, keepDays) + 1);
  return { sensitiveAt: midnight(sensitiveOn), allAt: midnight(allOn), sensitiveOn, allOn };
}

/** Days before an erasure from which organisers are reminded to take out what they must keep. */
export const remindDays = 30;
