import { expect, test } from 'vitest';
import { formatMoney } from '#platform/money.ts';
import { isAsked, totalOf, writeAmount } from './registration.enhance.js';

test('a question is shown to its categories, and to all while nothing is chosen', () => {
  expect([isAsked('', 'a'), isAsked('a b', 'b'), isAsked('a b', 'c'), isAsked('a', '')]).toEqual([
    ...[true, true, false, true],
  ]);
});

test('the total counts each person’s place and every extra at the category’s price', () => {
  const amounts = {
    sample: '',
    categories: { a: 10_000 },
    extras: { dinner: { price: 7500, prices: { a: 5000 } }, bus: { price: 250, prices: {} } },
  };
  expect(totalOf(amounts, 'a', 3, ['dinner', 'dinner', 'bus', 'gone'])).toBe(40_250);
});

test.each([
  ['da', 'DKK'],
  ['da', 'EUR'],
  ['nb', 'NOK'],
  ['en', 'SEK'],
] as const)('amounts are written as the page writes them in %s, %s', (lang, currency) => {
  const sample = formatMoney(lang, 123_456_789, currency);
  for (const amount of [0, 50, 12_345, 100_000, 987_654_300])
    expect(writeAmount(sample, amount)).toBe(formatMoney(lang, amount, currency));
});
