import type { Language } from '../reading.ts';

/** Words that are frequent in one language and rare or absent in the others. */
const telling: Record<Language, string[]> = {
  da: [
    'og',
    'af',
    'hvordan',
    'oplæg',
    'frokost',
    'velkomst',
    'mellem',
    'eftermiddag',
    'noget',
    'hvad',
    'ikke',
    'blive',
    'uden',
    'efter',
    'også',
    'spørgsmål',
    'værksted',
  ],
  nb: [
    'og',
    'av',
    'hvordan',
    'innlegg',
    'lunsj',
    'velkommen',
    'mellom',
    'ettermiddag',
    'noe',
    'hva',
    'ikke',
    'bli',
    'uten',
    'etter',
    'også',
    'spørsmål',
    'verksted',
  ],
  sv: [
    'och',
    'av',
    'hur',
    'föredrag',
    'lunch',
    'välkommen',
    'mellan',
    'eftermiddag',
    'något',
    'vad',
    'inte',
    'bli',
    'utan',
    'efter',
    'också',
    'frågor',
    'för',
    'är',
  ],
  en: [
    'and',
    'of',
    'how',
    'talk',
    'lunch',
    'welcome',
    'between',
    'afternoon',
    'something',
    'what',
    'not',
    'the',
    'without',
    'after',
    'also',
    'questions',
    'for',
    'with',
  ],
};

/** The language that most telling words of a text belong to; Danish where nothing tells. */
export function recogniseLanguage(text: string): Language {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best: Language = 'da';
  let most = 0;
  for (const [lang, list] of Object.entries(telling) as [Language, string[]][]) {
    const known = new Set(list);
    const count = words.filter((word) => known.has(word)).length;
    if (count > most) [best, most] = [lang, count];
  }
  return best;
}
