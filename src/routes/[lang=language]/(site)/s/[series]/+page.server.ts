import { error, redirect } from '@sveltejs/kit';
import { saidHtml, viewPicture } from '#domains/events/event-view.ts';
import { said } from '#domains/events/said-text.ts';
import { splitSeason } from '#domains/events/season.ts';
import { findSeriesPage } from '#domains/events/server/find-series-page.ts';
import { isPageLanguage } from '#platform/i18n/languages.ts';
import { publicHeaders } from '#platform/server/pages/public-headers.ts';
import { renderMarkdown } from '#platform/server/pages/render-markdown.ts';
import { todayIn } from '#platform/time/today.ts';
import { organisationFrame } from '../../site-frame.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  const { app, lang } = locals;
  const found = await findSeriesPage(app.db, params.series);
  if (!found) error(404, 'series.not_found');
  if (found.movedTo !== null) redirect(301, `/${lang}/s/${found.movedTo}`);
  const { page } = found;
  const today = todayIn('Europe/Copenhagen', app.now());
  setHeaders(
    publicHeaders({
      tags: [`series:${page.id}`, `organisation:${page.organisation.id}`],
      ttl: today.secondsLeft,
    }),
  );
  const logo = viewPicture(page.organisation.logo, lang);
  return {
    frame: organisationFrame(lang, `/s/${page.slug}`, page.organisation, logo),
    origin: app.env.ORIGIN,
    original: isPageLanguage(page.lang) ? page.lang : undefined,
    series: {
      slug: page.slug,
      kind: page.kind,
      title: said(page.title, lang, page.lang) ?? { text: page.slug },
      description: saidHtml(page.description, lang, page.lang, renderMarkdown),
      chair: page.chair,
      contact: page.contact,
      organisation: page.organisation,
      updatedAt: page.updatedAt,
    },
    season: splitSeason(page.editions, today.date),
  };
};
