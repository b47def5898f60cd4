import { error, redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { viewPicture } from '#domains/events/event-view.ts';
import type { OrganisationPage } from '#domains/events/listings.ts';
import { findOrganisationPage } from '#domains/events/server/find-organisation-page.ts';
import { publicHeaders } from '#platform/server/pages/public-headers.ts';
import { todayIn } from '#platform/time/today.ts';
import { organisationFrame, type SiteFrame } from '../../site-frame.ts';

/** An organisation for its own page and its accessibility statement; an old address sends on. */
export async function loadOrganisation(
  { locals, setHeaders }: Pick<ServerLoadEvent, 'locals' | 'setHeaders'>,
  slug: string,
  below = '',
): Promise<{ page: OrganisationPage; frame: SiteFrame; origin: string; today: string }> {
  const { app, lang } = locals;
  const found = await findOrganisationPage(app.db, slug);
  if (!found) error(404, 'organisation.not_found');
  if (found.movedTo !== null) redirect(301, `/${lang}/o/${found.movedTo}${below}`);
  const { page } = found;
  const today = todayIn('Europe/Copenhagen', app.now());
  setHeaders(publicHeaders({ tags: [`organisation:${page.id}`], ttl: today.secondsLeft }));
  const logo = viewPicture(page.logo, lang);
  const frame = organisationFrame(lang, `/o/${page.slug}${below}`, page, logo);
  return { page, frame, origin: app.env.ORIGIN, today: today.date };
}
