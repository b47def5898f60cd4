/** Lines of an iCalendar object as RFC 5545 wants them: clean text, folded at 75 octets. */
// eslint-disable-next-line no-control-regex -- vertical tab and form feed break lines for some readers
const lineBreaks = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
// eslint-disable-next-line no-control-regex -- control characters are what RFC 5545 section 3.1 forbids
const controls = /[\u0000-\u0008\u000e-\u001f\u007f]/g;

/** Text without what no calendar may hold: control characters, odd line breaks, halves of surrogate pairs. */
export function calendarText(text: string): string {
  return text.replace(lineBreaks, '\n').replace(controls, '').toWellFormed();
}

/**
 * Folds lines at 75 octets, the leading space of a continuation included, and never inside a character.
 * ical.js folds one octet too late, hence its folds are undone first.
 */
export function foldLines(calendar: string): string {
  const unfolded = calendar.replaceAll('\r\n ', '');
  return `${unfolded.trimEnd().split('\r\n').map(foldLine).join('\r\n')}\r\n`;
}

function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
