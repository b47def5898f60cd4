import { runInThread } from '#platform/server/threads/run-in-thread.ts';
import { invoiceContent } from '../invoice-content.ts';
import type { InvoiceDocument } from '../invoice.ts';

/**
 * An invoice or credit note as a tagged PDF (PDF/UA-1), with how to pay. Nothing of it is kept in memory.
 * @throws DomainError `work.unavailable`
 */
export async function renderInvoice(document: InvoiceDocument): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await runInThread({
    file: 'src/domains/registration/invoicing/server/render-invoice-worker.ts',
    input: {
      content: JSON.stringify(invoiceContent(document)),
      madeAt: Date.parse(`${document.issuedOn}T00:00:00Z`) / 1000,
    },
    milliseconds: 20_000,
  });
  return new Uint8Array(pdf);
}
