import type { NotPersonal, PersonalColumn } from '#platform/privacy/personal-columns.ts';

const payerKept = 'until the registration is erased, save what an invoice has used';
const invoiceKept =
  'five years after the end of the accounting year, as bookkeeping law demands; locked away from all else, opened by owners only';

const payer = (column: string, purpose: string): PersonalColumn => ({
  table: 'registration_payers',
  column,
  purpose,
  keep: payerKept,
});

export const personalData: readonly PersonalColumn[] = [
  payer('name', 'to invoice who pays'),
  payer('number', 'to invoice who pays'),
  payer('reference', 'to invoice with the payer’s own reference'),
  payer('contact', 'to invoice with the payer’s own reference'),
  payer('email', 'to send the invoice'),
  payer('street', 'the law wants the payer’s address on an invoice'),
  payer('postcode', 'the law wants the payer’s address on an invoice'),
  payer('city', 'the law wants the payer’s address on an invoice'),
  payer('country', 'the law wants the payer’s address on an invoice'),
  { table: 'invoices', column: 'snapshot', purpose: 'the invoice as it was sent', keep: invoiceKept },
  {
    table: 'invoicing_settings',
    column: 'email',
    purpose: 'whom payers can ask',
    keep: 'until owners change it',
  },
];

export const notPersonal: NotPersonal = {
  registration_payers: ['kind'],
  invoices: ['kind', 'number', 'items', 'currency'],
  invoicing_settings: [
    ...['name', 'street', 'postcode', 'city', 'country', 'registration_number', 'vat', 'exempt_code'],
    ...['exempt_reason', 'account_kind', 'account', 'bic', 'number_prefix', 'currency'],
  ],
};
