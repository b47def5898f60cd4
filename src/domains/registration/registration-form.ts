/**
 * Reads the registration form, in every door alike (page, fast answer, organiser). Field names are a contract with
 * RegistrationForm.svelte. For people of a group every field of a person stands behind `p1.`, `p2.` and so on.
 * Browser-safe.
 */
import { z } from 'zod';
import type { Desk, DeskQuestion } from './desk.ts';
import { asksPayer, chosenPrice, readPayer } from './invoicing/payer-form.ts';
import type { Payer } from './invoicing/invoice.ts';
import { holdsNationalId } from './national-id.ts';
import { sectors, type AnswerFile, type AnswerValue, type Applicant, type Sector } from './schema.ts';

/** `URLSearchParams` and `FormData` both are. */
export interface FormFields {
  get(name: string): unknown;
  getAll(name: string): unknown[];
  has(name: string): boolean;
}

export interface ReadForm {
  categoryId: string;
  code: string | null;
  booker: { name: string; email: string } | null;
  people: Applicant[];
  /** Null where nothing is to be paid, or no invoices are sent. */
  payer: Payer | null;
}

/** The first thing wrong with each field, as a code the page has a sentence for. */
export type FormErrors = Record<string, string>;

export type FormReading = { ok: true; form: ReadForm } | { ok: false; errors: FormErrors };

const lineMax = 200;
const textMax = 4000;
/** Sentences that say how much fits. */
const tooLong: Readonly<Record<number, string>> = { 200: 'over_200', 1000: 'over_1000', 4000: 'over_4000' };
const address = z.email().max(254);

/** Files that came with a form, by the name of their field. */
export type FormFiles = ReadonlyMap<string, AnswerFile>;

export function readRegistrationForm(
  fields: FormFields,
  desk: Desk,
  options: { codes: ReadonlyMap<string, string>; isOrganiser?: boolean; files?: FormFiles },
): FormReading {
  const errors: FormErrors = {};
  const reader = new FieldReader(fields, errors);
  const category = chosenCategory(reader, desk, options.codes);
  const size = groupSize(reader, desk);
  const booker = size === null ? null : readBooker(reader, options.isOrganiser ?? false);
  const prefixes = size === null ? [''] : Array.from({ length: size }, (_, index) => `p${index + 1}.`);
  const people = prefixes.map((prefix) =>
    readPerson(reader, prefix, desk, category.id, { isGroup: size !== null, ...options }),
  );
  const payer = payerOf(fields, desk, category.id, people, errors, options.isOrganiser ?? false);
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, form: { categoryId: category.id, code: category.code, booker, people, payer } };
}

/** An organiser may say later who pays. */
function payerOf(
  fields: FormFields,
  desk: Desk,
  categoryId: string,
  people: readonly Applicant[],
  errors: FormErrors,
  isOrganiser: boolean,
): Payer | null {
  if (!asksPayer(desk) || chosenPrice(desk, categoryId, people) === 0) return null;
  if (isOrganiser && !fields.get('payer.kind')) return null;
  const reading = readPayer(fields);
  if (reading.ok) return reading.payer;
  Object.assign(errors, reading.errors);
  return null;
}

export type ChangeReading =
  { ok: true; change: { categoryId: string; person: Applicant } } | { ok: false; errors: FormErrors };

/**
 * Reads what somebody changes in the own registration: the same fields, but for the address, which is not changed here.
 * @param current the category one has stays possible, also where it is hidden or closed by now
 */
export function readRegistrationChange(
  fields: FormFields,
  desk: Desk,
  current: { categoryId: string; isAccepted: boolean; files?: FormFiles },
): ChangeReading {
  const errors: FormErrors = {};
  const reader = new FieldReader(fields, errors);
  const asked = reader.raw('category') || current.categoryId;
  const offered = desk.categories.some(({ id, isOpen, isHidden }) => id === asked && isOpen && !isHidden);
  if (asked !== current.categoryId && !offered) reader.fail('category', 'unknown');
  const options = { isGroup: false, isChange: true, isAccepted: current.isAccepted, files: current.files };
  const person = readPerson(reader, '', desk, asked, options);
  return Object.keys(errors).length > 0
    ? { ok: false, errors }
    : { ok: true, change: { categoryId: asked, person } };
}

