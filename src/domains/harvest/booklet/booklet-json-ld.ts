/** schema.org data of a booklet and of one recommendation, for search engines. Pure. */
import type { BookletDocument } from '../schema.ts';
import { bookletAddress, recommendationsById } from './booklet-reader.ts';

export function bookletJsonLd(document: BookletDocument, origin: string) {
  const address = bookletAddress(document, origin);
  return {
    '@context': 'https://schema.org',
    ...report(document, origin),
    hasPart: document.chapters.map((chapter) => ({
      '@type': 'Chapter',
      name: chapter.area || chapter.title || undefined,
      inLanguage: chapter.lang,
      url: `${address}#${chapter.slug}`,
      hasPart: chapter.recommendations.map(({ keyword, slug }) => ({
        '@type': 'CreativeWork',
        name: keyword,
        url: `${address}/${slug}`,
      })),
    })),
  };
}

export function recommendationJsonLd(document: BookletDocument, id: string, origin: string) {
  const found = recommendationsById(document).get(id);
  if (!found) return null;
  const { recommendation, chapter } = found;
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    name: recommendation.keyword,
    text: recommendation.text || undefined,
    inLanguage: chapter.lang,
    url: `${bookletAddress(document, origin)}/${recommendation.slug}`,
    about: chapter.challenge || undefined,
    audience: recommendation.addressedTo
      ? { '@type': 'Audience', audienceType: recommendation.addressedTo }
      : undefined,
    isPartOf: report(document, origin),
  };
}

function report(document: BookletDocument, origin: string) {
  const address = bookletAddress(document, origin);
  return {
    '@type': 'Report',
    '@id': `${address}#booklet`,
    name: document.title,
    alternativeHeadline: document.subtitle || undefined,
    inLanguage: document.lang,
    url: address,
    datePublished: document.publishedOn,
    version: String(document.edition),
    publisher: { '@type': 'Organization', name: document.organisation.name },
    about: {
      '@type': 'Event',
      name: document.event.title,
      '@id': `${origin}/e/${document.event.slug}#event`,
    },
  };
}
