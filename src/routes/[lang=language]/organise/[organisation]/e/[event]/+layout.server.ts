import { redirect } from '@sveltejs/kit';
import { loadDraft } from '#domains/events/server/load-draft.ts';
import { deskFacts } from '#domains/registration/server/desk-facts.ts';
import { reaches } from '#domains/organisations/server/access.ts';
import type { LayoutServerLoad } from './$types';

/** The draft that every page of the event works on. */
export const load: LayoutServerLoad = async ({ locals, params, url, depends }) => {
  depends('samskab:draft');
  const { role, ...draft } = await loadDraft(locals.app.db, locals.actor, { slug: params.event });
  if (draft.event.slug !== params.event || draft.organisation.slug !== params.organisation)
    redirect(303, currentAddress(url, draft));
  const facts = await deskFacts(locals.app.db, locals.actor, { event: params.event }, locals.app.now());
  const mayEdit = reaches(role, 'organiser');
  return { draft, mayEdit, mayLead: reaches(role, 'facilitator'), registration: facts };
};

function currentAddress(
  url: URL,
  draft: { event: { slug: string }; organisation: { slug: string } },
): string {
  const [, lang = 'en', , , , , ...rest] = url.pathname.split('/');
  const base = `/${lang}/organise/${draft.organisation.slug}/e/${draft.event.slug}`;
  return [base, ...rest].join('/') + url.search;
}
