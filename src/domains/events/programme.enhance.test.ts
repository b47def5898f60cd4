import { describe, expect, it } from 'vitest';
import { isShown, readSelection, runningAt } from './programme.enhance.js';

const minutes = (from: number, to: number | null) => ({
  from: from * 60_000,
  to: to === null ? null : to * 60_000,
});
const programme = [minutes(0, 30), minutes(30, 75), minutes(90, 150), minutes(90, 120), minutes(600, null)];

describe('now and next', () => {
  it.each([
    [-5, { running: [], next: 0 }],
    [0, { running: [0], next: 1 }],
    [30, { running: [1], next: 2 }],
    [80, { running: [], next: 2 }],
    [100, { running: [2, 3], next: 4 }],
    [660, { running: [4], next: null }],
    [900, { running: [], next: null }],
  ])('at minute %i', (minute, expected) => {
    expect(runningAt(programme, minute * 60_000)).toEqual(expected);
  });

  it('lets what has no end run until the next begins', () => {
    expect(runningAt([minutes(0, null), minutes(20, 40)], 25 * 60_000)).toEqual({ running: [1], next: null });
  });
});

describe('the filter', () => {
  const all = { day: '', spoken: '', area: '', mine: false };
  const slot = { day: '2026-05-04', spoken: 'nb', area: 'M', mine: false };

  it('shows what fits every choice', () => {
    expect(isShown(all, slot)).toBe(true);
    expect(isShown({ ...all, spoken: 'nb', area: 'M' }, slot)).toBe(true);
    expect(isShown({ ...all, spoken: 'da' }, slot)).toBe(false);
    expect(isShown({ ...all, mine: true }, slot)).toBe(false);
  });
});

describe('the kept selection', () => {
  it('survives whatever storage holds', () => {
    expect(readSelection('["a","b",3]')).toEqual(['a', 'b']);
    for (const broken of [null, '', '{', '{"a":1}', '7']) expect(readSelection(broken)).toEqual([]);
  });
});
