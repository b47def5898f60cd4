import { expect, test } from 'vitest';
import { stepPath, totals } from './over-time.ts';

test('sums up day by day, and stays flat while nobody comes', () => {
  const days = totals([
    { day: '2026-02-28', count: 1 },
    { day: '2026-03-01', count: 1 },
    { day: '2026-03-03', count: 2 },
  ]);
  expect(days.map(({ total }) => total)).toEqual([1, 2, 4]);
  expect(stepPath(days, 400, 100)).toBe('M0 100H0V75H100V50H300V0H400');
});

test('one day is a line, none is nothing', () => {
  expect(stepPath(totals([{ day: '2026-01-01', count: 3 }]), 400, 100)).toBe('M0 100H0V0H400');
  expect(stepPath([], 400, 100)).toBe('');
});
