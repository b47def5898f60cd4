import { printRoomLists } from '#domains/allocation/server/print-rooms.ts';
import { slotParameter } from '../slot-parameter.ts';
import { privateFile } from '../../../../../private-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const input = { event: params.event, lang: locals.lang, slot: slotParameter(url) };
  const pdf = await printRoomLists(locals.app.db, locals.actor, input, locals.app.now());
  return privateFile(pdf, 'application/pdf', `${params.event}-rooms.pdf`);
};
