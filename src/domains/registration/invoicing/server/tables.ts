import type { Generated, JSONColumnType } from 'kysely';
import type { Currency } from '../../schema.ts';
import type {
  AccountKind,
  ExemptCode,
  InvoiceDocument,
  PayerKind,
  SellerCountry,
  VatStatus,
} from '../invoice.ts';

/** What an organisation needs in order to send invoices. Whoever takes a number locks this row. */
interface InvoicingSettingsTable {
  organisation_id: string;
  name: string;
  street: string;
  postcode: string;
  city: string;
  country: SellerCountry;
  registration_number: string;
  in_business_register: boolean;
  email: string | null;
  vat: VatStatus;
  exempt_code: ExemptCode | null;
  exempt_reason: string | null;
  prices_include_vat: boolean;
  account_kind: AccountKind;
  account: string;
  bic: string | null;
  number_prefix: string;
  next_number: number;
  currency: Currency;
  payment_days: number;
  version: Generated<number>;
  updated_at: Generated<string>;
}

/** Who pays for a booking, until it is invoiced. */
interface RegistrationPayerTable {
  organisation_id: string;
  event_id: string;
  /** The registration's own id where somebody registered alone. */
  booking_id: string;
  kind: PayerKind;
  number: string | null;
  name: string;
  reference: string | null;
  contact: string | null;
  email: string;
  street: string;
  postcode: string;
  city: string;
  country: string;
  changed_at: Generated<string>;
}

/** An invoice as it was sent. The database refuses any change but that it was paid. */
interface InvoiceTable {
  organisation_id: string;
  id: string;
  event_id: string;
  kind: 'invoice' | 'credit_note';
  /** Of a credit note: the invoice it takes back. */
  credits: string | null;
  /** One after the other without gaps, over all events of the organisation. */
  serial: number;
  number: string;
  booking_ids: string[];
  /** What was charged, `{registration id} {item}`: ids only, so that lists need not open the snapshot. */
  items: string[];
  issued_on: string;
  due_on: string;
  currency: Currency;
  payable: number;
  /** Whether the payer can be reached through Peppol. */
  is_electronic: boolean;
  paid_on: string | null;
  /** Everything it says; for owners alone, and each reading leaves an audit entry. */
  snapshot: JSONColumnType<InvoiceDocument, string, string>;
  keep_until: string;
  created_at: Generated<string>;
}

declare module '#platform/server/db/database.ts' {
  interface Database {
    invoicing_settings: InvoicingSettingsTable;
    registration_payers: RegistrationPayerTable;
    invoices: InvoiceTable;
  }
}
