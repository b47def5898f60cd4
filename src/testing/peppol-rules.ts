/**
 * The rules of EN 16931 and Peppol BIS Billing 3.0 that an invoice of ours can break, written down once more from the
 * standard, apart from the code that writes invoices: each is an XPath that holds. Source: the Schematron of CEN/TC 434 and
 * OpenPeppol, release 2026.5, whose names the rules keep.
 */
import { XmlDocument, type XmlElement } from 'libxml2-wasm';

const namespaces = {
  cac: 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  cbc: 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
};

const seller = 'cac:AccountingSupplierParty/cac:Party';
const buyer = 'cac:AccountingCustomerParty/cac:Party';
const total = (name: string) => `number(cac:LegalMonetaryTotal/cbc:${name})`;
const lines = '(cac:InvoiceLine | cac:CreditNoteLine)';
const vat = 'cac:TaxTotal/cac:TaxSubtotal';
const isDanish = `${seller}/cac:PostalAddress/cac:Country/cbc:IdentificationCode = 'DK'`;
const isNorwegian = `${seller}/cac:PostalAddress/cac:Country/cbc:IdentificationCode = 'NO'`;
/** Amounts have two decimals; what floating point adds is less than a thousandth. */
const same = (one: string, other: string) =>
  `(${one}) - (${other}) < 0.001 and (${other}) - (${one}) < 0.001`;
const onlyIf = (condition: string, rule: string) => `not(${condition}) or (${rule})`;
const digits = (path: string) => `string-length(translate(${path}, '0123456789', '')) = 0`;

