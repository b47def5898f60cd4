import { loadDeskSetup } from '#domains/registration/server/load-desk-setup.ts';
import type { LayoutServerLoad } from './$types';

/** How people register, for every page of it. Those who only read the draft do not find these pages. */
export const load: LayoutServerLoad = async ({ locals, params, depends }) => {
  depends('samskab:desk');
  return { setup: await loadDeskSetup(locals.app.db, locals.actor, { event: params.event }) };
};
