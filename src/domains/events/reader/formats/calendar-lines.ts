/** A content line of an iCalendar file, unfolded, with the line of the file on which it begins. */
export interface CalendarLine {
  text: string;
  line: number;
}

const knownProperty =
  /^(BEGIN|END|UID|DTSTART|DTEND|DTSTAMP|DURATION|SUMMARY|DESCRIPTION|LOCATION|STATUS|SEQUENCE|RRULE|URL|CATEGORIES)[;:]/i;
const anyProperty = /^(X-[A-Za-z0-9-]+|[A-Z][A-Z0-9-]+)[;:]/;

/**
 * Undoes the folding of RFC 5545, 3.1, also where a program forgot it: a line that is no property goes on from the
 * line before, as one of a description with raw line breaks does.
 */
export function unfoldCalendar(lines: string[]): CalendarLine[] {
  const unfolded: CalendarLine[] = [];
  lines.forEach((text, index) => {
    const previous = unfolded.at(-1);
    if (text.trim() === '') return;
    if (previous && /^[ \t]/.test(text)) previous.text += text.slice(1);
    else if (previous && !knownProperty.test(text) && !anyProperty.test(text))
      previous.text += `\\n${text.trim()}`;
    else unfolded.push({ text, line: index + 1 });
  });
  // Only now: a fold may come right after a space that belongs to the text.
  return unfolded.map(({ text, line }) => ({ text: text.trimEnd(), line }));
}

/**
 * Folding counts bytes and may cut a letter in two. The break is moved behind the letter, before the bytes are
 * decoded, so that the lines keep their numbers.
 */
export function mendCutLetters(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const mended = text.replace(/([\xC2-\xF4][\x80-\xBF]*)(\r?\n[ \t])([\x80-\xBF]+)/g, '$1$3$2');
  return Buffer.from(mended, 'latin1');
}
