/**
 * Danish (CPR) and Norwegian (fødselsnummer, D-nummer) national identity numbers, so that nobody leaves one with us.
 * Sources: cpr.dk, "Personnummeret i CPR" (ten digits, day and month first; the check digit has not held for all since 2007);
 * skatteetaten.no (eleven digits, two check digits modulo 11; a D-number adds 4 to the first digit). Browser-safe.
 */
const candidate = /(?<![\d+])(\d{6})[-\s.]?(\d{4,5})(?!\d)/g;

export function holdsNationalId(text: string): boolean {
  if (text.length < 10) return false;
  for (const [, head = '', tail = ''] of text.matchAll(candidate))
    if (tail.length === 4 ? isDanish(head) : isNorwegian(head + tail)) return true;
  return false;
}

function isDanish(head: string): boolean {
  return isDay(Number(head.slice(0, 2)), Number(head.slice(2, 4)));
}

function isNorwegian(digits: string): boolean {
  const first = Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4));
  // D-numbers add 40 to the day; numbers for health and test use add 40 or 80 to the month.
  if (!isDay(first > 40 ? first - 40 : first, month % 40)) return false;
  return checks(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) && checks(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]);
}

function isDay(day: number, month: number): boolean {
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31)
  );
}

function checks(digits: string, weights: readonly number[]): boolean {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11 === 0;
}
