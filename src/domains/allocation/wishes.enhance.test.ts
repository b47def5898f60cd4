import { expect, test } from 'vitest';
import { fill, moved, placeAt } from './wishes.enhance.js';

test('a wish moves, the others keep their order', () => {
  const list = ['a', 'b', 'c', 'd'];
  expect([moved(list, 0, 2), moved(list, 3, 0), moved(list, 1, 1), moved(list, 9, 0)]).toEqual([
    ['b', 'c', 'a', 'd'],
    ['d', 'a', 'b', 'c'],
    list,
    list,
  ]);
});

test('a dragged wish falls between those whose middles it has passed', () => {
  expect([5, 15, 25, 99].map((y) => placeAt([10, 20, 30], y))).toEqual([0, 1, 2, 3]);
});

test('what is said names the workshop and its number', () => {
  expect(fill('{title} er nu dit {n}. ønske{x}', { title: '$& Haven', n: 2 })).toBe(
    '$& Haven er nu dit 2. ønske{x}',
  );
});
