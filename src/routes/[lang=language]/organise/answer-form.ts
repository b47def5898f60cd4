/** Runs what a form asks for and turns what the domain refuses into sentences beside the fields. */
import { fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { ZodError, type core } from 'zod';
import type { FormAnswer, FormProblem } from '#domains/events/editor/form-answer.ts';
import { readerSentence } from '#domains/events/reader/formats/reader-error.ts';
import { isDomainError, type DomainError } from '#platform/errors/domain-error.ts';
import { httpStatus } from '#platform/errors/http-status.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import { deskProblems } from '#platform/i18n/texts/desk.ts';
import { formTexts } from '#platform/i18n/texts/forms.ts';
import { uploadSentence } from '#platform/i18n/texts/uploads.ts';
import { readUpload, type FileField, type UploadedFile } from '#platform/server/uploads/read-upload.ts';
import { FieldProblem, typedValues } from './form-fields.ts';

/**
 * @param name of the form on its page, or how to tell it where a page holds the same form several times
 * @param act throws what the domain refuses; what it returns goes to the page. Chosen files are never sent back.
 */
export async function answerForm(
  event: RequestEvent,
  name: string | ((data: FormData) => string),
  act: (data: FormData) => Promise<unknown>,
): Promise<FormAnswer | ActionFailure<FormAnswer>> {
  const data = await event.request.formData();
  const form = typeof name === 'string' ? name : name(data);
  try {
    return accepted(form, await act(data));
  } catch (error) {
    return refused(error, form, data, event.locals.lang);
  }
}

export type Uploads = Record<string, UploadedFile | undefined>;

/** The same for a form with files, one a field; each streams to the disk within its limit and is gone afterwards. */
export async function answerUpload(
  event: RequestEvent,
  form: string,
  fields: Record<string, FileField>,
  act: (data: FormData, files: Uploads) => Promise<unknown>,
): Promise<FormAnswer | ActionFailure<FormAnswer>> {
  const data = new FormData();
  try {
    await using upload = await readUpload(event.request, fields);
    for (const [name, value] of upload.fields) data.append(name, value);
    const files = Object.entries(upload.files).map(([name, found]) => [name, found[0]] as const);
    return accepted(form, await act(data, Object.fromEntries(files)));
  } catch (error) {
    return refused(error, form, data, event.locals.lang);
  }
}

function accepted(form: string, more: unknown): FormAnswer {
  const extra = typeof more === 'object' && more !== null ? more : {};
  return { form, saved: true, values: {}, problems: [], conflict: false, ...extra };
}

function refused(
  error: unknown,
  form: string,
  data: FormData,
  lang: PageLanguage,
): ActionFailure<FormAnswer> {
  const refusal = refusalOf(error, lang);
  if (!refusal) throw error;
  const { status, problems, conflict } = refusal;
  return fail(status, { form, saved: false, values: typedValues(data), problems, conflict });
}

/** Problems whose sentences are written already, as those of the lines of a list. */
export class SaidProblems extends Error {
  readonly problems: FormProblem[];
  constructor(problems: FormProblem[]) {
    super('problems');
    this.problems = problems;
  }
}

interface Refusal {
  status: number;
  problems: FormProblem[];
  conflict: boolean;
}

function refusalOf(error: unknown, lang: PageLanguage): Refusal | null {
  const t = formTexts[lang];
  if (error instanceof FieldProblem)
    return {
      status: 422,
      problems: [{ field: error.field, message: t.fields[error.code] }],
      conflict: false,
    };
  if (error instanceof SaidProblems) return { status: 422, problems: error.problems, conflict: false };
  if (error instanceof ZodError)
    return { status: 422, problems: error.issues.map((issue) => zodProblem(issue, lang)), conflict: false };
  if (!isDomainError(error) || hidden(error)) return null;
  const ofDesk = deskProblems(error, lang);
  if (ofDesk) return { status: httpStatus(error), problems: ofDesk, conflict: false };
  return {
    status: httpStatus(error),
    problems: [{ field: fieldOf(error), message: sentenceOf(error, lang) }],
    conflict: error.code === 'draft.conflict',
  };
}

/** What is missing or forbidden is answered by the error page. */
function hidden(error: DomainError): boolean {
  return [
    ...['event.not_found', 'organisation.not_found', 'import.not_found', 'speaker.not_found'],
    ...['workshop.not_found', 'board.not_found', 'recommendation.not_found', 'follow_up.not_found'],
  ].includes(error.code);
}

function fieldOf(error: DomainError): string {
  const { field } = error.data;
  return typeof field === 'string' ? field : '';
}

export function sentenceOf(error: DomainError, lang: PageLanguage): string {
  const t = formTexts[lang];
  const known = (t.domain as Record<string, string | undefined>)[error.code];
  return (
    uploadSentence(error, lang) ??
    known?.replace('%s', String(error.data['value'] ?? '')) ??
    readerSentence(error.code, error.data, lang) ??
    t.unknown(error.code)
  );
}

/** Zod's path is the field's name, save for the wrappings of our inputs: `changes.title.da` is the field `title.da`. */
function zodProblem(issue: core.$ZodIssue, lang: PageLanguage): FormProblem {
  const path = issue.path.filter(
    (step) => !['changes', 'session', 'slot', 'entry', 'category', 'fields'].includes(String(step)),
  );
  return { field: path.join('.'), message: zodSentence(issue, lang) };
}

function zodSentence(issue: core.$ZodIssue, lang: PageLanguage): string {
  const { fields } = formTexts[lang];
  const isNumber = 'origin' in issue && (issue.origin === 'number' || issue.origin === 'int');
  if (issue.code === 'too_small' && isNumber) return fields.atLeast(Number(issue.minimum));
  if (issue.code === 'too_big' && isNumber) return fields.atMost(Number(issue.maximum));
  if (issue.code === 'too_small') return fields.missing;
  if (issue.code === 'too_big') return fields.tooLong(Number(issue.maximum));
  if (issue.code !== 'invalid_format') return fields.invalid;
  const byFormat: Record<string, string | undefined> = {
    email: fields.email,
    url: fields.url,
    date: fields.date,
  };
  return byFormat[issue.format] ?? fields.invalid;
}
