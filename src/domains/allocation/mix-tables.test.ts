import { expect, test } from 'vitest';
import fc from 'fast-check';
import { mixTables, type Sitter } from './mix-tables.ts';

const people = (...sectors: (string | null)[]): Sitter[] =>
  sectors.map((sector, at) => ({ name: `P${at}`, sector, chairs: 1 }));

const sectorsOf = (tables: readonly (readonly Sitter[])[]) =>
  tables.map((table) => table.map(({ sector }) => sector ?? '-').join(''));

test('takes as few tables as are needed, and none for nobody', () => {
  expect(mixTables([], 6)).toEqual([]);
  expect(sectorsOf(mixTables(people('a', 'a', 'a', 'b', 'b'), 6))).toEqual(['aaabb']);
  expect(sectorsOf(mixTables(people('a', 'a', 'a', 'b', 'b', 'c', null), 4))).toEqual(['aabc', 'ab-']);
});

test('whoever goes along sits at the same table', () => {
  const [wide, ...rest] = people('a', 'a', 'b', 'b');
  if (!wide) throw new Error('Nobody is there.');
  const tables = mixTables([...rest, { ...wide, chairs: 2 }], 3);
  expect(tables.map((table) => table.reduce((sum, { chairs }) => sum + chairs, 0))).toEqual([3, 2]);
});

test('a party larger than a table has one of its own size', () => {
  const tables = mixTables([{ name: 'P', sector: 'a', chairs: 4 }], 3);
  expect(tables.flat()).toHaveLength(1);
});

const sector = fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e'));

test('seats everybody once, on tables as alike as can be', () => {
  fc.assert(
    fc.property(fc.array(sector, { maxLength: 60 }), fc.integer({ min: 2, max: 12 }), (sectors, size) => {
      const all = people(...sectors);
      const tables = mixTables(all, size);
      expect(
        tables
          .flat()
          .map(({ name }) => name)
          .sort(),
      ).toEqual(all.map(({ name }) => name).sort());
      const spread = (counts: number[]) => Math.max(0, ...counts) - Math.min(...counts, Infinity);
      if (tables.length > 0) expect(spread(tables.map((table) => table.length))).toBeLessThanOrEqual(1);
      for (const one of new Set(sectors)) {
        const counts = tables.map((table) => table.filter((each) => each.sector === one).length);
        expect(spread(counts)).toBeLessThanOrEqual(1);
      }
      expect(Math.max(0, ...tables.map((table) => table.length))).toBeLessThanOrEqual(size);
    }),
  );
});
