/** How entries of a reading are written in fields and lines. Browser-safe. */
import type { ReadSpeaker } from '../../reader/reading.ts';

/** `Name, role` a line. */
export function peopleLines(speakers: readonly ReadSpeaker[]): string {
  return speakers.map(({ name, role }) => (role ? `${name}, ${role}` : name)).join('\n');
}

/** `Name (role); Name` in one line. */
export function peopleInLine(speakers: readonly ReadSpeaker[]): string {
  return speakers.map(({ name, role }) => (role ? `${name} (${role})` : name)).join('; ');
}
