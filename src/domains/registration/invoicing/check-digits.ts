/**
 * Numbers with check digits, so that a slip of the finger is told at once. Browser-safe.
 * Sources: GS1 General Specifications 7.9 (GLN); Erhvervsstyrelsen, "Modulus 11" (CVR); Brønnøysundregistrene,
 * "Organisasjonsnummeret" (weights 3 2 7 6 5 4 3 2); ISO 13616 and ISO 7064 (IBAN, modulus 97); Bits, "Kontonummer".
 */

/** What people put between digits is taken out. */
export function digitsOf(text: string): string {
  return text.replace(/[\s.\-\u00a0]/g, '');
}

const sumOf = (digits: string, weights: readonly number[]) =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);

/** Eight digits, modulus 11. */
export function isCvr(digits: string): boolean {
  return /^[1-9]\d{7}$/.test(digits) && sumOf(digits, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

/** Nine digits, modulus 11. */
export function isNorwegianNumber(digits: string): boolean {
  return /^[1-9]\d{8}$/.test(digits) && sumOf(digits, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

/** Global Location Number, in Denmark called EAN: thirteen digits, modulus 10. */
export function isGln(digits: string): boolean {
  return /^\d{13}$/.test(digits) && sumOf(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;
}

/** Danish account: registration number of the bank, four digits, and up to ten digits; there is no common check digit. */
export function danishAccount(text: string): string | null {
  const [, bank = '', account = ''] = /^(\d{4})[\s.\-\u00a0]*([\d\s.\-\u00a0]+)$/.exec(text.trim()) ?? [];
  const digits = digitsOf(account);
  return /^\d{4,10}$/.test(digits) ? `${bank} ${digits.padStart(10, '0')}` : null;
}

/** Norwegian account: eleven digits, modulus 11. */
export function isNorwegianAccount(digits: string): boolean {
  return /^\d{11}$/.test(digits) && sumOf(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

/** @param text without spaces, in capitals */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text)) return false;
  const moved = text.slice(4) + text.slice(0, 4);
  let rest = 0;
  for (const sign of moved)
    for (const digit of String(parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97;
  const length = { DK: 18, NO: 15, SE: 24, FI: 18, DE: 22 }[text.slice(0, 2)];
  return rest === 1 && (length === undefined || text.length === length);
}

/** ISO 9362. */
export function isBic(text: string): boolean {
  return /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(text);
}
