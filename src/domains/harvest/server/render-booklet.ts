import { createHash } from 'node:crypto';
import { csvFile } from '#platform/server/export/csv.ts';
import type { Storage } from '#platform/server/storage/storage.ts';
import { KeepLatest } from '#platform/server/threads/keep-latest.ts';
import { runInThread } from '#platform/server/threads/run-in-thread.ts';
import { typeset } from '#platform/server/typst/typeset.ts';
import { bookletContent, type BookletLayout } from '../booklet/booklet-content.ts';
import { bookletJson, bookletTable } from '../booklet/booklet-data.ts';
import type { BookletDocument } from '../schema.ts';
import type { BookletFileRequest } from './booklet-file-worker.ts';
import { bookletPictures, withFoundPictures } from './booklet-pictures.ts';

export const bookletFiles = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  epub: 'application/epub+zip',
  json: 'application/json',
  csv: 'text/csv; charset=utf-8',
} as const;
export type BookletFile = keyof typeof bookletFiles;

const kept = new KeepLatest(32 * 1024 * 1024);

export interface RenderOptions {
  origin: string;
  /** The edition's own where it is not said; data have none. */
  layout?: BookletLayout;
}

/**
 * A published booklet as a file, from its document alone: PDF/UA-1, .docx and EPUB made in a thread and kept.
 * @throws DomainError `work.unavailable`
 */
export async function renderBooklet(
  storage: Storage,
  document: BookletDocument,
  file: BookletFile,
  { origin, layout = document.look.size }: RenderOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  if (file === 'json') return utf8(`${JSON.stringify(bookletJson(document, origin), null, 2)}\n`);
  if (file === 'csv') return utf8(csvFile(bookletTable(document, origin)));
  const key = createHash('sha256')
    .update(JSON.stringify([file, layout, origin, document]))
    .digest('base64');
  return new Uint8Array(await kept.get(key, () => make(storage, document, file, { origin, layout })));
}

async function make(
  storage: Storage,
  document: BookletDocument,
  file: 'pdf' | 'docx' | 'epub',
  options: { origin: string; layout: BookletLayout },
): Promise<Uint8Array> {
  const pictures = await bookletPictures(storage, document);
  const content = bookletContent(withFoundPictures(document, pictures), options);
  const at = Date.parse(document.publishedOn);
  if (file === 'pdf')
    return typeset({
      template: 'src/domains/harvest/booklet/booklet.typ',
      ...{ content, at, milliseconds: 60_000 },
      pictures: Object.fromEntries([...pictures].map(([name, { bytes }]) => [name, bytes])),
    });
  const publishedAt = `${document.publishedOn}T00:00:00Z`;
  return runInThread({
    file: 'src/domains/harvest/server/booklet-file-worker.ts',
    input: { file, content, pictures, publishedAt } satisfies BookletFileRequest,
    milliseconds: 30_000,
  });
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text));
}
