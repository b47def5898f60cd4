/** One row of a list, read as if somebody had typed it into the form, so that the same rules hold. Browser-safe. */
import { pageLanguages, type PageLanguage } from '#platform/i18n/languages.ts';
import { registrationListTexts } from '#platform/i18n/texts/registration-list.ts';
import { registrationTexts } from '#platform/i18n/texts/registration.ts';
import type { Desk, DeskQuestion } from '../desk.ts';
import { readRegistrationForm, type ReadForm } from '../registration-form.ts';
import { sectors } from '../schema.ts';
import { allOf, plainWord, type ColumnMeaning, type SheetField } from './people-sheet.ts';

export interface RowProblem {
  row: number;
  /** The heading; empty for what concerns no column. */
  column: string;
  /** A word of `imports.errors`. */
  code: string;
}

export interface RowOptions {
  desk: Desk;
  header: readonly string[];
  columns: readonly (ColumnMeaning | null)[];
  /** Where the row says none. */
  categoryId: string;
  lang: PageLanguage;
  /** The people have agreed that needs are kept. */
  consent: boolean;
}

export type ReadRow =
  { ok: true; form: ReadForm; lang: PageLanguage } | { ok: false; problems: RowProblem[] };

const noCodes = new Map<string, string>();

export function readRow(
  { row, cells }: { row: number; cells: readonly string[] },
  options: RowOptions,
): ReadRow {
  const { desk, header, columns } = options;
  const form = new URLSearchParams({ category: options.categoryId });
  if (options.consent) form.set('consent', 'on');
  /** Which column a field of the form came from. */
  const from = new Map<string, string>();
  const problems: RowProblem[] = [];
  let lang: PageLanguage = options.lang;
  for (const [at, meaning] of columns.entries()) {
    const text = cells[at]?.trim() ?? '';
    const column = header[at] ?? '';
    if (!meaning) continue;
    if ('extra' in meaning) {
      const isWanted = yesOrNo(text);
      if (isWanted === null && text !== '') problems.push({ row, column, code: 'unknown' });
      if (isWanted) form.append('extra', meaning.extra);
    } else if ('question' in meaning) {
      const name = `q.${meaning.question.id}`;
      from.set(name, column);
      for (const value of answerValues(meaning.question, text)) form.append(name, value);
    } else if (meaning.field === 'lang') {
      const found = text === '' ? lang : languageOf(text);
      if (found === null) problems.push({ row, column, code: 'unknown' });
      else lang = found;
    } else {
      from.set(meaning.field, column);
      if (text !== '') form.set(meaning.field, fieldValue(meaning.field, text, desk));
    }
  }
  const reading = readRegistrationForm(form, desk, { codes: noCodes, isOrganiser: true });
  if (!reading.ok)
    for (const [name, code] of Object.entries(reading.errors))
      problems.push({ row, column: columnOf(name, from), code });
  if (reading.ok && problems.length === 0) return { ok: true, form: reading.form, lang };
  return { ok: false, problems };
}

/** Consent is missing where a need stands. */
function columnOf(name: string, from: ReadonlyMap<string, string>): string {
  if (name === 'consent') return from.get('diet') ?? from.get('access') ?? '';
  return from.get(name) ?? '';
}

/** What is not known stays as it was written, so that the form refuses it. */
function fieldValue(field: SheetField, text: string, desk: Desk): string {
  const word = plainWord(text);
  if (field === 'sector')
    return (
      sectors.find(
        (sector) =>
          sector === word ||
          // "Forening" is enough for "Forening eller civilsamfund".
          pageLanguages.some((lang) =>
            `${plainWord(registrationTexts[lang].sectors[sector])} `.startsWith(`${word} `),
          ),
      ) ?? text
    );
  if (field === 'category')
    return desk.categories.find(({ name }) => allOf(name).map(plainWord).includes(word))?.id ?? text;
  return text;
}

function answerValues(question: DeskQuestion, text: string): string[] {
  if (text === '') return [];
  const option = (said: string) =>
    question.options.find(({ label }) => allOf(label).map(plainWord).includes(plainWord(said)))?.id ?? said;
  switch (question.kind) {
    case 'choice':
      return [option(text)];
    case 'choices': {
      const whole = option(text);
      return whole === text
        ? text
            .split(/[,;\n]/)
            .filter((one) => one.trim() !== '')
            .map(option)
        : [whole];
    }
    case 'yes_no': {
      const said = yesOrNo(text);
      return [said === null ? text : said ? 'yes' : 'no'];
    }
    default:
      return [text];
  }
}

const yes = ['x', '1', 'ja', 'yes', 'j', 'y', 'true', 'sand', 'sann', '✓'];
const no = ['0', 'nej', 'nei', 'no', 'n', 'false', 'falsk', 'usann', '-', ''];

function yesOrNo(text: string): boolean | null {
  const word = plainWord(text);
  return yes.includes(word) ? true : no.includes(word) ? false : null;
}

function languageOf(text: string): PageLanguage | null {
  const word = plainWord(text);
  const named = (lang: PageLanguage) =>
    word === lang ||
    pageLanguages.some((said) => plainWord(registrationListTexts[said].one.languages[lang]) === word);
  return word === 'no' ? 'nb' : (pageLanguages.find(named) ?? null);
}
