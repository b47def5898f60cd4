/**
 * An invoice or credit note as Peppol BIS Billing 3.0, in UBL 2.1. Browser-safe.
 * Source: docs.peppol.eu/poacc/billing/3.0; EN 16931-1 with its UBL syntax binding (CEN/TS 16931-3-2). Danish suppliers may
 * not use payment means 30 (DK-R-005), and name the bank's registration number as branch (DK-R-006).
 */
import { element, textElement, type Attributes } from '#domains/events/exports/xml.ts';
import type { Account, Address, InvoiceDocument, InvoiceLine, Payer, SellerCountry } from './invoice.ts';

const customization = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';
const profile = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';
const oasis = 'urn:oasis:names:specification:ubl:schema:xsd';

const cbc = (name: string, text: string | number, attributes: Attributes = {}) =>
  textElement(`cbc:${name}`, text, attributes);
const cac = (name: string, ...children: readonly string[]) => {
  const written = children.filter((child) => child !== '');
  return written.length === 0 ? '' : element(`cac:${name}`, {}, ...written);
};
const maybe = (name: string, text: string | null) => (text === null || text === '' ? '' : cbc(name, text));

/** Whom the network can deliver to: private persons get their invoice as a document to read. */
export function hasElectronicAddress(payer: Pick<Payer, 'kind'>): boolean {
  return payer.kind !== 'person';
}

