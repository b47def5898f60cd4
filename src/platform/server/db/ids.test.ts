import { expect, test } from 'vitest';
import { isId, newId } from './ids.ts';

test('ids made in one millisecond stand in the order in which they were made, and none twice', () => {
  const ids = Array.from({ length: 20_000 }, () => newId());
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every(isId)).toBe(true);
});

test('only an id is one', () => {
  expect(isId('01a20325-3200-7fa1-8c1b-60d2c71c556b')).toBe(true);
  expect(isId("01a20325'; drop table events")).toBe(false);
});
