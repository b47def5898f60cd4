/**
 * One line as it is meant: no invisible characters, one kind of space, composed letters.
 * HTML and other markup stay as the text they are; whoever shows the result escapes it.
 */
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\v\f]/g;
// Controls (save the line break inside a table's cell), soft hyphens, zero-width marks and the marks that turn the direction of writing.
const INVISIBLE = /[^\P{Cc}\n]|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

export function cleanLine(text: string): string {
  return text.normalize('NFC').replace(SPACES, ' ').replaceAll('\t', '  ').replace(INVISIBLE, '').trim();
}

/** Runs of spaces and tabs become one space. */
export function singleSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const CONJUNCTION = /^(?:og|eller|samt|och|and|or|til|till|to)$/i;

/**
 * Joins the lines of one wrapped paragraph. A hyphen at a line's end before a small letter belongs to the
 * wrapping ("uddannel-" + "serne"), unless a conjunction follows ("be-" + "eller afkræftelse").
 */
export function joinWrapped(lines: readonly string[]): string {
  let joined = '';
  for (const line of lines) {
    const text = line.trim();
    const broken = /\p{L} ?-$/u.test(joined) && /^\p{Ll}/u.test(text);
    const firstWord = /^\p{L}+/u.exec(text)?.[0] ?? '';
    if (joined === '') joined = text;
    else if (broken && !CONJUNCTION.test(firstWord)) joined = joined.replace(/ ?-$/, '') + text;
    else joined += ` ${text}`;
  }
  return mendHyphens(joined);
}

/** "uddannel- serne" inside a line is a wrapped word too; "ind- og udland" is not. */
export function mendHyphens(text: string): string {
  if (!text.includes('- ')) return text;
  return text.replace(/(\p{Ll}{2})- (\p{Ll}+)/gu, (whole, before: string, after: string) =>
    CONJUNCTION.test(after) ? whole : before + after,
  );
}
