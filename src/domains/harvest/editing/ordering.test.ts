import { expect, it } from 'vitest';
import { afterMove, moveTo, moveValue } from './ordering.ts';

const own = (name: string) => name;

it('moves one up or down, and stays where there is no such place', () => {
  const list = ['a', 'b', 'c'];
  expect(afterMove(list, moveValue('b', -1), own)).toEqual(['b', 'a', 'c']);
  expect(afterMove(list, moveValue('b', 1), own)).toEqual(['a', 'c', 'b']);
  expect(afterMove(list, moveValue('a', -1), own)).toEqual(list);
  expect(afterMove(list, moveValue('c', 1), own)).toEqual(list);
  for (const nothing of ['', 'b', 'd:up', 'b:sideways']) expect(afterMove(list, nothing, own)).toEqual(list);
});

it('puts one anywhere', () => {
  expect(moveTo(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moveTo(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moveTo(['a'], 3, 0)).toEqual(['a']);
});
