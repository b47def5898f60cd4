/** Letters and figures alone, since the width of a page may break words and lines. */
export function lettersOf(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether a text has all these words in this order; a page's end or another column may stand between them. */
export function standsIn(text: string, words: string): boolean {
  const letters = lettersOf(text);
  let from = 0;
  for (const word of words.split(/\s+/).map(lettersOf)) {
    const at = letters.indexOf(word, from);
    if (at === -1) return false;
    from = at + word.length;
  }
  return true;
}
