import { error } from '@sveltejs/kit';
import { paymentTerms } from '#domains/registration/invoicing/invoice-content.ts';
import { readInvoice } from '#domains/registration/invoicing/server/read-invoice.ts';
import { hasElectronicAddress, ublDocument } from '#domains/registration/invoicing/ubl.ts';
import { privateFile } from '../../../../../private-file.ts';
import type { RequestHandler } from './$types';

/** Peppol BIS Billing 3.0; private persons have no electronic address, so there is none for them. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { app, actor } = locals;
  const document = await readInvoice(app.db, actor, { event: params.event, id: params.invoice });
  if (!hasElectronicAddress(document.payer)) error(404, 'invoice.not_found');
  return privateFile(
    ublDocument(document, paymentTerms(document)),
    'application/xml',
    `${document.number}.xml`,
  );
};
