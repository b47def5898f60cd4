/** Epoch milliseconds as the text of an instant, `2026-11-22T06:00:00.000Z`. Used where thousands are written at once. */
export function isoInstant(milliseconds: number): string {
  const known = texts.get(milliseconds);
  if (known !== undefined) return known;
  // eslint-disable-next-line no-restricted-syntax -- one instant written down: no calendar, no zone, no clock
  const text = new Date(milliseconds).toISOString();
  if (texts.size >= most) texts.clear();
  texts.set(milliseconds, text);
  return text;
}

/** The same few instants stand in many rows. */
const texts = new Map<number, string>();
const most = 256;
