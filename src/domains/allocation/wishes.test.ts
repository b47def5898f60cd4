import { describe, expect, test } from 'vitest';
import { problemOf, readWishForm, settled, wishesAsked, wishNumber, type Wishes } from './wishes.ts';

const frame = { ranks: 3, workshops: ['a', 'b', 'c', 'd'], blocks: ['b1', 'b2'] };
const wishes = (list: string[], more: Partial<Wishes> = {}): Wishes => ({
  ...{ wishes: list.map((id) => [id]), noPreference: false, restIsFine: false, away: [] },
  ...more,
});

test('a form is read by the numbers of its selects; gaps close, the rest of the form is left alone', () => {
  const form = new URLSearchParams(
    'wish.10=d&wish.2=b&wish.1=&away=b1&away=b1&wish.x=c&wish.3=a&rest_is_fine=on&__proto__=1',
  );
  expect(readWishForm(form)).toEqual(wishes(['b', 'a', 'd'], { restIsFine: true, away: ['b1'] }));
});

describe('what is wrong is one thing', () => {
  test.each<[string, Wishes, ReturnType<typeof problemOf>]>([
    ['three wishes', wishes(['c', 'a', 'b']), null],
    ['two of three', wishes(['c', 'a']), 'too_few'],
    ['two of three, anything else is fine', wishes(['c', 'a'], { restIsFine: true }), null],
    ['none', wishes([]), 'too_few'],
    ['no preference', wishes([], { noPreference: true }), null],
    ['no preference, and a wish', wishes(['a'], { noPreference: true }), 'preference_and_wishes'],
    ['one twice', wishes(['a', 'b', 'a']), 'twice'],
    ['one that is not there', wishes(['a', 'b', 'x']), 'unknown'],
    ['more than asked for', wishes(['a', 'b', 'c', 'd']), 'too_many'],
    ['away where nothing is', wishes(['a', 'b', 'c'], { away: ['x'] }), 'unknown_block'],
  ])('%s', (_, given, problem) => expect(problemOf(given, frame)).toBe(problem));

  test('also for a megabyte of wishes', () => {
    const form = new URLSearchParams();
    for (let n = 0; n < 20_000; n += 1) form.append(`wish.${n % 9999}`, 'a'.repeat(50));
    expect(problemOf(readWishForm(form), frame)).toBe('too_many');
  });
});

test('nobody is asked for more wishes than there are workshops', () => {
  expect(wishesAsked({ ranks: 3, workshops: ['a'] })).toBe(1);
  expect(problemOf(wishes(['a']), { ranks: 3, workshops: ['a'], blocks: [] })).toBeNull();
});

test('naming nothing is having no preference; anything else is only said where something is missing', () => {
  expect(settled(wishes([], { restIsFine: true }), frame)).toEqual(wishes([], { noPreference: true }));
  expect(settled(wishes(['a', 'b', 'c'], { restIsFine: true }), frame)).toEqual(wishes(['a', 'b', 'c']));
});

test('a wish is numbered by how many were wished more', () => {
  const tiers = [['a', 'b'], ['c']];
  expect(['a', 'b', 'c', 'd'].map((id) => wishNumber(tiers, id))).toEqual([1, 1, 3, null]);
});