/** A name, and an address, for a place somebody else is to have. */
export function readPlaceName(
  fields: FormFields,
  options: { needsEmail: boolean },
): { ok: true; name: string; email: string | null } | { ok: false; errors: FormErrors } {
  const errors: FormErrors = {};
  const reader = new FieldReader(fields, errors);
  const name = reader.text('name', { isRequired: true });
  const email = reader.email('email', options.needsEmail);
  return name === null || Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, name, email };
}

/** Takes single values out of the form and notes what is wrong with them. */
class FieldReader {
  private readonly fields: FormFields;
  readonly errors: FormErrors;
  constructor(fields: FormFields, errors: FormErrors) {
    this.fields = fields;
    this.errors = errors;
  }

  /** Trimmed; what a database or a page cannot hold is taken out. */
  raw(name: string): string {
    const value = this.fields.get(name);
    return typeof value === 'string' ? clean(value) : '';
  }

  all(name: string): string[] {
    return this.fields.getAll(name).flatMap((value) => (typeof value === 'string' ? clean(value) : []));
  }

  isTicked(name: string): boolean {
    return this.fields.has(name);
  }

  text(name: string, options: { isRequired?: boolean; max?: number } = {}): string | null {
    const value = this.raw(name);
    if (value === '') {
      if (options.isRequired) this.fail(name, 'required');
      return null;
    }
    if (value.length > (options.max ?? lineMax))
      this.fail(name, tooLong[options.max ?? lineMax] ?? 'too_long');
    else if (holdsNationalId(value)) this.fail(name, 'national_id');
    return value;
  }

  email(name: string, isRequired: boolean): string | null {
    const value = this.text(name, { isRequired, max: 254 });
    if (value === null || name in this.errors) return null;
    const plain = withAsciiDomain(value.toLowerCase());
    if (!address.safeParse(plain).success) this.fail(name, 'email');
    return plain;
  }

  fail(name: string, code: string): void {
    this.errors[name] ??= code;
  }
}

// eslint-disable-next-line no-control-regex -- control signs and lone surrogates have no place in a form's answer
const controls = /[\u0000-\u0008\u000b-\u001f\u007f\ufffd]/g;

function clean(value: string): string {
  return value.toWellFormed().replaceAll('\r\n', '\n').replace(controls, '').trim();
}

