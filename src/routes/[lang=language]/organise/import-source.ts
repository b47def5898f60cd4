/** What was pasted or dropped on the import page, as bytes for the reader. */
import { file, text } from './form-fields.ts';
import { DomainError } from '#platform/errors/domain-error.ts';

export interface ImportSource {
  source: Uint8Array;
  fileName: string | null;
}

/**
 * A file goes before pasted text. The clipboard's HTML stands in for the text it was pasted as, so that tables stay
 * tables, as long as nobody changed the text afterwards.
 * @throws DomainError `import.nothing_given`
 */
export async function importSource(form: FormData): Promise<ImportSource> {
  const chosen = file(form, 'file');
  if (chosen) return { source: new Uint8Array(await chosen.arrayBuffer()), fileName: chosen.name };
  const pasted = text(form, 'text');
  const html = text(form, 'html');
  if (pasted === '') throw new DomainError('import.nothing_given', { field: 'text' });
  const bytes = (value: string) => new TextEncoder().encode(value);
  return html === '' ? { source: bytes(pasted), fileName: null } : { source: bytes(html), fileName: 'indsat.html' };
}
