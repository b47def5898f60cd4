/** Epoch milliseconds as the text of an instant, `2026-11-22T06:00:00.000Z`. Used where thousands are written at once. */
export function isoInstant(milliseconds: number): string {
  if (milliseconds === last.milliseconds) return last.text;
  // eslint-disable-next-line no-restricted-syntax -- one instant written down: no calendar, no zone, no clock
  last = { milliseconds, text: new Date(milliseconds).toISOString() };
  return last.text;
}

/** The same instant stands in many rows. */
let last = { milliseconds: NaN, text: '' };
