import { createHash } from 'node:crypto';
import { KeepLatest } from '#platform/server/threads/keep-latest.ts';
import { runInThread } from '#platform/server/threads/run-in-thread.ts';
import type { ExportOptions } from '../exports/export-reader.ts';
import { invitationContent } from '../invitation/invitation-content.ts';
import type { PublicationDocument } from '../publication.ts';

const kept = new KeepLatest(16 * 1024 * 1024);

/**
 * The invitation as a tagged PDF (PDF/UA-1).
 * @throws DomainError `work.unavailable`
 */
export async function renderInvitation(
  document: PublicationDocument,
  options: ExportOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const content = JSON.stringify(invitationContent(document, options));
  const key = createHash('sha256').update(content).digest('base64');
  const pdf = await kept.get(key, () =>
    runInThread({
      file: 'src/domains/events/server/render-invitation-worker.ts',
      input: { content, publishedAt: Date.parse(document.publishedAt) / 1000 },
      milliseconds: 20_000,
    }),
  );
  return new Uint8Array(pdf);
}
