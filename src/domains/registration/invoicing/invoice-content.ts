/** An invoice as plain data in its own language; the typesetter adds the form only. Browser-safe. */
import { invoicingTexts } from '#platform/i18n/texts/invoicing.ts';
import { formatMoney } from '#platform/money.ts';
import { formatDate, formatDateRange } from '#platform/time/format.ts';
import { groupedAccount } from './account-text.ts';
import type { InvoiceDocument, Payer } from './invoice.ts';

export interface InvoiceContent {
  lang: InvoiceDocument['lang'];
  title: string;
  subtitle: string;
  labels: { to: string; text: string; amount: string; pay: string; page: string; of: string };
  seller: string[];
  payer: string[];
  facts: [string, string][];
  lines: [string, string][];
  /** The last is what is to be paid. */
  totals: [string, string][];
  notes: string[];
  pay: [string, string][];
  footer: string;
}

export function invoiceContent(invoice: InvoiceDocument): InvoiceContent {
  const { lang, currency, seller, payer, kind, number } = invoice;
  const t = invoicingTexts[lang].document;
  const money = (amount: number) => formatMoney(lang, amount, currency);
  const [page = '', of = ''] = t.page('\u0000', '\u0000').split('\u0000');
  const heading = kind === 'invoice' ? t.invoice : t.creditNote;
  return {
    lang,
    title: `${heading} ${number}`,
    subtitle: invoice.event.title,
    labels: { to: t.to, text: t.text, amount: t.amount, pay: t.pay, page, of },
    seller: [
      seller.name,
      seller.street,
      `${seller.postcode} ${seller.city}`,
      registered(invoice),
      seller.email ?? '',
    ].filter(Boolean),
    payer: payerLines(payer, lang),
    facts: facts(invoice),
    lines: invoice.lines.map(({ text, net }) => [text, money(net)]),
    totals: totals(invoice, money),
    notes: notes(invoice),
    pay: kind === 'invoice' ? payment(invoice) : [],
    footer: `${heading} ${number} · ${seller.name}`,
  };
}

function registered({ seller, lang, vatCategory }: InvoiceDocument): string {
  const t = invoicingTexts[lang].document;
  if (seller.country === 'DK') return `${t.cvr} ${seller.registrationNumber}`;
  const vat = vatCategory === 'S' ? ' MVA' : '';
  // The name of the register is Norwegian in every language.
  const register = seller.inBusinessRegister ? ', Foretaksregisteret' : '';
  return `${t.orgnr} ${seller.registrationNumber}${vat}${register}`;
}

function payerLines(payer: Payer, lang: InvoiceDocument['lang']): string[] {
  const t = invoicingTexts[lang];
  return [
    payer.name,
    payer.contact === null ? '' : `${t.document.contact} ${payer.contact}`,
    payer.street,
    `${payer.postcode} ${payer.city}${payer.country === 'DK' ? '' : `, ${payer.country}`}`,
    payer.number === null ? '' : `${t.kinds[payer.kind]} ${payer.number}`,
  ].filter(Boolean);
}

function facts({ lang, issuedOn, dueOn, kind, payer, event, number }: InvoiceDocument): [string, string][] {
  const t = invoicingTexts[lang].document;
  const days =
    event.startsOn === null ? '' : formatDateRange(lang, event.startsOn, event.endsOn ?? event.startsOn);
  const all: [string, string][] = [
    [t.number, number],
    [t.issued, formatDate(lang, issuedOn)],
    [t.due, kind === 'invoice' ? formatDate(lang, dueOn) : ''],
    [t.reference, payer.reference ?? ''],
    [t.event, [event.title, days].filter(Boolean).join(', ')],
  ];
  return all.filter(([, value]) => value !== '');
}

function totals(invoice: InvoiceDocument, money: (amount: number) => string): [string, string][] {
  const { lang, totals: sums, vatRate, vatCategory, kind } = invoice;
  const t = invoicingTexts[lang].document;
  const vat: [string, string][] =
    vatCategory === 'S'
      ? [
          [t.net, money(sums.net)],
          [t.vat(vatRate), money(sums.vat)],
        ]
      : [];
  const rounding: [string, string][] = sums.rounding === 0 ? [] : [[t.rounding, money(sums.rounding)]];
  return [...vat, ...rounding, [kind === 'invoice' ? t.payable : t.credited, money(sums.payable)]];
}

function notes({ lang, vatCategory, seller, credits }: InvoiceDocument): string[] {
  const t = invoicingTexts[lang].document;
  return [
    credits === null ? '' : t.credits(credits.number, formatDate(lang, credits.issuedOn)),
    vatCategory === 'E' ? (seller.exemptReason ?? t.exempt) : '',
    vatCategory === 'O' ? t.outside : '',
  ].filter(Boolean);
}

function payment({ lang, seller, number, dueOn }: InvoiceDocument): [string, string][] {
  const t = invoicingTexts[lang].document;
  const all: [string, string][] = [
    [t.account[seller.kind], groupedAccount(seller)],
    [t.bic, seller.bic ?? ''],
    [t.message, number],
    [t.due, formatDate(lang, dueOn)],
  ];
  return all.filter(([, value]) => value !== '');
}

/** What an electronic invoice says of payment, in words. */
export function paymentTerms({ lang, kind, dueOn, credits }: InvoiceDocument): string {
  const t = invoicingTexts[lang].document;
  return kind === 'invoice' ? t.terms(formatDate(lang, dueOn)) : t.creditTerms(credits?.number ?? '');
}
