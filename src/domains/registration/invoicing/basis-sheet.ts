/** The invoice basis as a table for a finance system: one row a line. Amounts are numbers, in whole crowns. Browser-safe. */
import type { PageLanguage } from '#platform/i18n/languages.ts';
import { invoicingTexts } from '#platform/i18n/texts/invoicing.ts';
import { vatAmount, withoutVat } from './amounts.ts';
import type { ChargedItem, Payer } from './invoice.ts';

interface BasisRow {
  payer: Payer | null;
  items: readonly ChargedItem[];
}

export interface BasisTerms {
  currency: string;
  /** Per cent. */
  rate: number;
  pricesIncludeVat: boolean;
}

export function basisSheet(payers: readonly BasisRow[], lang: PageLanguage, terms: BasisTerms) {
  const { columns: t, kinds, page } = invoicingTexts[lang];
  const who = [
    t.payer,
    t.kind,
    t.number,
    t.reference,
    t.contact,
    t.email,
    t.street,
    t.postcode,
    t.city,
    t.country,
  ];
  return {
    name: page.basis,
    columns: [...who, t.text, t.price, t.net, t.vat, t.rate, t.currency, t.booking],
    rows: payers.flatMap(({ payer, items }) =>
      items.map((item) => [
        ...payerCells(payer, kinds),
        item.text,
        ...money(item.price, terms),
        item.registrationId,
      ]),
    ),
  };
}

function payerCells(payer: Payer | null, kinds: Readonly<Record<Payer['kind'], string>>): (string | null)[] {
  if (payer === null) return [null, null, null, null, null, null, null, null, null, null];
  const { kind, number, name, reference, contact, email, street, postcode, city, country } = payer;
  return [name, kinds[kind], number, reference, contact, email, street, postcode, city, country];
}

function money(price: number, { currency, rate, pricesIncludeVat }: BasisTerms): (string | number)[] {
  const net = pricesIncludeVat ? withoutVat(price, rate) : price;
  const vat = pricesIncludeVat ? price - net : vatAmount(net, rate);
  return [(net + vat) / 100, net / 100, vat / 100, rate, currency];
}
