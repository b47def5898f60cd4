import { describe, expect, test } from 'vitest';
import { invoicingSettings, payer } from '#testing/invoice-factory.ts';
import { brokenPeppolRules } from '#testing/peppol-rules.ts';
import { amounts, vatOf } from './amounts.ts';
import type { InvoiceDocument, InvoicingSettings, Payer } from './invoice.ts';
import { invoiceContent, paymentTerms } from './invoice-content.ts';
import { decimal, hasElectronicAddress, paymentMeans, ublDocument } from './ubl.ts';

function invoice(
  settings: Partial<InvoicingSettings> = {},
  who: Partial<Payer> = {},
  fields: Partial<InvoiceDocument> = {},
): InvoiceDocument {
  const {
    numberPrefix: _,
    nextNumber: _next,
    paymentDays: _days,
    currency,
    ...seller
  } = invoicingSettings(settings);
  const { category, rate } = vatOf(seller.vat);
  const items = [9999, 9999, 9999].map((price) => ({ text: 'Deltager – Ida <Prøve> & \u0001søn', price }));
  return {
    ...{
      format: 1,
      kind: 'invoice',
      number: 'F101',
      credits: null,
      issuedOn: '2026-05-04',
      dueOn: '2026-06-03',
    },
    ...{ currency, lang: 'da', seller, payer: payer(who), vatCategory: category, vatRate: rate },
    event: { title: 'Fælles om velfærd', startsOn: '2026-06-01', endsOn: '2026-06-03' },
    ...amounts(items, rate, seller.pricesIncludeVat),
    ...fields,
  };
}
const creditNote: Partial<InvoiceDocument> = {
  kind: 'credit_note',
  number: 'F102',
  credits: { number: 'F101', issuedOn: '2026-05-04' },
};
const xml = (document: InvoiceDocument) => ublDocument(document, paymentTerms(document));

const sellers: [string, Partial<InvoicingSettings>][] = [
  ['Danish', {}],
  ['Danish with IBAN', { kind: 'iban', account: 'DK5000400440116243', bic: 'NDEADKKK' }],
  [
    'Norwegian',
    { country: 'NO', registrationNumber: '900000006', kind: 'no', account: '12340000003', currency: 'NOK' },
  ],
  [
    'registered Norwegian',
    {
      ...{ country: 'NO', registrationNumber: '900000006', inBusinessRegister: true },
      ...{ kind: 'no', account: '12340000003', currency: 'NOK' },
    },
  ],
  [
    'Norwegian with IBAN',
    {
      country: 'NO',
      registrationNumber: '900000006',
      kind: 'iban',
      account: 'NO9386011117947',
      currency: 'EUR',
    },
  ],
];
const statuses: Partial<InvoicingSettings>[] = [
  { vat: 'standard' },
  { vat: 'standard', pricesIncludeVat: false },
  { vat: 'exempt', exemptCode: 'VATEX-EU-132-1I', exemptReason: 'Undervisning, § 13, stk. 1, nr. 3' },
  { vat: 'none' },
];
const buyers: [string, Partial<Payer>][] = [
  ['an authority by GLN', {}],
  ['a company without order or contact', { kind: 'cvr', number: '10000017', reference: null, contact: null }],
  ['a Norwegian company', { kind: 'orgnr', number: '900000014', country: 'NO' }],
];

describe.each(sellers)('a %s seller', (_, seller) => {
  test.each(buyers)('to %s breaks no rule, with any VAT, nor does its credit note', (_who, buyer) => {
    for (const status of statuses)
      for (const kind of [{}, creditNote])
        expect(brokenPeppolRules(xml(invoice({ ...seller, ...status }, buyer, kind)))).toEqual([]);
  });
});

