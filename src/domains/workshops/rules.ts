/** Pure decisions about boards; browser-safe. */
/**
 * So many devices hide a note until a facilitator looks at it: three, or two where fewer than ten have joined. One alone
 * silences nobody, and a large room need not wait for many.
 */
export function reportsToHide(devices: number): number {
  return devices < 10 ? 2 : 3;
}

/** Notes that were kept on a phone may come so long after the board was closed; they wait for a facilitator. */
export const lateNotesMs = 12 * 60 * 60 * 1000;
/** On one board. */
export const mostNotes = 10_000;
export const mostGroups = 300;

/** Signs that nobody takes for another, read aloud or written by hand: no B and 8, S and 5, Z and 2, I, O, 0 and 1. */
export const codeSigns = 'ACDEFGHJKLMNPQRTUVWXY3456789';

/** What somebody typed as a code, in capitals without spaces; null where it can be none. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('S', '5').replaceAll('B', '8');
  return code.length === 6 && [...code].every((sign) => codeSigns.includes(sign)) ? code : null;
}
