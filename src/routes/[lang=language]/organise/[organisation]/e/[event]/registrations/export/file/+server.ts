import { redirect } from '@sveltejs/kit';
import { listQuery, readFilter } from '#domains/registration/list/list-address.ts';
import { exportRegistrations as schema } from '#domains/registration/list/list-schema.ts';
import { exportRegistrations } from '#domains/registration/server/list/export-registrations.ts';
import { csvFile } from '#platform/server/export/csv.ts';
import { xlsxFile } from '#platform/server/export/xlsx.ts';
import { all } from '../../../../../../form-fields.ts';
import type { RequestHandler } from './$types';

/** Taken out by a button, never by following a link: each time is written down. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
  const form = await request.formData();
  const fields = new URLSearchParams();
  for (const [name, value] of form) if (typeof value === 'string') fields.append(name, value);
  const filter = readFilter(fields);
  const columns = all(form, 'columns');
  if (columns.length === 0) redirect(303, `../export${listQuery(filter) || '?'}&empty`);
  const input = schema.parse({ event: params.event, filter, columns, lang: locals.lang });
  const sheet = await exportRegistrations(locals.app.db, locals.actor, input);
  const isCsv = fields.get('format') === 'csv';
  const body = isCsv ? csvFile(sheet, locals.lang === 'en' ? ',' : ';') : xlsxFile([sheet]);
  return new Response(body, {
    headers: {
      'content-type': isCsv
        ? 'text/csv; charset=utf-8'
        : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${params.event}-${sheetFile(locals.lang)}.${isCsv ? 'csv' : 'xlsx'}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
};

/** The word in the file's name, in plain letters. */
function sheetFile(lang: 'da' | 'nb' | 'en'): string {
  return { da: 'tilmeldte', nb: 'paameldte', en: 'registrations' }[lang];
}
