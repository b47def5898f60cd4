import { xlsxFile } from '#platform/server/export/xlsx.ts';
import { privateFile } from '../../../../../private-file.ts';
import { sheetOf } from '../list-file.ts';
import type { RequestHandler } from './$types';

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const GET: RequestHandler = async (event) => {
  const sheet = await sheetOf(event);
  return privateFile(xlsxFile([sheet]), workbook, `${event.params.event}-${event.params.list}.xlsx`);
};
