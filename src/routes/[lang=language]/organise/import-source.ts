/** What was pasted or dropped on the import page, as bytes for the reader. */
import { readFile } from 'node:fs/promises';
import { limits } from '#domains/events/reader/formats/limits.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Uploads } from './answer-form.ts';
import { text } from './form-fields.ts';

export interface ImportSource {
  source: Uint8Array;
  fileName: string | null;
}

export const importFields = { file: { limit: limits.fileBytes } };

/**
 * A file goes before pasted text. With JavaScript what was pasted arrives as a file too (`pasted.html`, `pasted.txt`),
 * so that tables stay tables and a long text passes.
 * @throws DomainError `import.nothing_given`
 */
export async function importSource(form: FormData, files: Uploads): Promise<ImportSource> {
  if (files['file']) return { source: await readFile(files['file'].path), fileName: files['file'].name };
  const pasted = text(form, 'text');
  if (pasted === '') throw new DomainError('import.nothing_given', { field: 'text' });
  return { source: new TextEncoder().encode(pasted), fileName: null };
}
