import { expect, test } from 'vitest';
import { TokenBuckets } from './token-buckets.ts';

test('so many at once and then so many a second, each for themselves', () => {
  let now = 0;
  const buckets = new TokenBuckets({ atOnce: 3, perSecond: 2 }, () => now);
  expect([1, 2, 3].map(() => buckets.take('a'))).toEqual([0, 0, 0]);
  expect(buckets.take('a')).toBe(1);
  expect(buckets.take('b', 3)).toBe(0);
  now = 500;
  expect([buckets.take('a'), buckets.take('a')]).toEqual([0, 1]);
  now = 60_000;
  expect(buckets.take('a', 3)).toBe(0);
});

test('what is larger than all at once takes all, and a clock that goes back gives nothing', () => {
  let now = 10_000;
  const buckets = new TokenBuckets({ atOnce: 3, perSecond: 1 }, () => now);
  expect(buckets.take('a', 50)).toBe(0);
  now = 0;
  expect(buckets.take('a')).toBe(1);
});
