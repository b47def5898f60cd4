import { error } from '@sveltejs/kit';
import { tableSizes } from '#domains/allocation/table-sizes.ts';
import { printTableCards } from '#domains/allocation/server/print-rooms.ts';
import { slotParameter } from '../slot-parameter.ts';
import { privateFile } from '../../../../../private-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const slot = slotParameter(url);
  if (slot === null) error(404, 'allocation.slot.not_found');
  const asked = Number(url.searchParams.get('per'));
  const size = tableSizes.includes(asked) ? asked : tableSizes[2];
  const input = { event: params.event, lang: locals.lang, slot, size: size ?? 6 };
  const pdf = await printTableCards(locals.app.db, locals.actor, input, locals.app.now());
  return privateFile(pdf, 'application/pdf', `${params.event}-tables.pdf`);
};
