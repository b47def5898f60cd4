import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amounts, standardRate, vatOf, withoutVat } from './amounts.ts';

const item = (price: number) => ({ text: 'Plads', price });

test('a price with VAT is split, and what is to be paid is what was promised', () => {
  expect(amounts([item(9999), item(9999), item(9999)], standardRate, true)).toEqual({
    lines: [7999, 7999, 7999].map((net) => ({ text: 'Plads', net })),
    totals: { net: 23997, vat: 5999, rounding: 1, payable: 29997 },
  });
});

test('a price without VAT gets it on top, rounded once', () => {
  expect(amounts([item(33), item(33)], standardRate, false).totals).toEqual({
    ...{ net: 66, vat: 17, rounding: 0, payable: 83 },
  });
});

test('without VAT the sum is the sum', () => {
  expect(vatOf('exempt')).toEqual({ category: 'E', rate: 0 });
  expect(vatOf('none')).toEqual({ category: 'O', rate: 0 });
  expect(amounts([item(12345)], 0, true).totals).toEqual({ net: 12345, vat: 0, rounding: 0, payable: 12345 });
});

test('amounts stay whole, and hang together, for any prices', () => {
  const prices = fc.array(fc.integer({ min: 1, max: 100_000_000 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(prices, fc.boolean(), (all, includeVat) => {
      const { lines, totals } = amounts(all.map(item), standardRate, includeVat);
      expect(lines.reduce((sum, { net }) => sum + net, 0)).toBe(totals.net);
      expect(Math.abs(totals.vat - totals.net / 4)).toBeLessThanOrEqual(0.5);
      expect(totals.payable).toBe(totals.net + totals.vat + totals.rounding);
      if (includeVat) expect(totals.payable).toBe(all.reduce((sum, price) => sum + price, 0));
      expect(Math.abs(totals.rounding)).toBeLessThanOrEqual(lines.length);
    }),
  );
  expect(withoutVat(12500, standardRate)).toBe(10000);
});
