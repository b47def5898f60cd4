import { listMyOrganisations } from '#domains/organisations/server/list-my-organisations.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  organisations: await listMyOrganisations(locals.app.db, locals.actor),
});
