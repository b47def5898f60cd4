/** Reads what an organisation needs in order to send invoices. Field names are those of the page. Browser-safe. */
import { z } from 'zod';
import type { RefusedRegistration } from '../form-values.ts';
import { currencies, type Currency } from '../schema.ts';
import {
  danishAccount,
  digitsOf,
  isBic,
  isCvr,
  isIban,
  isNorwegianAccount,
  isNorwegianNumber,
} from './check-digits.ts';
import {
  accountKinds,
  exemptCodes,
  sellerCountries,
  vatStatuses,
  type AccountKind,
  type InvoicingSettings,
  type SellerCountry,
} from './invoice.ts';

type Errors = Record<string, string>;
export type SettingsReading = { ok: true; settings: InvoicingSettings } | { ok: false; errors: Errors };

export function readInvoicingSettings(fields: {
  get(name: string): unknown;
  has(name: string): boolean;
}): SettingsReading {
  const errors: Errors = {};
  const raw = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value.toWellFormed().trim() : '';
  };
  const text = (name: string, max = 200) => {
    const value = raw(name);
    if (value === '') errors[name] ??= 'required';
    else if (value.length > max) errors[name] ??= 'too_long';
    return value;
  };
  const pick = <Word extends string>(name: string, words: readonly [Word, ...Word[]]): Word => {
    const found = words.find((word) => word === raw(name));
    if (found === undefined) errors[name] ??= 'unknown';
    return found ?? words[0];
  };
  const country = pick('country', sellerCountries);
  const vat = pick('vat', vatStatuses);
  const isExempt = vat === 'exempt';
  const accountKind = pick('accountKind', accountKinds);
  const settings: InvoicingSettings = {
    name: text('name'),
    street: text('street'),
    postcode: text('postcode', 12),
    city: text('city'),
    country,
    registrationNumber: readRegistration(text('registrationNumber', 30), country, errors),
    inBusinessRegister: country === 'NO' && fields.has('inBusinessRegister'),
    email: readEmail(raw('email'), errors),
    vat,
    exemptCode: isExempt ? pick('exemptCode', exemptCodes) : null,
    exemptReason: isExempt ? text('exemptReason', 500) : null,
    pricesIncludeVat: fields.has('pricesIncludeVat'),
    kind: accountKind,
    account: readAccount(text('account', 60), accountKind, errors),
    bic: readBic(raw('bic'), accountKind, errors),
    numberPrefix: readPrefix(raw('numberPrefix'), errors),
    nextNumber: readWhole(raw('nextNumber'), 'nextNumber', [1, 999_999_999], errors),
    currency: pick('currency', currencies as readonly [Currency, ...Currency[]]),
    paymentDays: readWhole(raw('paymentDays'), 'paymentDays', [0, 120], errors),
  };
  return Object.keys(errors).length === 0 ? { ok: true, settings } : { ok: false, errors };
}

function readRegistration(text: string, country: SellerCountry, errors: Errors): string {
  const digits = digitsOf(text.toUpperCase())
    .replace(/^(DK|NO)/, '')
    .replace(/MVA$/, '');
  const isRight = country === 'DK' ? isCvr(digits) : isNorwegianNumber(digits);
  if (!isRight) errors['registrationNumber'] ??= country === 'DK' ? 'cvr' : 'orgnr';
  return digits;
}

function readEmail(text: string, errors: Errors): string | null {
  if (text === '') return null;
  if (!z.email().max(254).safeParse(text).success) errors['email'] = 'email';
  return text;
}

function readAccount(text: string, kind: AccountKind, errors: Errors): string {
  const plain = digitsOf(text).toUpperCase();
  const read: Record<AccountKind, () => string | null> = {
    dk: () => danishAccount(text),
    no: () => (isNorwegianAccount(plain) ? plain : null),
    iban: () => (isIban(plain) ? plain : null),
  };
  const account = read[kind]();
  if (account === null) errors['account'] ??= `account_${kind}`;
  return account ?? text;
}

function readBic(text: string, kind: AccountKind, errors: Errors): string | null {
  const bic = digitsOf(text).toUpperCase();
  if (bic === '' || kind !== 'iban') return null;
  if (!isBic(bic)) errors['bic'] = 'bic';
  return bic;
}

/** Numbers stand in file names and payment messages, so few signs are allowed. */
function readPrefix(text: string, errors: Errors): string {
  if (!/^[A-Za-z0-9-]{0,12}$/.test(text)) errors['numberPrefix'] = 'prefix';
  return text;
}

function readWhole(text: string, name: string, [least, most]: [number, number], errors: Errors): number {
  const value = Number(text);
  if (!/^\d{1,9}$/.test(text) || value < least || value > most) errors[name] ??= 'whole';
  return value;
}

/** What is stored, as the form shows it; before anything is, what most will choose. */
export function settingsValues(stored: InvoicingSettings | null): RefusedRegistration {
  const { kind, pricesIncludeVat, inBusinessRegister, ...rest } = stored ?? {
    ...{
      kind: 'dk',
      pricesIncludeVat: true,
      inBusinessRegister: false,
      country: 'DK',
      currency: 'DKK',
      nextNumber: 1,
      paymentDays: 30,
    },
  };
  const entries = Object.entries({ ...rest, accountKind: kind }).map(
    ([name, value]) => [name, [value === null ? '' : String(value)]] as const,
  );
  const ticked: Record<string, string[]> = {
    ...(pricesIncludeVat ? { pricesIncludeVat: ['on'] } : {}),
    ...(inBusinessRegister ? { inBusinessRegister: ['on'] } : {}),
  };
  return { values: { ...Object.fromEntries(entries), ...ticked }, errors: {}, problem: null };
}
