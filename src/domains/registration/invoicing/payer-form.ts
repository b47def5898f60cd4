/** Reads who pays. Field names are a contract with PayerFields.svelte. Browser-safe. */
import { z } from 'zod';
import type { Desk } from '../desk.ts';
import { holdsNationalId } from '../national-id.ts';
import { digitsOf, isCvr, isGln, isNorwegianNumber } from './check-digits.ts';
import { payerKinds, type Payer, type PayerKind } from './invoice.ts';

export interface PayerFieldSource {
  get(name: string): unknown;
}

export type PayerErrors = Record<string, string>;
export type PayerReading = { ok: true; payer: Payer } | { ok: false; errors: PayerErrors };

/** Codes of what is wrong stand in the texts of invoicing, `errors`. */
export function readPayer(fields: PayerFieldSource): PayerReading {
  const errors: PayerErrors = {};
  const text = (name: string, options: { isRequired?: boolean; max?: number } = {}): string | null => {
    const value = textOf(fields, `payer.${name}`);
    const fail = (code: string) => (errors[`payer.${name}`] ??= code);
    if (value === '') {
      if (options.isRequired) fail('required');
      return null;
    }
    if (value.length > (options.max ?? 200)) fail('too_long');
    else if (name !== 'number' && holdsNationalId(value)) fail('national_id');
    return value;
  };
  const kind = kindOf(textOf(fields, 'payer.kind'));
  if (kind === null) errors['payer.kind'] = 'payer_kind';
  const number = kind === 'person' ? null : readNumber(text('number', { isRequired: true }), kind, errors);
  const isPerson = kind === 'person';
  const email = text('email', { isRequired: true, max: 254 })?.toLowerCase() ?? '';
  if (email !== '' && !z.email().safeParse(email).success) errors['payer.email'] ??= 'email';
  const payer: Payer = {
    kind: kind ?? 'person',
    number,
    name: text('name', { isRequired: true }) ?? '',
    reference: isPerson ? null : text('reference', { max: 100 }),
    contact: isPerson ? null : text('contact', { isRequired: kind === 'gln' }),
    email,
    street: text('street', { isRequired: true }) ?? '',
    postcode: text('postcode', { isRequired: true, max: 12 }) ?? '',
    city: text('city', { isRequired: true }) ?? '',
    country: readCountry(textOf(fields, 'payer.country'), kind, errors),
  };
  return Object.keys(errors).length === 0 ? { ok: true, payer } : { ok: false, errors };
}

// eslint-disable-next-line no-control-regex -- control signs and lone surrogates have no place in a form's answer
const controls = /[\u0000-\u001f\u007f\ufffd]/g;

function textOf(fields: PayerFieldSource, name: string): string {
  const value = fields.get(name);
  return typeof value === 'string' ? value.toWellFormed().replace(controls, ' ').trim() : '';
}

function kindOf(text: string): PayerKind | null {
  return payerKinds.includes(text as PayerKind) ? (text as PayerKind) : null;
}

const checks: Record<Exclude<PayerKind, 'person'>, (digits: string) => boolean> = {
  gln: isGln,
  cvr: isCvr,
  orgnr: isNorwegianNumber,
};

/** `DK`, `NO` before and `MVA` behind are part of VAT numbers, and taken off. */
function readNumber(text: string | null, kind: PayerKind | null, errors: PayerErrors): string | null {
  if (text === null || kind === null || kind === 'person') return null;
  const digits = digitsOf(text.toUpperCase())
    .replace(/^(DK|NO)/, '')
    .replace(/MVA$/, '');
  if (!checks[kind](digits)) errors['payer.number'] ??= kind;
  return digits;
}

/** A company stands in the register of its country; who has a GLN or none at all may live anywhere. */
function readCountry(text: string, kind: PayerKind | null, errors: PayerErrors): string {
  if (kind === 'cvr') return 'DK';
  if (kind === 'orgnr') return 'NO';
  const country = text.toUpperCase() || 'DK';
  if (!/^[A-Z]{2}$/.test(country)) errors['payer.country'] = 'country';
  return country;
}

/** Whether the form asks who pays: invoices are sent, and something costs something. */
export function asksPayer(desk: Pick<Desk, 'invoicing' | 'categories' | 'extras'>): boolean {
  if (!desk.invoicing) return false;
  const prices = [
    ...desk.categories.filter(({ isOpen }) => isOpen).map(({ price }) => price),
    ...desk.extras.flatMap(({ price, prices }) => [price, ...Object.values(prices)]),
  ];
  return prices.some((price) => price > 0);
}

/** What people together have chosen, in hundredths. */
export function chosenPrice(
  desk: Pick<Desk, 'categories' | 'extras'>,
  categoryId: string,
  people: readonly { extras: readonly string[] }[],
): number {
  const place = desk.categories.find(({ id }) => id === categoryId)?.price ?? 0;
  const priceOf = (id: string) => {
    const extra = desk.extras.find((one) => one.id === id);
    return extra ? (extra.prices[categoryId] ?? extra.price) : 0;
  };
  return people.reduce(
    (sum, { extras }) => sum + place + extras.reduce((all, id) => all + priceOf(id), 0),
    0,
  );
}
