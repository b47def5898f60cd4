/** Reads the fields of a sent form into the inputs of use cases. A field that cannot be read is a problem by its name. */
import { clock, readClock } from '#domains/events/editor/day-time.ts';
import { textLanguages, type Texts } from '#platform/i18n/languages.ts';
import { readMoney } from '#platform/money.ts';

/** A field nobody can use as it stands; `code` names a sentence in the catalogue. */
export class FieldProblem extends Error {
  readonly field: string;
  readonly code: FieldProblemCode;
  constructor(field: string, code: FieldProblemCode) {
    super(`${field}: ${code}`);
    this.field = field;
    this.code = code;
  }
}
export type FieldProblemCode =
  'missing' | 'time' | 'date' | 'number' | 'file_missing' | 'amount' | 'few_options';

export function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';
}

export function optional(form: FormData, name: string): string | null {
  return text(form, name) || null;
}

export function required(form: FormData, name: string): string {
  const value = text(form, name);
  if (value === '') throw new FieldProblem(name, 'missing');
  return value;
}

/** `title.da`, `title.en` … as one text; languages left blank are left out. */
export function texts(form: FormData, name: string): Texts {
  const given = textLanguages.map((lang) => [lang, text(form, `${name}.${lang}`)] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== ''));
}

export function flag(form: FormData, name: string): boolean {
  return form.get(name) !== null;
}

export function all(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value): value is string => typeof value === 'string' && value !== '');
}

/** One entry a line. */
export function lines(form: FormData, name: string): string[] {
  return text(form, name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function number(form: FormData, name: string): number | null {
  const value = text(form, name);
  if (value === '') return null;
  // A point separates thousands and nothing else: 2.5 is no 25.
  const read = Number(value.replace(/\s/g, '').replace(/\.(?=\d{3}(?:\D|$))/g, ''));
  if (!Number.isInteger(read)) throw new FieldProblem(name, 'number');
  return read;
}

/** An amount of money in hundredths; null where nothing was written. */
export function money(form: FormData, name: string): number | null {
  const value = text(form, name);
  if (value === '') return null;
  const amount = readMoney(value);
  if (amount === null || amount < 0 || amount > 100_000_000) throw new FieldProblem(name, 'amount');
  return amount;
}

/** Date and clock time as `2026-05-04T09:30` from `name` and `name.time`; null without a date. */
export function localTime(form: FormData, name: string, otherwise: string): string | null {
  const day = date(form, name);
  return day === null ? null : `${day}T${time(form, `${name}.time`) ?? otherwise}`;
}

/** A clock time as people type it, `9.30` too; 24:00 is 00:00. */
export function time(form: FormData, name: string): string | null {
  const value = text(form, name);
  if (value === '') return null;
  const minute = readClock(value);
  if (minute === null) throw new FieldProblem(name, 'time');
  return clock(minute);
}

export function date(form: FormData, name: string): string | null {
  const value = text(form, name);
  if (value === '') return null;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new FieldProblem(name, 'date');
  return value;
}

/** Numbers in use for rows such as `speaker.0.name`, in order. */
export function rows(form: FormData, prefix: string): number[] {
  const found = new Set<number>();
  for (const name of form.keys()) {
    const match = name.startsWith(`${prefix}.`) ? /^(\d+)/.exec(name.slice(prefix.length + 1)) : null;
    if (match) found.add(Number(match[1]));
  }
  return [...found].sort((a, b) => a - b);
}

/** `Name, role` a line. */
export function people(form: FormData, name: string): { name: string; role: string }[] {
  return lines(form, name).map((line) => {
    const [person = '', ...role] = line.split(',');
    return { name: person.trim(), role: role.join(',').trim() };
  });
}

/** Everything typed, to be shown again. */
export function typedValues(form: FormData): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const name of new Set(form.keys()))
    values[name] = form.getAll(name).filter((value): value is string => typeof value === 'string');
  return values;
}
