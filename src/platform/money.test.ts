import { expect, test } from 'vitest';
import { formatMoney, moneyInput, readMoney } from './money.ts';

test('amounts are written as each language writes them', () => {
  expect(formatMoney('da', 125_000, 'DKK')).toBe('1.250\u00a0kr.');
  expect(formatMoney('da', 7_550, 'DKK')).toBe('75,50\u00a0kr.');
  expect(formatMoney('nb', 1_250_000, 'NOK')).toBe('12\u00a0500\u00a0kr');
  expect(formatMoney('nb', 10_000, 'DKK')).toBe('100\u00a0DKK');
  expect(formatMoney('en', 125_005, 'DKK')).toBe('DKK\u00a01,250.05');
  expect(formatMoney('da', -5_000, 'EUR')).toBe('−50\u00a0EUR');
});

test.each([
  ['150', 15_000],
  ['99,50', 9_950],
  ['99.5', 9_950],
  ['1.250', 125_000],
  ['1 250,50 kr.', 125_050],
  ['1,250.50', 125_050],
  ['DKK 100', 10_000],
  ['0', 0],
  ['-5', -500],
  ['−5', -500],
  ['', null],
  ['gratis', null],
  ['1.25.0', null],
  ['99,505,1', null],
  ['1e9', null],
])('reads the amount %s', (text, wanted) => {
  expect(readMoney(text)).toBe(wanted);
});

test('writes an amount as it is typed', () => {
  expect([moneyInput('da', 125_000), moneyInput('nb', 9_950), moneyInput('en', 9_905)]).toEqual([
    '1250',
    '99,50',
    '99.05',
  ]);
});
