import { printTableSheets } from '#domains/workshops/server/print-sheets.ts';
import { idParameter, sizeParameter, workshopParameter } from '../paper-parameters.ts';
import { privateFile } from '../../../../../../private-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { app, actor } = locals;
  const input = {
    workshop: workshopParameter(params.workshop),
    size: sizeParameter(url),
    origin: app.env.ORIGIN,
    phase: url.searchParams.get('phase') ?? 'writing',
    slot: idParameter(url, 'slot'),
  };
  const pdf = await printTableSheets(app.db, actor, input, app.now());
  return privateFile(pdf, 'application/pdf', `${params.event}-table-sheets.pdf`);
};
