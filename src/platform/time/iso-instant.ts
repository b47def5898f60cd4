/** Epoch milliseconds as the text of an instant, `2026-11-22T06:00:00.000Z`. Used where thousands are written at once. */
export function isoInstant(milliseconds: number): string {
  // eslint-disable-next-line no-restricted-syntax -- one instant written down: no calendar, no zone, no clock
  return new Date(milliseconds).toISOString();
}
