/** So many cards a cheap phone draws in a moment; the rest is a tap away. */
const fewest = 200;

/** How many notes a page draws: what its address asks for, where it asks for more. */
export function notesToDraw(url: URL): number {
  return Math.max(fewest, Number(url.searchParams.get('notes')) || 0);
}
