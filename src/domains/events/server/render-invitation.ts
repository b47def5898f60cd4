import { createHash } from 'node:crypto';
import { KeepLatest } from '#platform/server/threads/keep-latest.ts';
import { typeset } from '#platform/server/typst/typeset.ts';
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
  const content = invitationContent(document, options);
  const key = createHash('sha256').update(JSON.stringify(content)).digest('base64');
  const pdf = await kept.get(key, () =>
    typeset({
      template: 'src/domains/events/invitation/invitation.typ',
      content,
      at: Date.parse(document.publishedAt),
    }),
  );
  return new Uint8Array(pdf);
}
