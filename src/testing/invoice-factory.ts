/** Invented payers and settings of invoicing for tests; the numbers have right check digits and are nobody's. */
import type { InvoicingSettings, Payer } from '#domains/registration/invoicing/invoice.ts';

export function invoicingSettings(fields: Partial<InvoicingSettings> = {}): InvoicingSettings {
  return {
    name: 'Foreningen Fælles & Frie',
    street: 'Prøvevej 1',
    postcode: '8000',
    city: 'Aarhus C',
    country: 'DK',
    registrationNumber: '10000009',
    inBusinessRegister: false,
    email: 'regning@example.org',
    vat: 'standard',
    exemptCode: null,
    exemptReason: null,
    pricesIncludeVat: true,
    kind: 'dk',
    account: '1234 0012345678',
    bic: null,
    numberPrefix: 'F',
    nextNumber: 101,
    currency: 'DKK',
    paymentDays: 30,
    ...fields,
  };
}

export function payer(fields: Partial<Payer> = {}): Payer {
  return {
    kind: 'gln',
    number: '5790000000005',
    name: 'Prøvekommunen',
    reference: 'REK-7',
    contact: 'Ida Prøve',
    email: 'faktura@example.org',
    street: 'Torvet 1',
    postcode: '1000',
    city: 'Prøveby',
    country: 'DK',
    ...fields,
  };
}
