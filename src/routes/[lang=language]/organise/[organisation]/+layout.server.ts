import { redirect } from '@sveltejs/kit';
import { findWorkplace } from '#domains/events/server/find-workplace.ts';
import { findMovedSlug } from '#domains/organisations/server/find-moved-slug.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import type { LayoutServerLoad } from './$types';

/** An address from before the organisation moved sends on, to whoever may see what is there. */
export const load: LayoutServerLoad = async ({ locals, params, url }) => {
  const { db } = locals.app;
  try {
    return await findWorkplace(db, locals.actor, { organisation: params.organisation });
  } catch (error) {
    const slug = isDomainError(error) ? await findMovedSlug(db, params.organisation) : null;
    if (slug === null) throw error;
    const rest = url.pathname.split('/').slice(4).join('/');
    redirect(308, `/${params.lang}/organise/${slug}${rest === '' ? '' : `/${rest}`}${url.search}`);
  }
};
