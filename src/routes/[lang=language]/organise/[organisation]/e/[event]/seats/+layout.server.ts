import { loadSeatSetup } from '#domains/allocation/server/load-seat-setup.ts';
import { onlyEditors } from '../../../../only-editors.ts';
import type { LayoutServerLoad } from './$types';

/** How seats are given, for every page of it. */
export const load: LayoutServerLoad = async ({ locals, params, parent, depends }) => {
  await onlyEditors(parent);
  depends('samskab:seats');
  return { seats: await loadSeatSetup(locals.app.db, locals.actor, { event: params.event }) };
};
