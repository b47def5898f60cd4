import { expect, it } from 'vitest';
import { preferredLanguage } from './accept-language.ts';

it.each([
  ['da-DK,da;q=0.9,en;q=0.8', 'da'],
  ['nn-NO, en;q=0.8', 'nb'],
  ['en;q=0.5, nb;q=0.7', 'nb'],
  ['fr-FR, de;q=0.9', 'en'],
  ['sv-SE', 'nb'],
  ['fo', 'da'],
  ['da;q=0, en', 'en'],
  ['', 'en'],
  [null, 'en'],
  [';;;,,,q=', 'en'],
])('the browser that asks for %s reads %s', (header, lang) => {
  expect(preferredLanguage(header)).toBe(lang);
});
