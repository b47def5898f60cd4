import { privateFile } from '../../../../private-file.ts';
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
