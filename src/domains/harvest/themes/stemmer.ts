/**
 * Stems after the published Snowball algorithms for Danish, Norwegian and Swedish, and a light one for English.
 * Source: https://snowballstem.org/algorithms/. Browser-safe.
 */
import type { Language } from '#domains/events/reader/reading.ts';

interface Rules {
  /** Endings of inflection, taken off once, the longest first. */
  endings: readonly string[];
  /** Letters that may stand before a genitive -s. */
  beforeS: string;
  /** Pairs of consonants that lose their last letter. */
  pairs: readonly string[];
  /** Endings of derivation. */
  derived: readonly string[];
}

const words = (text: string): string[] => text.split(/\s+/).sort((a, b) => b.length - a.length);

const RULES: Readonly<Record<'da' | 'nb' | 'sv', Rules>> = {
  da: {
    endings: words(
      'hed ethed ered e erede ende erende ene erne ere en heden eren er heder erer heds es endes erendes enes ernes eres ens hedens erens ers ets erets et eret',
    ),
    beforeS: 'abcdfghjklmnoprtvyzå',
    pairs: ['gd', 'dt', 'gt', 'kt'],
    derived: words('ig lig elig els'),
  },
  nb: {
    endings: words(
      'a e ede ande ende ane ene hetene en heten ar er heter as es edes endes enes hetenes ens hetens ers ets et het ast',
    ),
    beforeS: 'bcdfghjlmnoprtvyzk',
    pairs: ['dt', 'vt'],
    derived: words('leg eleg ig eig lig elig els lov elov slov hetslov'),
  },
  sv: {
    endings: words(
      'a arna erna heterna orna ad e ade ande arne are aste en anden aren heten ern ar er heter or as arnas ernas ornas es ades andes ens arens hetens erns at andet het ast',
    ),
    beforeS: 'bcdfghjklmnoprtvy',
    pairs: ['dd', 'gd', 'nn', 'dt', 'gt', 'kt', 'tt'],
    derived: words('lig ig els'),
  },
};

/** The word without its endings; what is left is a key, not a word. */
export function stem(word: string, lang: Language): string {
  return lang === 'en' ? englishStem(word) : nordicStem(word, RULES[lang]);
}

function nordicStem(word: string, rules: Rules): string {
  const region = regionOf(word);
  let left = word;
  const takeOff = (ending: string): boolean => {
    if (!left.endsWith(ending) || left.length - ending.length < region) return false;
    left = left.slice(0, -ending.length);
    return true;
  };
  const cutPair = (): void => {
    if (rules.pairs.some((pair) => left.endsWith(pair) && left.length - pair.length >= region))
      left = left.slice(0, -1);
  };
  const ended = rules.endings.some(takeOff);
  if (!ended && left.endsWith('s') && left.length > region && rules.beforeS.includes(left.at(-2) ?? ''))
    left = left.slice(0, -1);
  cutPair();
  if (left.endsWith('igst')) left = left.slice(0, -2);
  // "Invitation" and "invitere", "finansiering" and "finansiere".
  left = left.replace(/(?<=.{4})(?:ation|asjon|ering)$/, '');
  if (rules.derived.some(takeOff)) cutPair();
  // A doubled consonant at the end is a matter of spelling: "samme", "sammen".
  return left.length > region && /([bcdfghjklmnpqrstvxz])\1$/.test(left) ? left.slice(0, -1) : left;
}

/** Where endings may be taken off: after the first consonant that follows a vowel, and never before the third letter. */
function regionOf(word: string): number {
  const match = /[aeiouyæåøäö][^aeiouyæåøäö]/.exec(word);
  return match ? Math.max(3, match.index + 2) : word.length;
}

function englishStem(word: string): string {
  const plain = word.replace(/['’]s?$/, '').replace(/(ss|[^s])(?:es|s)$/, (whole, before: string) => {
    if (/(?:ss|us|is)$/.test(whole)) return whole;
    return whole.endsWith('es') && /(?:sh|ch|x|z|ss)$/.test(before)
      ? before
      : `${before}${whole.endsWith('es') ? 'e' : ''}`;
  });
  const cut = plain
    .replace(/ies?$/, 'y')
    .replace(/(?<=[aeiouy].{2,})(?:ations?|ators?|ating|ated|ate)$/, '')
    .replace(/(?<=[aeiouy].+)(?:ings?|ed|ly|ment|ness|ity|able|ful)$/, '');
  return cut.replace(/([bdfgmnprt])\1$/, '$1').replace(/(?<=.{3})[ey]$/, '');
}