const rules: Record<string, string> = {
  'BR-01': "starts-with(cbc:CustomizationID, 'urn:cen.eu:en16931:2017')",
  'BR-02': "normalize-space(cbc:ID) != ''",
  'BR-03': "normalize-space(cbc:IssueDate) != ''",
  'BR-04': "cbc:InvoiceTypeCode = '380' or cbc:CreditNoteTypeCode = '381'",
  'BR-05': "contains(' DKK NOK SEK EUR ', concat(' ', cbc:DocumentCurrencyCode, ' '))",
  'BR-06': `normalize-space(${seller}/cac:PartyLegalEntity/cbc:RegistrationName) != ''`,
  'BR-07': `normalize-space(${buyer}/cac:PartyLegalEntity/cbc:RegistrationName) != ''`,
  'BR-08, BR-09': `string-length(${seller}/cac:PostalAddress/cac:Country/cbc:IdentificationCode) = 2`,
  'BR-10, BR-11': `string-length(${buyer}/cac:PostalAddress/cac:Country/cbc:IdentificationCode) = 2`,
  'BR-12': 'cac:LegalMonetaryTotal/cbc:LineExtensionAmount',
  'BR-13': 'cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount',
  'BR-14': 'cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount',
  'BR-15': 'cac:LegalMonetaryTotal/cbc:PayableAmount',
  'BR-16': `count(${lines}) > 0`,
  'BR-21': `not(${lines}[normalize-space(cbc:ID) = ''])`,
  'BR-22, BR-23': `not(${lines}[not((cbc:InvoicedQuantity | cbc:CreditedQuantity)/@unitCode)])`,
  'BR-24': `not(${lines}[not(cbc:LineExtensionAmount)])`,
  'BR-25': `not(${lines}[normalize-space(cac:Item/cbc:Name) = ''])`,
  'BR-26, BR-27': `not(${lines}[not(number(cac:Price/cbc:PriceAmount) >= 0)])`,
  'BR-29':
    "not(number(translate(cac:InvoicePeriod/cbc:EndDate, '-', '')) < number(translate(cac:InvoicePeriod/cbc:StartDate, '-', '')))",
  'BR-45, BR-46, BR-47': `${vat}/cbc:TaxableAmount and ${vat}/cbc:TaxAmount and ${vat}/cac:TaxCategory/cbc:ID`,
  'BR-48': `${vat}/cac:TaxCategory[cbc:Percent or cbc:ID = 'O']`,
  'BR-50, BR-61':
    "not(cac:PaymentMeans[contains(' 30 58 ', concat(' ', cbc:PaymentMeansCode, ' ')) and normalize-space(cac:PayeeFinancialAccount/cbc:ID) = ''])",
  'BR-55': 'not(cac:BillingReference[not(cac:InvoiceDocumentReference/cbc:ID)])',
  'BR-62, R020': `normalize-space(${seller}/cbc:EndpointID/@schemeID) != ''`,
  'BR-63, R010': `normalize-space(${buyer}/cbc:EndpointID/@schemeID) != ''`,
  'BR-CO-04': `not(${lines}[not(cac:Item/cac:ClassifiedTaxCategory/cbc:ID)])`,
  'BR-CO-10': same(total('LineExtensionAmount'), `sum(${lines}/cbc:LineExtensionAmount)`),
  'BR-CO-13': same(total('TaxExclusiveAmount'), total('LineExtensionAmount')),
  'BR-CO-14': same('number(cac:TaxTotal/cbc:TaxAmount)', `sum(${vat}/cbc:TaxAmount)`),
  'BR-CO-15': same(
    total('TaxInclusiveAmount'),
    `${total('TaxExclusiveAmount')} + number(cac:TaxTotal/cbc:TaxAmount)`,
  ),
  'BR-CO-16': same(
    total('PayableAmount'),
    `${total('TaxInclusiveAmount')} + sum(cac:LegalMonetaryTotal/cbc:PayableRoundingAmount)`,
  ),
  'BR-CO-17': same(
    `number(${vat}/cbc:TaxAmount)`,
    `round(number(${vat}/cbc:TaxableAmount) * sum(${vat}/cac:TaxCategory/cbc:Percent)) div 100`,
  ),
  'BR-CO-18': `count(${vat}) = 1`,
  'BR-CO-25': "cbc:DueDate or normalize-space(cac:PaymentTerms/cbc:Note) != ''",
  'BR-CO-26': `${seller}/cac:PartyLegalEntity/cbc:CompanyID`,
  'BR-DEC': "not(//*[@currencyID][string-length(substring-after(., '.')) > 2])",
  'BR-S-01': `boolean(//cac:ClassifiedTaxCategory[cbc:ID = 'S']) = boolean(${vat}/cac:TaxCategory[cbc:ID = 'S'])`,
  'BR-S-02': onlyIf(
    `//cac:TaxCategory/cbc:ID = 'S'`,
    `${seller}/cac:PartyTaxScheme[cac:TaxScheme/cbc:ID = 'VAT']`,
  ),
  'BR-S-05': "not(//cac:ClassifiedTaxCategory[cbc:ID = 'S' and not(number(cbc:Percent) > 0)])",
  'BR-S-08': onlyIf(
    `//cac:TaxCategory/cbc:ID = 'S'`,
    same(`number(${vat}/cbc:TaxableAmount)`, `sum(${lines}/cbc:LineExtensionAmount)`),
  ),
  'BR-S-10':
    "not(//cac:TaxCategory[cbc:ID = 'S' and (cbc:TaxExemptionReason or cbc:TaxExemptionReasonCode)])",
  'BR-E-02': onlyIf(`//cac:TaxCategory/cbc:ID = 'E'`, `${seller}/cac:PartyTaxScheme/cbc:CompanyID`),
  'BR-E-05': "not(//cac:ClassifiedTaxCategory[cbc:ID = 'E' and not(number(cbc:Percent) = 0)])",
  'BR-E-09': onlyIf(`//cac:TaxCategory/cbc:ID = 'E'`, `number(${vat}/cbc:TaxAmount) = 0`),
  'BR-E-10':
    "not(//cac:TaxCategory[cbc:ID = 'E' and not(cbc:TaxExemptionReason or cbc:TaxExemptionReasonCode)])",
  'BR-O-02': onlyIf(
    `//cac:TaxCategory/cbc:ID = 'O'`,
    `not(//cac:PartyTaxScheme[cac:TaxScheme/cbc:ID = 'VAT'])`,
  ),
  'BR-O-05': "not(//cac:ClassifiedTaxCategory[cbc:ID = 'O' and cbc:Percent])",
  'BR-O-09': onlyIf(`//cac:TaxCategory/cbc:ID = 'O'`, `number(${vat}/cbc:TaxAmount) = 0`),
  'BR-O-10': "not(//cac:TaxCategory[cbc:ID = 'O' and not(cbc:TaxExemptionReasonCode = 'VATEX-EU-O')])",
  'BR-CL-22': "not(//cbc:TaxExemptionReasonCode[not(starts-with(., 'VATEX-EU-'))])",
  R001: 'cbc:ProfileID',
  R003: "normalize-space(cbc:BuyerReference) != '' or normalize-space(cac:OrderReference/cbc:ID) != ''",
  R002: 'count(cbc:Note) <= 1',
  R004: "cbc:CustomizationID = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0'",
  R007: "cbc:ProfileID = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0'",
  R008: "not(//*[not(*) and normalize-space() = ''])",
  R051: 'not(//@currencyID[. != /*/cbc:DocumentCurrencyCode])',
  R053: 'count(cac:TaxTotal) = 1',
  R120: `not(${lines}[number(cbc:LineExtensionAmount) != number(cac:Price/cbc:PriceAmount) * number(cbc:InvoicedQuantity | cbc:CreditedQuantity)])`,
  'COMMON-R040': `not(//*[@schemeID = '0088'][string-length() != 13 or not(${digits('.')})])`,
  'COMMON-R041': `not(//*[@schemeID = '0192'][string-length() != 9 or not(${digits('.')})])`,
  'COMMON-R042': `not(//*[@schemeID = '0184'][not(starts-with(., 'DK')) or string-length() != 10 or not(${digits('substring(., 3)')})])`,
  'DK-R-002, 014': onlyIf(isDanish, `${seller}/cac:PartyLegalEntity/cbc:CompanyID/@schemeID = '0184'`),
  'DK-R-005': onlyIf(
    isDanish,
    "not(cac:PaymentMeans[not(contains(' 1 10 31 42 48 49 50 58 59 93 97 ', concat(' ', cbc:PaymentMeansCode, ' ')))])",
  ),
  'DK-R-006': onlyIf(
    isDanish,
    "not(cac:PaymentMeans[cbc:PaymentMeansCode = '42'][not(cac:PayeeFinancialAccount/cbc:ID and cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID)])",
  ),
  'DK-R-016': `${total('PayableAmount')} >= 0`,
  'DK-R-017': `not(${buyer}[cac:PostalAddress/cac:Country/cbc:IdentificationCode = 'DK']/cac:PartyLegalEntity/cbc:CompanyID[not(@schemeID = '0184')])`,
  'NO-R-001': onlyIf(
    isNorwegian,
    `not(${seller}/cac:PartyTaxScheme[cac:TaxScheme/cbc:ID = 'VAT']/cbc:CompanyID[not(starts-with(., 'NO')) or string-length() != 14 or substring(., 12) != 'MVA'])`,
  ),
  'UBL-SR-12, 13': `not(${seller}/cac:PartyTaxScheme[cac:TaxScheme/cbc:ID = 'VAT'][2] | ${seller}/cac:PartyTaxScheme[cac:TaxScheme/cbc:ID = 'TAX'][2])`,
};

/** Names of the rules a document breaks; an empty list for a right one. */
export function brokenPeppolRules(xml: string): string[] {
  using document = XmlDocument.fromString(xml);
  const { root } = document;
  return Object.entries(rules)
    .filter(([, rule]) => !holds(root, rule))
    .map(([name]) => name);
}

function holds(root: XmlElement, rule: string): boolean {
  return root.eval(`boolean(${rule})`, namespaces) === true;
}
