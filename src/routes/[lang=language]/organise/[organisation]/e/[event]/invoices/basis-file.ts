import { exportBasis } from '#domains/registration/invoicing/server/export-basis.ts';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export async function basisFile(
  locals: App.Locals,
  event: string,
  format: 'csv' | 'xlsx',
): Promise<Response> {
  const { app, actor, lang } = locals;
  const body = await exportBasis(app.db, actor, { event, lang, format }, app.now());
  return privateFile(body, types[format], `${event}-invoices.${format}`);
}

/** A file with personal data: for whoever asked, and kept nowhere. */
export function privateFile(body: BodyInit, contentType: string, name: string): Response {
  return new Response(body, {
    headers: {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      'x-content-type-options': 'nosniff',
    },
  });
}
