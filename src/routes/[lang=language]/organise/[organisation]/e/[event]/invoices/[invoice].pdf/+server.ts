import { readInvoice } from '#domains/registration/invoicing/server/read-invoice.ts';
import { renderInvoice } from '#domains/registration/invoicing/server/render-invoice.ts';
import { privateFile } from '../../../../../private-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
  const { app, actor } = locals;
  const document = await readInvoice(app.db, actor, { event: params.event, id: params.invoice });
  return privateFile(await renderInvoice(document), 'application/pdf', `${document.number}.pdf`);
};
