/**
 * What somebody wrote, fit to be kept: no signs that turn the reading direction of what stands beside it, no control
 * signs, no halves of signs. Right-to-left writing and emoji stay as they are. Browser-safe.
 */
export function cleanText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      // eslint-disable-next-line no-control-regex -- those are meant
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '')
      .replace(/\n{4,}/g, '\n\n\n')
      .trim()
  );
}

/** The same in one line: names, titles, keywords. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}
