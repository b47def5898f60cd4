import { expect, test } from 'vitest';
import { formatMoney } from './money.ts';

test('amounts are written as each language writes them', () => {
  expect(formatMoney('da', 125_000, 'DKK')).toBe('1.250\u00a0kr.');
  expect(formatMoney('da', 7_550, 'DKK')).toBe('75,50\u00a0kr.');
  expect(formatMoney('nb', 1_250_000, 'NOK')).toBe('12\u00a0500\u00a0kr');
  expect(formatMoney('nb', 10_000, 'DKK')).toBe('100\u00a0DKK');
  expect(formatMoney('en', 125_005, 'DKK')).toBe('DKK\u00a01,250.05');
  expect(formatMoney('da', -5_000, 'EUR')).toBe('−50\u00a0EUR');
});
