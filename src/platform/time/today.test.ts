import { expect, it } from 'vitest';
import { todayIn } from './today.ts';

it('is the zone’s own day, also when its clock changes', () => {
  expect(todayIn('Europe/Copenhagen', Date.UTC(2026, 4, 4, 22, 30))).toEqual({
    date: '2026-05-05',
    secondsLeft: 84_600,
  });
  expect(todayIn('Europe/Copenhagen', Date.UTC(2026, 9, 24, 22, 0))).toEqual({
    date: '2026-10-25',
    secondsLeft: 90_000,
  });
});
