/**
 * Amounts of an invoice, in whole hundredths. Source: EN 16931-1, BR-CO-10 to BR-CO-17: lines are rounded one by one, VAT
 * once for its category, and a rounding amount makes up the difference to what was promised. Browser-safe.
 */
import type { InvoiceLine, InvoiceTotals, VatCategory, VatStatus } from './invoice.ts';

/** Denmark and Norway have the same standard rate, and conferences no other. */
export const standardRate = 25;

export function vatOf(status: VatStatus): { category: VatCategory; rate: number } {
  if (status === 'standard') return { category: 'S', rate: standardRate };
  return { category: status === 'exempt' ? 'E' : 'O', rate: 0 };
}

/** Half a hundredth goes up. */
function divide(amount: number, by: number): number {
  return Math.floor((2 * amount + by) / (2 * by));
}

/** VAT of an amount without it. */
export function vatAmount(net: number, rate: number): number {
  return divide(net * rate, 100);
}

/** An amount that holds VAT, without it. */
export function withoutVat(gross: number, rate: number): number {
  return divide(gross * 100, 100 + rate);
}

/**
 * @param prices hundredths, as participants were told
 * @param includeVat whether they hold VAT; what is to be paid is then exactly their sum
 */
export function amounts(
  items: readonly { text: string; price: number }[],
  rate: number,
  includeVat: boolean,
): { lines: InvoiceLine[]; totals: InvoiceTotals } {
  const lines = items.map(({ text, price }) => ({ text, net: includeVat ? withoutVat(price, rate) : price }));
  const net = lines.reduce((sum, line) => sum + line.net, 0);
  const vat = vatAmount(net, rate);
  const promised = items.reduce((sum, { price }) => sum + price, 0);
  const rounding = includeVat ? promised - net - vat : 0;
  return { lines, totals: { net, vat, rounding, payable: net + vat + rounding } };
}
