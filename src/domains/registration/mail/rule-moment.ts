import { addDays, resolveTime } from '#platform/time/wall-clock.ts';

export interface RuleTime {
  side: 'before' | 'after';
  days: number;
  /** `09:00` */
  time: string;
}

interface EventDates {
  startsOn: string | null;
  endsOn: string | null;
  timeZone: string;
}

/**
 * When a rule's moment comes: days before the first day or after the last, at a time on the clock of the event's zone,
 * whatever that clock does in between. `over` is when it is too late to send: three days later, and never after a
 * gathering has begun that was to be announced. Null without dates. Instants in epoch milliseconds.
 */
export function ruleMoment(rule: RuleTime, event: EventDates): { at: number; over: number } | null {
  const first = event.startsOn;
  if (first === null) return null;
  const day = rule.side === 'before' ? addDays(first, -rule.days) : addDays(event.endsOn ?? first, rule.days);
  const instant = (local: string) => Date.parse(resolveTime(local, event.timeZone).instant);
  const at = instant(`${day}T${rule.time}`);
  const late = at + 3 * 86_400_000;
  if (rule.side === 'after') return { at, over: late };
  return { at, over: Math.min(late, Math.max(instant(`${first}T00:00`), at + 6 * 3_600_000)) };
}
