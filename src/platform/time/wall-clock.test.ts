import { describe, expect, it } from 'vitest';
import {
  addMinutes,
  isTimeZone,
  minutesBetween,
  resolveTime,
  spanOn,
  wallClockAt,
  weekdayOf,
} from './wall-clock.ts';

describe('resolveTime', () => {
  it('gives the instant of an ordinary wall clock', () => {
    expect(resolveTime('2026-05-04T09:30', 'Europe/Copenhagen')).toEqual({
      instant: '2026-05-04T07:30:00Z',
      problem: null,
    });
  });

  it('moves a time that summer time skips forward by the gap, and says so', () => {
    expect(resolveTime('2026-03-29T02:30', 'Europe/Oslo')).toEqual({
      instant: '2026-03-29T01:30:00Z',
      problem: 'gap',
    });
  });

  it('takes the first of a time that comes twice, and says so', () => {
    expect(resolveTime('2026-10-25T02:30', 'Europe/Copenhagen')).toEqual({
      instant: '2026-10-25T00:30:00Z',
      problem: 'overlap',
    });
  });

  it('knows a place that skipped a whole day', () => {
    expect(resolveTime('2011-12-30T10:00', 'Pacific/Apia').problem).toBe('gap');
  });

  it('refuses times and zones that do not exist', () => {
    expect(() => resolveTime('2026-05-04T25:00', 'Europe/Oslo')).toThrow(RangeError);
    expect(() => resolveTime('2026-05-04T09:00', 'Europe/Nowhere')).toThrow(RangeError);
  });
});

describe('wall clock', () => {
  it('comes back from its instant', () => {
    expect(wallClockAt('2026-05-04T07:30:00+00:00', 'Europe/Copenhagen')).toBe('2026-05-04T09:30');
  });

  it('adds minutes over midnight and month', () => {
    expect(addMinutes('2026-05-31T23:50', 15)).toBe('2026-06-01T00:05');
    expect(addMinutes('2026-06-01T00:05', -15)).toBe('2026-05-31T23:50');
  });

  it('counts the clock’s own minutes on the day summer time begins', () => {
    expect(minutesBetween('2026-03-29T01:00', '2026-03-29T04:00')).toBe(180);
    expect(minutesBetween('2026-03-29T04:00', '2026-03-29T01:30')).toBe(-150);
  });

  it('places an end earlier than the start on the next day', () => {
    expect(spanOn('2026-05-04', '20:00', '00:30')).toEqual({
      start: '2026-05-04T20:00',
      end: '2026-05-05T00:30',
    });
    expect(spanOn('2026-05-04', '20:00', null)).toEqual({ start: '2026-05-04T20:00', end: null });
    expect(spanOn('2026-05-04', null, null)).toEqual({ start: null, end: null });
  });

  it('tells IANA zones from other words', () => {
    expect(['Europe/Oslo', 'UTC', '+01:00', 'Europe/Nowhere', ''].map(isTimeZone)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('counts weekdays from Monday', () => {
    expect([weekdayOf('2026-05-04'), weekdayOf('2026-05-10')]).toEqual([1, 7]);
  });
});
