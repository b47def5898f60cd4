import type { PageServerLoad } from './$types';
import { listOrganisations } from '#domains/organisations/server/list-organisations.ts';
import { formatInstantDate } from '#platform/time/format-instant.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
  const organisations = await listOrganisations(locals.app.db, locals.actor);
  return {
    organisations: organisations.map((organisation) => ({
      ...organisation,
      createdAt: formatInstantDate(locals.lang, organisation.createdAt),
    })),
    done: url.searchParams.get('done'),
  };
};