test('the rules see what is wrong', () => {
  const right = xml(invoice());
  const wrong = (from: string | RegExp, to: string) => brokenPeppolRules(right.replace(from, to));
  expect(wrong('299.97</cbc:PayableAmount>', '299.98</cbc:PayableAmount>')).toEqual(['BR-CO-16']);
  expect(wrong('79.99</cbc:LineExtensionAmount>', '80.99</cbc:LineExtensionAmount>')).toContain('BR-CO-10');
  expect(wrong(/<cac:OrderReference>.*<\/cac:OrderReference>/, '')).toEqual([]);
  expect(wrong(/<cbc:BuyerReference>.*<\/cac:OrderReference>/, '')).toEqual(['R003']);
  expect(wrong('>42<', '>30<')).toEqual(['DK-R-005']);
  expect(wrong('schemeID="0088">', 'schemeID="0088">X')).toEqual(['COMMON-R040']);
  expect(wrong(/<cbc:Percent>25<\/cbc:Percent>/g, '<cbc:Percent>0</cbc:Percent>')).toContain('BR-S-05');
  expect(brokenPeppolRules(xml(invoice({}, { kind: 'person', number: null })))).toEqual(['BR-63, R010']);
});

test('a Norwegian company in the Foretaksregisteret says so, in the XML and on paper', () => {
  const norwegian = { country: 'NO', registrationNumber: '900000006' } as const;
  const registered = invoice({ ...norwegian, inBusinessRegister: true });
  expect(xml(registered)).toContain(
    '<cac:PartyTaxScheme><cbc:CompanyID>Foretaksregisteret</cbc:CompanyID><cac:TaxScheme><cbc:ID>TAX</cbc:ID>',
  );
  expect(invoiceContent(registered).seller).toContain('Org.nr. 900000006 MVA, Foretaksregisteret');
  for (const other of [invoice(norwegian), invoice({ inBusinessRegister: true })])
    expect(xml(other)).not.toContain('Foretaksregisteret');
});

test('what people wrote is text, never markup, and what XML cannot hold is left out', () => {
  expect(xml(invoice())).toContain('<cbc:Name>Deltager – Ida &lt;Prøve&gt; &amp; søn</cbc:Name>');
});

test('a rounding amount makes up what single lines lose', () => {
  const text = xml(invoice());
  expect(text).toContain('<cbc:PayableRoundingAmount currencyID="DKK">0.01</cbc:PayableRoundingAmount>');
  expect([decimal(-1), decimal(125_000), decimal(7)]).toEqual(['-0.01', '1250.00', '0.07']);
});

test('the means of payment follow account, country and currency', () => {
  const dk = { kind: 'dk', account: '1234 0012345678', bic: null } as const;
  const iban = { kind: 'iban', account: 'DK5000400440116243', bic: null } as const;
  const no = { kind: 'no', account: '12340000003', bic: null } as const;
  expect([
    paymentMeans(dk, 'DK', 'DKK'),
    paymentMeans(iban, 'DK', 'DKK'),
    paymentMeans(iban, 'NO', 'NOK'),
    paymentMeans(iban, 'NO', 'EUR'),
    paymentMeans(no, 'NO', 'NOK'),
  ]).toEqual([42, 58, 30, 58, 30]);
  expect(hasElectronicAddress({ kind: 'person' })).toBe(false);
});

test('on paper it says who, what, how much, and how to pay', () => {
  const content = invoiceContent(invoice());
  expect(content.title).toBe('Faktura F101');
  expect(content.totals.map(([, value]) => value)).toEqual([
    '239,97\u00a0kr.',
    '59,99\u00a0kr.',
    '0,01\u00a0kr.',
    '299,97\u00a0kr.',
  ]);
  expect(content.pay.map(([, value]) => value)).toEqual([
    '1234 0012345678',
    'F101',
    '3.\u00a0juni\u00a02026',
  ]);
  const credit = invoiceContent(invoice({ vat: 'none' }, {}, { ...creditNote, lang: 'nb' }));
  expect(credit.pay).toEqual([]);
  expect(credit.notes).toEqual([
    'Trekker tilbake faktura F101 av 4.\u00a0mai\u00a02026.',
    'Utenfor merverdiavgiftslovens område.',
  ]);
});
