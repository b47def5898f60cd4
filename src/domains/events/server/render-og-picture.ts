import { KeepLatest } from '#platform/server/threads/keep-latest.ts';
import { runInThread } from '#platform/server/threads/run-in-thread.ts';
import type { ExportOptions } from '../exports/export-reader.ts';
import { ogContent } from '../og-picture/og-content.ts';
import type { PublicationDocument } from '../publication.ts';

const kept = new KeepLatest(16 * 1024 * 1024);

/**
 * The picture others show when somebody shares the event: PNG, 1200 × 630.
 * @throws DomainError `work.unavailable`
 */
export async function renderOgPicture(
  document: PublicationDocument,
  options: ExportOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const input = ogContent(document, options);
  const png = await kept.get(JSON.stringify(input), () =>
    runInThread({
      file: 'src/domains/events/server/render-og-picture-worker.ts',
      input,
      milliseconds: 10_000,
    }),
  );
  return new Uint8Array(png);
}
