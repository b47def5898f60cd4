import { expect, test } from 'vitest';
import { firstPrice, wayInOfFact } from './first-facts.ts';

test.each([
  ['100/75', 10_000],
  ['Pris: 1.250,50 kr. inkl. moms', 125_050],
  ['Gratis', 0],
  [undefined, 0],
])('the first price in %s', (fact, wanted) => {
  expect(firstPrice(fact)).toBe(wanted);
});

test('an event that says nothing yet begins open; what it says is kept', () => {
  expect([wayInOfFact('none'), wayInOfFact('not_yet'), wayInOfFact('application')]).toEqual([
    'open',
    'open',
    'application',
  ]);
});
