import { csvFile } from '#platform/server/export/csv.ts';
import { privateFile } from '../../../../../private-file.ts';
import { sheetOf } from '../list-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const sheet = await sheetOf(event);
  const csv = csvFile(sheet, event.locals.lang === 'en' ? ',' : ';');
  return privateFile(csv, 'text/csv; charset=utf-8', `${event.params.event}-${event.params.list}.csv`);
};
