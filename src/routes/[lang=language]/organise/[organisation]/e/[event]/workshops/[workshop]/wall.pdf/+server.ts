import { printWallSheet } from '#domains/workshops/server/print-sheets.ts';
import { sizeParameter, workshopParameter } from '../paper-parameters.ts';
import { privateFile } from '../../../../../../private-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { app, actor } = locals;
  const workshop = workshopParameter(params.workshop);
  const input = { workshop, size: sizeParameter(url), origin: app.env.ORIGIN };
  const pdf = await printWallSheet(app.db, actor, input, app.now());
  return privateFile(pdf, 'application/pdf', `${params.event}-wall.pdf`);
};
