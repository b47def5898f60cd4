import type { App } from '#app-context';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { takePoint, type Limit } from '#platform/server/rate-limit/take-point.ts';
import { readUpload, type UploadedFile } from '#platform/server/uploads/read-upload.ts';
import type { Desk } from '../desk.ts';
import type { FormErrors } from '../registration-form.ts';
import { answerFileLimit, findKeptFile, storeAnswerFile, type KeptFile } from './store-answer-file.ts';

/** Uploads an hour from one network for forms not sent yet; a municipality has one network. */
const uploads: Limit = { name: 'registration files', points: 200, seconds: 3600 };

export interface FormWithFiles {
  fields: URLSearchParams;
  /** By the name of the field. */
  files: Map<string, KeptFile>;
  errors: FormErrors;
}

/**
 * Reads a registration form with the files that answer questions. A file is kept at once, so that a form that comes back
 * for something else has not lost it; `kept.{field}` then names it.
 * @throws DomainError `rate.too_many`, `upload.form.invalid`, `upload.too_large` for what no form of ours sends
 */
export async function readFormFiles(
  app: Pick<App, 'db' | 'storage'>,
  request: Request,
  desk: Desk,
  network: string,
): Promise<FormWithFiles> {
  const questions = desk.questions.filter(({ kind }) => kind === 'file');
  // Read a little further than allowed: a sentence beside the field is kinder than a form that is gone.
  const asked = questions.flatMap(({ id }) =>
    prefixes(desk).map((prefix) => ({ id, name: `${prefix}q.${id}` })),
  );
  const limits = Object.fromEntries(asked.map(({ name }) => [name, { limit: 3 * answerFileLimit }]));
  await using upload = await readUpload(request, limits);
  const files = new Map<string, KeptFile>();
  const errors: FormErrors = {};
  for (const { id, name } of asked) {
    const owner = { organisationId: desk.organisationId, eventId: desk.eventId, questionId: id };
    const [chosen] = upload.files[name] ?? [];
    if (chosen) await takePoint(app.db, uploads, network);
    const found = chosen
      ? await store(app, owner, chosen)
      : await findKeptFile(app, owner, upload.fields.get(`kept.${name}`) ?? '');
    if (typeof found === 'string') errors[name] = found;
    else if (found) files.set(name, found);
  }
  return { fields: upload.fields, files, errors };
}

/** Of somebody alone, and of each in a group. */
function prefixes({ groupMax }: Desk): string[] {
  return ['', ...Array.from({ length: groupMax }, (_, index) => `p${index + 1}.`)];
}

/** What a refused form shows again of its files: their names, and the words that stand for them. */
export function keptValues(files: ReadonlyMap<string, KeptFile>): Record<string, string[]> {
  return Object.fromEntries(
    [...files].flatMap(([name, file]) => [
      [name, [file.name]],
      [`kept.${name}`, [file.token]],
    ]),
  );
}

async function store(
  app: Pick<App, 'db' | 'storage'>,
  owner: { organisationId: string; eventId: string; questionId: string },
  chosen: UploadedFile,
): Promise<KeptFile | string> {
  if (chosen.bytes > answerFileLimit) return 'file_size';
  try {
    return await storeAnswerFile(app, owner, chosen);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return error.code === 'file.empty.invalid' ? 'file_empty' : 'file_kind';
  }
}
