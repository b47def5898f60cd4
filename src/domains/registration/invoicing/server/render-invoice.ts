import { typeset } from '#platform/server/typst/typeset.ts';
import { invoiceContent } from '../invoice-content.ts';
import type { InvoiceDocument } from '../invoice.ts';

/**
 * An invoice or credit note as a tagged PDF (PDF/UA-1), with how to pay. Nothing of it is kept in memory.
 * @throws DomainError `work.unavailable`
 */
export function renderInvoice(document: InvoiceDocument): Promise<Uint8Array<ArrayBuffer>> {
  return typeset({
    template: 'src/domains/registration/invoicing/invoice.typ',
    content: invoiceContent(document),
    at: Date.parse(`${document.issuedOn}T00:00:00Z`),
  });
}
