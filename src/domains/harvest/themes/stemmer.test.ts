import { expect, it } from 'vitest';
import { partsOf } from './compounds.ts';
import { stem } from './stemmer.ts';

it.each([
  ['da', 'frivilligheden frivillighed', 'frivil'],
  ['da', 'kommune kommunen kommuner', 'kommun'],
  ['da', 'aftale aftaler aftalerne', 'aftal'],
  ['nb', 'avtale avtaler avtalene', 'avtal'],
  ['nb', 'møte møter møtene', 'møt'],
  ['sv', 'avtal avtalen avtals', 'avtal'],
  ['en', 'grants grant', 'grant'],
  ['en', 'boxes box', 'box'],
] as const)('gives forms of one word one stem (%s: %s)', (lang, words, expected) => {
  expect(new Set(words.split(' ').map((word) => stem(word, lang)))).toEqual(new Set([expected]));
});

it('takes a compound apart only into words that are known', () => {
  const known = {
    word: (part: string) => ['skole', 'skolen', 'haven', 'have'].includes(part),
    root: (part: string) => part.startsWith('ansvar'),
  };
  expect(partsOf('skolehaven', known)).toEqual(['skole', 'haven']);
  expect(partsOf('skoleansvaret', known)).toEqual(['skole', 'ansvaret']);
  expect(partsOf('havel', known)).toEqual(['havel']);
});
