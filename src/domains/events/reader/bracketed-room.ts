import type { TextLine } from './lines.ts';

const ROOM_WORD =
  '(?:\\p{L}*(?:lokale|lokal|sal|salen|aula|aulaen|foyer|foyeren|auditorium|auditoriet|kantine|kantinen|kantina|scenen)|rum|rummet|rom|rommet|room|aud\\.|stage|hall|hallen|café|caféen|kaféen)';
const BRACKETED = new RegExp(
  `\\s*[([]((?:${ROOM_WORD}(?:\\s[\\p{L}\\d.-]{1,12})?)|(?:[\\p{L}-]{2,14}\\s${ROOM_WORD}))[)\\]]\\s*$`,
  'iu',
);

/**
 * "2A: Naboer v/ Peter Åkjær, Broen (lokale 2)": the brackets at the line's end say where, and say nothing of the
 * one who speaks.
 */
export function bracketedRoom(body: readonly TextLine[]): { body: readonly TextLine[]; room: string | null } {
  const [first, ...rest] = body;
  const found = first ? BRACKETED.exec(first.text) : null;
  if (!first || !found?.[1] || found.index < 3) return { body, room: null };
  return { body: [{ ...first, text: first.text.slice(0, found.index) }, ...rest], room: found[1] };
}
