import { followUpSheet } from '#domains/follow-up/export-follow-up.ts';
import { csvFile } from '#platform/server/export/csv.ts';
import { followUpFile } from '../follow-up-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
  followUpFile(event, 'text/csv; charset=utf-8', (page) =>
    csvFile(followUpSheet(page, event.locals.lang), event.locals.lang === 'en' ? ',' : ';'),
  );
