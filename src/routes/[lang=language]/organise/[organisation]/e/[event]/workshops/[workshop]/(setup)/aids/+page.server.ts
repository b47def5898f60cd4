import { listAids } from '#domains/workshops/server/save-aid.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  used: await listAids(locals.app.db, locals.actor, params),
});
