import { expect, test } from 'vitest';
import { invoicingTexts } from '#platform/i18n/texts/invoicing.ts';
import { payer } from '#testing/invoice-factory.ts';
import { readPayer } from './payer-form.ts';
import { readInvoicingSettings } from './settings-form.ts';

const form = (fields: Record<string, string>) => new URLSearchParams(fields);
const asFields = (fields: Partial<Record<string, string | null>> = {}) =>
  form(
    Object.fromEntries(
      Object.entries({ ...payer(), ...fields }).map(([name, value]) => [`payer.${name}`, value ?? '']),
    ),
  );
const errorsOf = (fields: Partial<Record<string, string | null>>) => {
  const reading = readPayer(asFields(fields));
  return reading.ok ? {} : reading.errors;
};

test('reads an authority, a company in either country, and a private person', () => {
  expect(readPayer(asFields())).toEqual({ ok: true, payer: payer() });
  expect(readPayer(asFields({ kind: 'cvr', number: 'DK 10 00 00 09', country: 'SE' }))).toMatchObject({
    payer: { number: '10000009', country: 'DK' },
  });
  expect(readPayer(asFields({ kind: 'orgnr', number: 'NO 900 000 006 MVA' }))).toMatchObject({
    payer: { number: '900000006', country: 'NO' },
  });
  const person = readPayer(asFields({ kind: 'person', number: '', reference: 'x', country: 'se' }));
  expect(person).toMatchObject({ payer: { number: null, reference: null, contact: null, country: 'SE' } });
});

test('says what is wrong, field by field', () => {
  expect(errorsOf({ kind: '' })).toEqual({ 'payer.kind': 'payer_kind' });
  expect(errorsOf({ number: '5790000000006' })).toEqual({ 'payer.number': 'gln' });
  expect(errorsOf({ kind: 'cvr', number: '10000000' })).toEqual({ 'payer.number': 'cvr' });
  expect(errorsOf({ kind: 'orgnr', number: '900000000' })).toEqual({ 'payer.number': 'orgnr' });
  expect(errorsOf({ name: '', street: '', email: 'x', contact: '' })).toEqual({
    ...{ 'payer.name': 'required', 'payer.street': 'required' },
    ...{ 'payer.email': 'email', 'payer.contact': 'required' },
  });
  expect(errorsOf({ reference: '010190-1234' })).toEqual({ 'payer.reference': 'national_id' });
  expect(errorsOf({ name: 'x'.repeat(10_000) })).toEqual({ 'payer.name': 'too_long' });
  expect(errorsOf({ country: 'Danmark' })).toEqual({ 'payer.country': 'country' });
});

const settings = {
  ...{
    name: 'Foreningen',
    country: 'NO',
    registrationNumber: '900 000 006',
    street: 'Vei 1',
    postcode: '0150',
  },
  ...{ city: 'Oslo', email: '', vat: 'exempt', exemptCode: 'VATEX-EU-132-1I', exemptReason: 'Undervisning' },
  ...{ accountKind: 'no', account: '1234.00.00003', bic: '', numberPrefix: '2026-', nextNumber: '7' },
  ...{ currency: 'NOK', paymentDays: '14' },
};

test('reads what an organisation needs to send invoices', () => {
  expect(readInvoicingSettings(form(settings))).toMatchObject({
    ok: true,
    settings: {
      ...{
        registrationNumber: '900000006',
        account: '12340000003',
        kind: 'no',
        nextNumber: 7,
        paymentDays: 14,
      },
      ...{ vat: 'exempt', exemptCode: 'VATEX-EU-132-1I', pricesIncludeVat: false, bic: null },
    },
  });
});

test('refuses wrong settings with a sentence for each field', () => {
  const wrong = {
    ...{
      ...settings,
      country: 'DK',
      vat: 'half',
      account: '1',
      numberPrefix: 'æ/',
      nextNumber: '0',
      name: '',
    },
    ...{ accountKind: 'iban', bic: 'X', currency: 'USD', paymentDays: '-1' },
  };
  const reading = readInvoicingSettings(form(wrong));
  const errors = reading.ok ? {} : reading.errors;
  expect(errors).toEqual({
    ...{
      registrationNumber: 'cvr',
      vat: 'unknown',
      account: 'account_iban',
      numberPrefix: 'prefix',
      name: 'required',
    },
    ...{ nextNumber: 'whole', bic: 'bic', currency: 'unknown', paymentDays: 'whole' },
  });
  for (const code of Object.values(errors)) expect(invoicingTexts.da.errors[code]).toBeTruthy();
});
