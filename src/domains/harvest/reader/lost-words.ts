import type { DraftItem } from './draft.ts';
import { note, type WarningNote } from './warnings.ts';

/**
 * Places where a word has fallen out of a text, seen by what is left: an ending without its word, a possessive
 * before a verb, a small word before a comma. Never filled in.
 */
const SIGNS: readonly RegExp[] = [
  // An ending that lost its word: "her samles ne fra dagen".
  /(?<=\p{L} )(?:ne|erne|erna|ets)(?= \p{Ll})/gu,
  // "Naboernes skal gemmes".
  /(?<!\p{L})\p{L}{3,}(?:ernes|enes|arnas|ernas|ers')(?= (?:skal|kan|vil|bør|må|ska|bör|should|must|can|will)(?!\p{L}))/giu,
  // "at give til, hvor": a verb that lost its object before a preposition and a comma.
  /(?<!\p{L})(?:give|gi|ge|giver|gir|ger|arbejde|arbeide|arbeta|give|work) (?:med )?(?:til|till|to)(?=,| \p{L}{4,}(?:else|ing|ning|sjon|tion)\b)/giu,
  // "udvikle for haven": a transitive verb before a preposition that it never takes.
  /(?<!\p{L})(?:udvikle|utvikle|utveckla|develop) (?:for|för)(?= \p{L})/giu,
  // "i alderen år": a figure fell out.
  /(?<!\p{L})(?:i alderen|i åldern|aged|mellom|mellem|mellan) (?:år|years)(?!\p{L})/giu,
  // A year and a figure that fell out after "i".
  /(?<!\p{L})(?:der var i|det var i|there were in) (?=\p{L}{3,}e (?:frivillige|medlemmer|deltagere|deltakere|members|volunteers))/giu,
  // Two small words that never meet, and "sætte sig for" without what one sets oneself to do.
  /(?<!\p{L})(?:the of|the and|the to|ett och)(?= \p{L})/giu,
  /(?<!\p{L})(?:sætter sig|satte sig|setter seg|satte seg|sätter sig) for (?:sammen|sammans)(?!\p{L})/giu,
  // "sammenfatte de, vi så".
  /(?<!\p{L})(?:sammenfatte|sammenfatter|sammanfatta|summari[sz]e) (?:de|the)(?=,)/giu,
  // A space or nothing where a word stood between two signs.
  /(?:\s,\s|\(\s*\)|«\s*»|“\s*”|"\s+")(?=\S)/gu,
  /(?<!\p{L})(?:de|den|det) ne(?!\p{L})/giu,
];

/** An entry that breaks off: a small word that needs another behind it, a possessive, half a word. */
const BROKEN_OFF =
  /(?<!\p{L})(?:(?:og|och|eller|samt|and|or|the|an|ett|mellem|mellom|mellan|for at|for å|för att)|\p{L}{3,}(?:ernes|enes|arnas|ernas)|\p{L}+-)$/iu;

const AROUND = 28;

/** Entries that end before they have said what they begin. */
export function lostEnds(items: readonly DraftItem[]): WarningNote[] {
  return items.flatMap(({ text, detail, line }) =>
    [text, detail ?? ''].flatMap((said) => {
      const broken = BROKEN_OFF.exec(said);
      return broken
        ? [note('word-lost', line, { text: surroundings(said, broken.index, broken[0].length) })]
        : [];
    }),
  );
}

export function lostWords(line: number, text: string): WarningNote[] {
  const found: { place: number; length: number }[] = [];
  for (const sign of SIGNS) {
    for (const match of text.matchAll(sign)) {
      if (!found.some((each) => Math.abs(each.place - match.index) < AROUND))
        found.push({ place: match.index, length: match[0].length });
    }
  }
  return found
    .sort((a, b) => a.place - b.place)
    .slice(0, 50)
    .map(({ place, length }) => note('word-lost', line, { text: surroundings(text, place, length) }));
}

function surroundings(text: string, place: number, length: number): string {
  const before = text.slice(Math.max(0, place - AROUND), place).replace(/^\S*\s/, '');
  const after = text.slice(place + length, place + length + AROUND).replace(/\s\S*$/, '');
  return `${before}${text.slice(place, place + length)}${after}`.trim();
}
