import { redirect } from '@sveltejs/kit';
import { loadSeatSetup } from '#domains/allocation/server/load-seat-setup.ts';
import { onlyEditors } from '../../../../only-editors.ts';
import type { LayoutServerLoad } from './$types';

/** How seats are given, for every page of it. */
export const load: LayoutServerLoad = async ({ locals, params, parent, route, depends }) => {
  await onlyEditors(parent);
  depends('samskab:seats');
  const seats = await loadSeatSetup(locals.app.db, locals.actor, { event: params.event });
  // Before it has been begun there is one page alone.
  if (!seats.allocation && !route.id.endsWith('/seats'))
    redirect(303, `/${locals.lang}/organise/${params.organisation}/e/${params.event}/seats`);
  return { seats };
};
