/** Who sells, who pays, and what an invoice says. The document is stored whole and never changed. Browser-safe. */
import type { PageLanguage } from '#platform/i18n/languages.ts';
import type { Currency } from '../schema.ts';

export const vatStatuses = ['standard', 'exempt', 'none'] as const;
/** 25 %, exempt for a reason, or outside VAT altogether. */
export type VatStatus = (typeof vatStatuses)[number];

/** Why what is sold is exempt: articles of the VAT directive, 2006/112/EC, that conferences may fall under. */
export const exemptCodes = [
  'VATEX-EU-132-1I',
  'VATEX-EU-132-1L',
  'VATEX-EU-132-1N',
  'VATEX-EU-132-1O',
  'VATEX-EU-132',
] as const;
export type ExemptCode = (typeof exemptCodes)[number];

export const sellerCountries = ['DK', 'NO'] as const;
export type SellerCountry = (typeof sellerCountries)[number];
export const accountKinds = ['dk', 'no', 'iban'] as const;
export type AccountKind = (typeof accountKinds)[number];

export interface Address {
  street: string;
  postcode: string;
  city: string;
  /** ISO 3166-1, two letters. */
  country: string;
}

export interface Account {
  kind: AccountKind;
  /** `1234 0012345678` in Denmark, eleven digits in Norway, an IBAN without spaces. */
  account: string;
  bic: string | null;
}

export interface InvoicingSettings extends Address, Account {
  name: string;
  country: SellerCountry;
  /** CVR in Denmark, organisation number in Norway. */
  registrationNumber: string;
  /** Whether a Norwegian organisation stands in the Foretaksregisteret, which its invoices then say. */
  inBusinessRegister: boolean;
  email: string | null;
  vat: VatStatus;
  exemptCode: ExemptCode | null;
  exemptReason: string | null;
  /** Whether the prices of events hold the VAT already. */
  pricesIncludeVat: boolean;
  numberPrefix: string;
  nextNumber: number;
  currency: Currency;
  paymentDays: number;
}

export const payerKinds = ['gln', 'cvr', 'orgnr', 'person'] as const;
export type PayerKind = (typeof payerKinds)[number];

export interface Payer extends Address {
  kind: PayerKind;
  /** GLN, CVR or Norwegian organisation number; null for a private person. */
  number: string | null;
  name: string;
  /** Order or requisition. */
  reference: string | null;
  contact: string | null;
  email: string;
}

/** What is charged: the place, an extra by its id, or a fee. */
export type Item = 'place' | 'cancellation' | 'no_show' | `extra ${string}`;

export interface ChargedItem {
  registrationId: string;
  item: Item;
  /** As the invoice says it. */
  text: string;
  /** As the participant was told, in hundredths. */
  price: number;
}

/** UNCL5305: standard rate, exempt, outside the scope of VAT. */
export type VatCategory = 'S' | 'E' | 'O';

export interface InvoiceLine {
  text: string;
  /** Hundredths, without VAT. */
  net: number;
}

export interface InvoiceTotals {
  /** Hundredths. */
  net: number;
  vat: number;
  /** What is added so that the sum is what participants were told, where prices hold VAT. */
  rounding: number;
  payable: number;
}

export interface InvoiceDocument {
  format: 1;
  kind: 'invoice' | 'credit_note';
  number: string;
  /** The invoice a credit note takes back. */
  credits: { number: string; issuedOn: string } | null;
  issuedOn: string;
  dueOn: string;
  currency: Currency;
  lang: PageLanguage;
  event: { title: string; startsOn: string | null; endsOn: string | null };
  seller: Omit<InvoicingSettings, 'numberPrefix' | 'nextNumber' | 'paymentDays' | 'currency'>;
  payer: Payer;
  vatCategory: VatCategory;
  /** Per cent. */
  vatRate: number;
  lines: InvoiceLine[];
  totals: InvoiceTotals;
}

/** What is known of an invoice without opening it. */
export interface InvoiceFact {
  id: string;
  kind: 'invoice' | 'credit_note';
  number: string;
  issuedOn: string;
  dueOn: string;
  currency: Currency;
  payable: number;
  paidOn: string | null;
  /** Number of the credit note that took it back. */
  creditedBy: string | null;
  /** Of a credit note: the invoice. */
  credits: string | null;
  /** Whether the payer has an electronic address. */
  isElectronic: boolean;
}

export type InvoiceState = 'credit_note' | 'credited' | 'paid' | 'overdue' | 'open';

export function invoiceState(fact: InvoiceFact, today: string): InvoiceState {
  if (fact.kind === 'credit_note') return 'credit_note';
  if (fact.creditedBy !== null) return 'credited';
  if (fact.paidOn !== null) return 'paid';
  return fact.dueOn < today ? 'overdue' : 'open';
}
