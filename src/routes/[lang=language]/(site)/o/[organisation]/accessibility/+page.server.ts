import { redirect } from '@sveltejs/kit';
import { loadOrganisation } from '../load-organisation.ts';
import type { PageServerLoad } from './$types';

/** Public bodies publish their statement elsewhere (WAS-Tool, Uustatus) and are sent on to; others have our page. */
export const load: PageServerLoad = async (event) => {
  const { page, frame, origin } = await loadOrganisation(event, event.params.organisation, '/accessibility');
  if (page.accessibility.url) redirect(302, page.accessibility.url, { external: true });
  return {
    frame,
    origin,
    organisation: { slug: page.slug, name: page.name, colour: page.colour },
    feedback: page.accessibility.feedback ?? page.contact.email ?? page.contact.phone ?? null,
  };
};
