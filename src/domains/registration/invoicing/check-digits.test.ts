import { expect, test } from 'vitest';
import {
  danishAccount,
  digitsOf,
  isBic,
  isCvr,
  isGln,
  isIban,
  isNorwegianAccount,
  isNorwegianNumber,
} from './check-digits.ts';

/** Each digit changed to each other one, and neighbours swapped. */
function slips(right: string): string[] {
  const all: string[] = [];
  for (let at = 0; at < right.length; at++)
    for (let digit = 0; digit < 10; digit++)
      if (String(digit) !== right[at]) all.push(right.slice(0, at) + String(digit) + right.slice(at + 1));
  return all;
}

test.each([
  ['CVR', isCvr, '10000009'],
  ['Norwegian organisation number', isNorwegianNumber, '900000006'],
  ['GLN', isGln, '5790000000005'],
  ['Norwegian account', isNorwegianAccount, '12340000003'],
] as const)('%s: takes the right number, and none with one wrong digit', (_, isRight, right) => {
  expect(isRight(right)).toBe(true);
  expect(slips(right).filter(isRight)).toEqual([]);
  for (const wrong of ['', right.slice(1), `${right}0`, right.replace(/\d$/, 'x')])
    expect(isRight(wrong)).toBe(false);
});

test('takes an IBAN of its country’s length, and none with two signs swapped', () => {
  // Examples of the IBAN registry.
  for (const right of ['DK5000400440116243', 'NO9386011117947', 'SE4550000000058398257466'])
    expect(isIban(right)).toBe(true);
  for (const wrong of ['DK5000400440116234', 'DK50004004401162', 'NO938601111794', 'DK50 0040', ''])
    expect(isIban(wrong)).toBe(false);
});

test('writes a Danish account as bank and ten digits', () => {
  expect(danishAccount('1234 12345678')).toBe('1234 0012345678');
  expect(danishAccount('1234-0012345678')).toBe('1234 0012345678');
  for (const wrong of ['1234', '123 12345678', '1234 12345678901', 'abcd 12345678'])
    expect(danishAccount(wrong)).toBeNull();
});

test('takes out what people put between digits', () => {
  expect(digitsOf('10 00.00-09')).toBe('10000009');
  expect([isBic('NDEADKKK'), isBic('NDEADKKKXXX'), isBic('NDEA')]).toEqual([true, true, false]);
});