/** Domains with letters of their own, `blåbær.example`, have a form in ASCII that every mail server takes. */
function withAsciiDomain(email: string): string {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1);
  // eslint-disable-next-line no-control-regex -- beyond ASCII
  if (at < 1 || !/[^\u0000-\u007f]/.test(domain) || /[\s/?#:@\\]/.test(domain)) return email;
  const url = URL.parse(`https://${domain}`);
  return url ? email.slice(0, at + 1) + url.hostname : email;
}

function chosenCategory(
  reader: FieldReader,
  desk: Desk,
  codes: ReadonlyMap<string, string>,
): { id: string; code: string | null } {
  const code = reader.raw('code') || null;
  if (code !== null) {
    const hidden = desk.categories.find(({ id, isOpen }) => isOpen && codes.get(id) === code);
    if (!hidden) reader.fail('code', 'code');
    return { id: hidden?.id ?? '', code };
  }
  const offered = desk.categories.filter(({ isOpen, isHidden }) => isOpen && !isHidden);
  const asked = reader.raw('category');
  const chosen = asked === '' && offered.length === 1 ? offered[0] : offered.find(({ id }) => id === asked);
  if (!chosen) reader.fail('category', 'unknown');
  return { id: chosen?.id ?? '', code: null };
}

/** Null for somebody who registers alone. */
function groupSize(reader: FieldReader, desk: Desk): number | null {
  const said = reader.raw('size');
  if (said === '') return null;
  const size = Number(said);
  if (!Number.isInteger(size) || size < 1 || size > desk.groupMax) {
    reader.fail('size', 'group_size');
    return 1;
  }
  return size;
}

/** Organisers may register a group that nobody else booked, or whose booker has no address. */
function readBooker(reader: FieldReader, isOrganiser: boolean): ReadForm['booker'] {
  if (isOrganiser) {
    const name = reader.text('booker_name');
    return name === null ? null : { name, email: reader.email('booker_email', false) ?? '' };
  }
  return {
    name: reader.text('booker_name', { isRequired: true }) ?? '',
    email: reader.email('booker_email', true) ?? '',
  };
}

interface PersonOptions {
  isGroup: boolean;
  isOrganiser?: boolean;
  /** Somebody who has a place is asked more, and keeps the address. */
  isChange?: boolean;
  isAccepted?: boolean;
  files?: FormFiles | undefined;
}

function readPerson(
  reader: FieldReader,
  prefix: string,
  desk: Desk,
  categoryId: string,
  options: PersonOptions,
): Applicant {
  const { isGroup, isOrganiser, isChange, isAccepted = false } = options;
  const asks = (field: Desk['asks'][number], name: string) =>
    desk.asks.includes(field) ? reader.text(`${prefix}${name}`) : null;
  // In the order of the form: so are the errors.
  return {
    name: reader.text(`${prefix}name`, {
      isRequired: !isGroup || (desk.unnamedUntil === null && !isOrganiser),
    }),
    email: isChange ? null : reader.email(`${prefix}email`, !isGroup && !isOrganiser),
    jobTitle: asks('job_title', 'job_title'),
    affiliation: asks('affiliation', 'affiliation'),
    sector: readSector(reader, `${prefix}sector`, desk),
    extras: readExtras(reader, prefix, desk, isAccepted),
    ...(isGroup && reader.raw(`${prefix}name`) === ''
      ? { answers: {} }
      : readAnswers(reader, prefix, questionsFor(desk, categoryId, isAccepted), options)),
    ...readNeeds(reader, prefix, desk),
    onList: desk.choices.includes('list') && reader.isTicked(`${prefix}list`),
    photos: desk.choices.includes('photos') && reader.isTicked(`${prefix}photos`),
    newsletter: desk.choices.includes('newsletter') && reader.isTicked(`${prefix}newsletter`),
  };
}

function readSector(reader: FieldReader, name: string, desk: Desk): Sector | null {
  if (!desk.asks.includes('sector')) return null;
  const value = reader.raw(name);
  if (value === '') return null;
  if (sectors.includes(value as Sector)) return value as Sector;
  reader.fail(name, 'unknown');
  return null;
}

/** What one eats or needs may reveal health or belief: it is kept with explicit consent only. */
export function readNeeds(
  reader: FieldReader,
  prefix: string,
  desk: Desk,
): Pick<Applicant, 'diet' | 'access' | 'interpreter' | 'companions' | 'consent'> {
  const need = (kind: 'diet' | 'access' | 'interpreter') =>
    desk.needs.includes(kind) ? reader.text(`${prefix}${kind}`, { max: 1000 }) : null;
  const [diet, access, interpreter] = [need('diet'), need('access'), need('interpreter')];
  const consent = reader.isTicked(`${prefix}consent`);
  if ((diet !== null || access !== null) && !consent) reader.fail(`${prefix}consent`, 'consent');
  const wanted = desk.needs.includes('companion') && reader.isTicked(`${prefix}companion`);
  const companions = wanted ? [reader.text(`${prefix}companion_name`) ?? ''] : [];
  return { diet, access, interpreter, companions, consent };
}

export function readExtras(reader: FieldReader, prefix: string, desk: Desk, isAccepted: boolean): string[] {
  const groups = new Set(desk.extras.flatMap(({ choiceGroup }) => choiceGroup ?? []));
  const ticked = [
    ...reader.all(`${prefix}extra`),
    ...[...groups].flatMap((group) => reader.raw(`${prefix}choice.${group}`) || []),
  ];
  const offered = new Set(
    desk.extras.filter((extra) => isAccepted || !extra.afterAcceptance).map(({ id }) => id),
  );
  const wanted = [...new Set(ticked)];
  if (wanted.some((id) => !offered.has(id))) reader.fail(`${prefix}extra`, 'unknown');
  return wanted.filter((id) => offered.has(id));
}

/** The questions that are put to this category now; those for later come on the own page. */
export function questionsFor(
  desk: Pick<Desk, 'questions'>,
  categoryId: string,
  isAccepted: boolean,
): readonly DeskQuestion[] {
  return desk.questions.filter(
    ({ categoryIds, afterAcceptance }) =>
      (categoryIds.length === 0 || categoryIds.includes(categoryId)) && (isAccepted || !afterAcceptance),
  );
}

/** What is chosen is not filled in. */
const missing: Partial<Record<DeskQuestion['kind'], string>> = {
  ...{ choice: 'unknown', choices: 'unknown', yes_no: 'unknown', file: 'file_missing' },
};

function readAnswers(
  reader: FieldReader,
  prefix: string,
  questions: readonly DeskQuestion[],
  options: PersonOptions,
): Pick<Applicant, 'answers' | 'files'> {
  const answers: Record<string, AnswerValue> = {};
  const files: Record<string, AnswerFile> = {};
  for (const question of questions) {
    const name = `${prefix}q.${question.id}`;
    const file = question.kind === 'file' ? options.files?.get(name) : undefined;
    const value = file ? file.name : readAnswer(reader, name, question);
    if (file) files[question.id] = file;
    if (value !== null) answers[question.id] = value;
    else if (question.isRequired && !(question.kind === 'file' && (options.isOrganiser || options.isGroup)))
      reader.fail(name, missing[question.kind] ?? 'required');
  }
  return Object.keys(files).length === 0 ? { answers } : { answers, files };
}

/** One answer, or null where nothing was said. Files come by another way: they are uploaded before. */
export function readAnswer(
  reader: Pick<FieldReader, 'raw' | 'all' | 'text' | 'fail'>,
  name: string,
  question: Pick<DeskQuestion, 'kind' | 'options'>,
): AnswerValue | null {
  const known = new Set(question.options.map(({ id }) => id));
  switch (question.kind) {
    case 'text':
      return reader.text(name);
    case 'long_text':
      return reader.text(name, { max: textMax });
    case 'yes_no': {
      const said = reader.raw(name);
      return said === 'yes' ? true : said === 'no' ? false : null;
    }
    case 'number':
      return readNumber(reader, name);
    case 'choice': {
      const id = reader.raw(name);
      if (id !== '' && !known.has(id)) reader.fail(name, 'unknown');
      return known.has(id) ? id : null;
    }
    case 'choices': {
      const ids = reader.all(name).filter((id) => id !== '');
      if (ids.some((id) => !known.has(id))) reader.fail(name, 'unknown');
      return ids.length === 0 ? null : [...new Set(ids)].filter((id) => known.has(id));
    }
    case 'file':
      return null;
  }
}

/** A number as people write it: `1.250,5`, `1 250.5`. */
function readNumber(reader: Pick<FieldReader, 'raw' | 'fail'>, name: string): number | null {
  const said = reader.raw(name);
  if (said === '') return null;
  const plain = said
    .replace(/[\s\u00a0]/g, '')
    .replace(/\.(?=\d{3}(\D|$))/g, '')
    .replace(',', '.');
  const value = Number(plain);
  if (plain === '' || !Number.isFinite(value) || Math.abs(value) > 1e12) {
    reader.fail(name, 'number');
    return null;
  }
  return value;
}

export { FieldReader };
