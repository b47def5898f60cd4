import { expect, test } from 'vitest';
import { conferencePeople, demoWishes } from './seats.ts';

const everybody = Array.from({ length: conferencePeople }, (_, n) => demoWishes(n));
const answered = everybody.filter((one) => one !== null);

test('wishes are the same each time, and never one workshop twice', () => {
  expect(everybody).toEqual(everybody.map((_, n) => demoWishes(n)));
  for (const { wishes } of answered) expect(new Set(wishes).size).toBe(wishes.length);
});

test('some do not answer, some have no preference, some are away, some name fewer', () => {
  expect(everybody.length - answered.length).toBe(12);
  expect(answered.filter(({ noPreference }) => noPreference).length).toBeGreaterThan(5);
  expect(answered.filter(({ away }) => away !== null).length).toBeGreaterThan(10);
  expect(answered.filter(({ restIsFine }) => restIsFine).length).toBeGreaterThan(5);
});

test('the dearest workshop is wished first by more than its room holds in both rounds', () => {
  const first = answered.flatMap(({ wishes }) => wishes.slice(0, 1));
  expect(first.filter((at) => at === 3).length).toBeGreaterThan(40);
});
