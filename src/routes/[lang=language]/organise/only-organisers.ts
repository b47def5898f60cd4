import { error } from '@sveltejs/kit';

/** A page that is one form: whoever may not send it does not find it either. The use case behind the form asks again. */
export async function onlyOrganisers(parent: () => Promise<{ mayOrganise: boolean }>): Promise<void> {
  const { mayOrganise } = await parent();
  if (!mayOrganise) error(404, 'organisation.not_found');
}
