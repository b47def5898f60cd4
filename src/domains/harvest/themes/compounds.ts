/** Takes compounds apart by the words that the texts themselves use, and by roots that are known. Browser-safe. */

const SHORTEST = 4;

export interface Known {
  /** A word of the texts, or a root of the field with an ending. */
  word(part: string): boolean;
  /** Begins with a long root of the field; then the rest in front needs no proof. */
  root(part: string): boolean;
}

/** What makes another word of one, and is no word of its own there: "mentorskap", "frihed". */
const SUFFIX = /^(?:skab|skap|hed|het|dom)(?:s|e|en|et|er|ene|erne|erna|ens|ets)?$/;

/** The parts of a compound, with the joint (-s-, -e-) taken off the first; or the word itself. */
export function partsOf(word: string, known: Known): string[] {
  if (word.includes('_')) return [word];
  if (word.includes('-')) return word.split('-').filter((part) => part.length >= 3);
  // The longest head first, so that "lokalsamfund" is no "lokal" with a joint in "samfund".
  for (let at = word.length - SHORTEST; at >= SHORTEST; at -= 1) {
    const head = word.slice(0, at);
    const tail = word.slice(at);
    const plain = [head, head.replace(/(?:s|e|er)$/, '')].find(
      (form) => form.length >= SHORTEST && known.word(form),
    );
    if (SUFFIX.test(tail)) continue;
    if (plain !== undefined && (known.word(tail) || known.root(tail))) return [plain, tail];
    if (known.root(tail)) return [head, tail];
  }
  return [word];
}
