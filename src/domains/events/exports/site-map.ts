/** sitemap.xml with every page in each of its languages (sitemaps.org, hreflang after Google's description). */
import { isPageLanguage, pageLanguages } from '#platform/i18n/languages.ts';
import type { SitePage } from '../server/list-site-pages.ts';
import { element, textElement } from './xml.ts';

/** The protocol's limit is 50,000 addresses in one file; what is cut is found by links. */
export const siteMapLimit = Math.floor(50_000 / pageLanguages.length) - 10;

export function siteMap(pages: readonly SitePage[], origin: string): string {
  const latest = pages
    .map((page) => page.changedAt)
    .sort()
    .at(-1);
  const front = { path: '', changedAt: latest ?? '', lang: 'en' };
  const namespaces = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
  };
  const urls = [front, ...pages].flatMap((page) => entries(page, origin));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('urlset', namespaces, ...urls)}\n`;
}

function entries(page: SitePage, origin: string): string[] {
  const address = (lang: string) => `${origin}/${lang}${page.path}`;
  const link = (hreflang: string, lang: string) =>
    element('xhtml:link', { rel: 'alternate', hreflang, href: address(lang) });
  const original = isPageLanguage(page.lang) ? page.lang : 'nb';
  const alternates = [...pageLanguages.map((lang) => link(lang, lang)), link('x-default', original)];
  const changed = page.changedAt === '' ? [] : [textElement('lastmod', page.changedAt.slice(0, 10))];
  return pageLanguages.map((lang) =>
    element('url', {}, textElement('loc', address(lang)), ...changed, ...alternates),
  );
}

/** robots.txt: all may read what is public; personal and organisers' pages are for people. */
export function robotsText(origin: string): string {
  const closed = ['organise', 'operate', 'account', 'sign-in', 'set-up', 'invitation/', 'speaker/', 'r/'];
  const lines = pageLanguages.flatMap((lang) => closed.map((path) => `Disallow: /${lang}/${path}`));
  return ['User-agent: *', ...lines, 'Disallow: /api/', '', `Sitemap: ${origin}/sitemap.xml`, ''].join('\n');
}
