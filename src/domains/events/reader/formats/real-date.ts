import { Temporal } from 'temporal-polyfill';

/** Whether a text is an ISO date that the calendar has: no 30 February. */
export function isRealDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}
