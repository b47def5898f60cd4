import { error } from '@sveltejs/kit';
import { loadWorkshop } from '#domains/workshops/server/load-workshop.ts';
import { isId } from '#platform/server/db/ids.ts';
import type { LayoutServerLoad } from './$types';

/** The workshop that every page of its preparation works on. */
export const load: LayoutServerLoad = async ({ locals, params, parent, depends }) => {
  depends('samskab:workshop');
  if (!isId(params.workshop)) error(404, 'workshop.not_found');
  const { draft } = await parent();
  const { workshop, token } = await loadWorkshop(locals.app.db, locals.actor, params);
  if (workshop.eventId !== draft.event.id) error(404, 'workshop.not_found');
  return { workshop, token, origin: locals.app.env.ORIGIN };
};