/** @param terms what the invoice says of payment, in its language */
export function ublDocument(invoice: InvoiceDocument, terms: string): string {
  const root = invoice.kind === 'invoice' ? 'Invoice' : 'CreditNote';
  const children = [...head(invoice), ...parties(invoice), ...payment(invoice, terms), ...sums(invoice)];
  const lines = invoice.lines.map((line, index) => lineElement(invoice, line, index + 1));
  const namespaces = {
    xmlns: `${oasis}:${root}-2`,
    'xmlns:cac': `${oasis}:CommonAggregateComponents-2`,
    'xmlns:cbc': `${oasis}:CommonBasicComponents-2`,
  };
  const written = [...children, ...lines].filter((child) => child !== '');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, namespaces, ...written)}\n`;
}

function head({ kind, number, issuedOn, dueOn, currency, payer, event, credits }: InvoiceDocument): string[] {
  const isInvoice = kind === 'invoice';
  return [
    cbc('CustomizationID', customization),
    cbc('ProfileID', profile),
    cbc('ID', number),
    cbc('IssueDate', issuedOn),
    isInvoice ? cbc('DueDate', dueOn) : '',
    // UNCL1001: commercial invoice, credit note.
    isInvoice ? cbc('InvoiceTypeCode', 380) : cbc('CreditNoteTypeCode', 381),
    cbc('Note', event.title),
    cbc('DocumentCurrencyCode', currency),
    // One of buyer's and order reference is needed; who gave none gets the own name.
    maybe('BuyerReference', payer.contact ?? (payer.reference === null ? payer.name : null)),
    cac('InvoicePeriod', maybe('StartDate', event.startsOn), maybe('EndDate', event.endsOn)),
    payer.reference === null ? '' : cac('OrderReference', cbc('ID', payer.reference)),
    credits === null
      ? ''
      : cac(
          'BillingReference',
          cac('InvoiceDocumentReference', cbc('ID', credits.number), cbc('IssueDate', credits.issuedOn)),
        ),
  ];
}

function parties({ seller, payer, vatCategory }: InvoiceDocument): string[] {
  const { id, scheme } = registered(seller.country, seller.registrationNumber);
  const supplier = cac(
    'Party',
    cbc('EndpointID', id, { schemeID: scheme }),
    cac('PartyName', cbc('Name', seller.name)),
    postal(seller),
    ...taxSchemes(seller, vatCategory),
    cac('PartyLegalEntity', cbc('RegistrationName', seller.name), cbc('CompanyID', id, { schemeID: scheme })),
    cac('Contact', maybe('ElectronicMail', seller.email)),
  );
  const customer = cac(
    'Party',
    endpoint(payer),
    cac('PartyName', cbc('Name', payer.name)),
    postal(payer),
    cac('PartyLegalEntity', cbc('RegistrationName', payer.name), company(payer)),
    cac('Contact', maybe('Name', payer.contact), cbc('ElectronicMail', payer.email)),
  );
  return [cac('AccountingSupplierParty', supplier), cac('AccountingCustomerParty', customer)];
}

/** ISO 6523: 0184 is the Danish CVR, 0192 the Norwegian register, 0088 GS1's location numbers. */
function registered(country: SellerCountry, number: string): { id: string; scheme: string } {
  return country === 'DK' ? { id: `DK${number}`, scheme: '0184' } : { id: number, scheme: '0192' };
}

function endpoint({ kind, number }: Payer): string {
  if (number === null) return '';
  if (kind === 'gln') return cbc('EndpointID', number, { schemeID: '0088' });
  const { id, scheme } = registered(kind === 'cvr' ? 'DK' : 'NO', number);
  return cbc('EndpointID', id, { schemeID: scheme });
}

function company({ kind, number }: Payer): string {
  if (number === null || kind === 'gln') return '';
  const { id, scheme } = registered(kind === 'cvr' ? 'DK' : 'NO', number);
  return cbc('CompanyID', id, { schemeID: scheme });
}

function postal({ street, postcode, city, country }: Address): string {
  return cac(
    'PostalAddress',
    cbc('StreetName', street),
    cbc('CityName', city),
    cbc('PostalZone', postcode),
    cac('Country', cbc('IdentificationCode', country)),
  );
}

/**
 * Whoever charges VAT has a VAT number; who is exempt is known by the register; outside VAT there is none (BR-O-02). The
 * other scheme is where Norwegian companies say that they are registered (NO-R-002).
 */
function taxSchemes(
  { country, registrationNumber, inBusinessRegister }: InvoiceDocument['seller'],
  category: InvoiceDocument['vatCategory'],
): string[] {
  const scheme = (id: string, tax: 'VAT' | 'TAX') =>
    cac('PartyTaxScheme', cbc('CompanyID', id), cac('TaxScheme', cbc('ID', tax)));
  const vat = country === 'DK' ? `DK${registrationNumber}` : `NO${registrationNumber}MVA`;
  const register = country === 'NO' && inBusinessRegister ? 'Foretaksregisteret' : null;
  return [
    ...(category === 'S' ? [scheme(vat, 'VAT')] : []),
    ...(register !== null ? [scheme(register, 'TAX')] : []),
    ...(category === 'E' && register === null ? [scheme(registrationNumber, 'TAX')] : []),
  ];
}

function payment({ kind, seller, number, currency }: InvoiceDocument, terms: string): string[] {
  const [bank = '', account = ''] = seller.account.split(' ');
  const isDanish = seller.kind === 'dk';
  const means = cac(
    'PaymentMeans',
    cbc('PaymentMeansCode', paymentMeans(seller, seller.country, currency)),
    cbc('PaymentID', number),
    cac(
      'PayeeFinancialAccount',
      cbc('ID', isDanish ? account : seller.account),
      cbc('Name', seller.name),
      cac('FinancialInstitutionBranch', maybe('ID', isDanish ? bank : seller.bic)),
    ),
  );
  return [kind === 'invoice' ? means : '', cac('PaymentTerms', cbc('Note', terms))];
}

/** UNCL4461: 42 a Danish account, 58 SEPA, 30 any other credit transfer. */
export function paymentMeans(account: Account, country: SellerCountry, currency: string): 30 | 42 | 58 {
  if (account.kind === 'dk') return 42;
  return account.kind === 'iban' && (currency === 'EUR' || country === 'DK') ? 58 : 30;
}

function sums(invoice: InvoiceDocument): string[] {
  const { totals, currency } = invoice;
  const amount = (name: string, value: number) => cbc(name, decimal(value), { currencyID: currency });
  return [
    cac(
      'TaxTotal',
      amount('TaxAmount', totals.vat),
      cac(
        'TaxSubtotal',
        amount('TaxableAmount', totals.net),
        amount('TaxAmount', totals.vat),
        taxCategory(invoice, 'TaxCategory', true),
      ),
    ),
    cac(
      'LegalMonetaryTotal',
      amount('LineExtensionAmount', totals.net),
      amount('TaxExclusiveAmount', totals.net),
      amount('TaxInclusiveAmount', totals.net + totals.vat),
      totals.rounding === 0 ? '' : amount('PayableRoundingAmount', totals.rounding),
      amount('PayableAmount', totals.payable),
    ),
  ];
}

function lineElement(invoice: InvoiceDocument, line: InvoiceLine, id: number): string {
  const { currency, kind } = invoice;
  const isInvoice = kind === 'invoice';
  return cac(
    isInvoice ? 'InvoiceLine' : 'CreditNoteLine',
    cbc('ID', id),
    // UN/ECE recommendation 20: C62, one.
    cbc(isInvoice ? 'InvoicedQuantity' : 'CreditedQuantity', 1, { unitCode: 'C62' }),
    cbc('LineExtensionAmount', decimal(line.net), { currencyID: currency }),
    cac('Item', cbc('Name', line.text), taxCategory(invoice, 'ClassifiedTaxCategory', false)),
    cac('Price', cbc('PriceAmount', decimal(line.net), { currencyID: currency })),
  );
}

function taxCategory(
  { vatCategory, vatRate, seller }: InvoiceDocument,
  name: string,
  withReason: boolean,
): string {
  const reason =
    vatCategory === 'O' ? 'VATEX-EU-O' : vatCategory === 'E' ? (seller.exemptCode ?? 'VATEX-EU-132') : null;
  const words = vatCategory === 'O' ? 'Not subject to VAT' : seller.exemptReason;
  return cac(
    name,
    cbc('ID', vatCategory),
    vatCategory === 'O' ? '' : cbc('Percent', vatRate),
    withReason && reason !== null
      ? cbc('TaxExemptionReasonCode', reason) + maybe('TaxExemptionReason', words)
      : '',
    cac('TaxScheme', cbc('ID', 'VAT')),
  );
}

/** Hundredths as the standard writes amounts, `1250.00`. */
export function decimal(hundredths: number): string {
  const sign = hundredths < 0 ? '-' : '';
  const whole = Math.abs(hundredths);
  return `${sign}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
}
