/** A booklet as plain data for the typesetter, which adds the form only. */
import { richText, type Block } from '#domains/events/invitation/rich-text.ts';
import type { StoredPicture } from '#domains/organisations/schema.ts';
import { legibleAccent } from '#platform/ui/colour.ts';
import { pickText, type TextLanguage } from '#platform/i18n/languages.ts';
import { bookletPaperTexts } from '#platform/i18n/texts/booklet-paper.ts';
import type { BookletDocument } from '../schema.ts';
import {
  bookletAddress,
  editionLines,
  ownerNames,
  readChapters,
  recommendationsById,
  traceText,
  type ReadChapter,
} from './booklet-reader.ts';

export const bookletLayouts = ['a5', 'spreads', 'a4'] as const;
/** Single A5 pages for print, the same two by two for the screen, or A4. */
export type BookletLayout = (typeof bookletLayouts)[number];

export function isBookletLayout(asked: string | null): asked is BookletLayout {
  return bookletLayouts.some((layout) => layout === asked);
}

interface PaperPicture {
  /** Where the typesetter finds it. */
  file: string;
  alt: string;
}

interface Told {
  slug: string;
  keyword: string;
  /** Empty where the keyword says it all. */
  blocks: Block[];
  /** To whom, and what stands behind it. */
  foot: string;
}

export interface BookletContent {
  lang: TextLanguage;
  layout: BookletLayout;
  colour: string;
  words: Record<
    | 'contents'
    | 'summary'
    | 'foreword'
    | 'case'
    | 'challenge'
    | 'discussion'
    | 'themes'
    | 'themeFrom'
    | 'closing'
    | 'thanks'
    | 'colophon'
    | 'page'
    | 'onTheWeb'
    | 'released'
    | 'releasedHelp',
    string
  >;
  title: string;
  subtitle: string;
  subject: string;
  organisation: string;
  event: { title: string; line: string };
  logo: PaperPicture | null;
  foreword: Block[];
  summary: Block[];
  chapters: {
    slug: string;
    lang: TextLanguage;
    number: number;
    colour: string;
    onColour: string;
    label: string;
    title: string;
    /** What the workshop is called, where its chapter is named after the area. */
    workshop: string;
    caseTitle: string;
    caseBlocks: Block[];
    owners: string;
    pictures: PaperPicture[];
    challenge: string;
    stem: string;
    recommendationsHeading: string;
    noRecommendations: string;
    recommendations: Told[];
    account: Block[];
    quotes: { text: string; name: string }[];
    released: { text: string; name: string }[];
    trace: string;
  }[];
  themes: {
    id: string;
    title: string;
    blocks: Block[];
    recommendations: { slug: string; label: string; keyword: string }[];
  }[];
  closing: Block[];
  thanks: Block[];
  colophon: Block[];
  edition: string[];
  address: string;
}

export function bookletContent(
  document: BookletDocument,
  { origin, layout }: { origin: string; layout: BookletLayout },
): BookletContent {
  const { lang, event } = document;
  const words = bookletPaperTexts[lang];
  const { contents, summary, foreword, discussion, themes, themeFrom, closing, thanks, colophon } = words;
  const { case: caseWord, challenge, page, onTheWeb, released, releasedHelp } = words;
  return {
    ...{ lang, layout, colour: legibleAccent(document.look.colour) ?? '#1d5450' },
    words: {
      ...{ contents, summary, foreword, discussion, themes, themeFrom, closing, thanks, colophon },
      ...{ case: caseWord, challenge, page, onTheWeb, released, releasedHelp },
    },
    title: document.title,
    subtitle: document.subtitle,
    subject: words.subject(event.title),
    organisation: document.organisation.name,
    event: { title: event.title, line: [event.dates, event.place].filter(Boolean).join(' · ') },
    logo: document.look.logo ? paperPicture(document.look.logo, lang, document.organisation.name) : null,
    foreword: richText(document.foreword),
    summary: richText(document.summary),
    chapters: readChapters(document).map((read) => chapter(read, document)),
    themes: themesOf(document),
    closing: richText(document.closing),
    thanks: richText(document.thanks),
    colophon: richText(document.colophon),
    edition: editionLines(document),
    address: bookletAddress(document, origin),
  };
}

function chapter(
  { chapter: one, number, colours }: ReadChapter,
  { lang: bookletLang }: BookletDocument,
): BookletContent['chapters'][number] {
  const words = bookletPaperTexts[bookletLang];
  const trace = traceText(bookletLang, one);
  return {
    slug: one.slug,
    lang: one.lang,
    number,
    colour: colours.ground,
    onColour: colours.on,
    label: `${words.area} ${number}`,
    title: chapterTitle(one, `${words.workshop} ${number}`),
    workshop: one.area && ![one.area, one.caseTitle].includes(one.title) ? one.title : '',
    caseTitle: one.caseTitle,
    caseBlocks: richText(one.caseText),
    owners: one.owners.length > 0 ? `${words.owners} ${ownerNames(one).join('; ')}.` : '',
    pictures: one.pictures.map((picture) => paperPicture(picture, one.lang, one.caseTitle)),
    challenge: one.challenge,
    stem: one.stem,
    recommendationsHeading: words.recommendations,
    noRecommendations: one.recommendations.length === 0 ? words.noRecommendations : '',
    recommendations: one.recommendations.map((row) => ({
      slug: row.slug,
      keyword: row.keyword,
      blocks: richText(row.text),
      foot: [row.addressedTo ? `${words.to} ${row.addressedTo}` : '', traceText(bookletLang, row)]
        .filter(Boolean)
        .join(' · '),
    })),
    account: richText(one.account),
    quotes: one.quotes,
    released: (one.released ?? []).map(({ text, name }) => ({ text, name })),
    trace: trace ? words.standsBehind(trace) : '',
  };
}

/** The area, where there is one; else what the workshop is called. */
export function chapterTitle(chapter: { area: string; title: string }, otherwise: string): string {
  return chapter.area || chapter.title || otherwise;
}

function themesOf(document: BookletDocument): BookletContent['themes'] {
  const found = recommendationsById(document);
  return document.themes.map(({ id, title, text, recommendations }) => ({
    id,
    title,
    blocks: richText(text),
    recommendations: recommendations.flatMap((one) => {
      const it = found.get(one);
      return it
        ? [
            {
              slug: it.recommendation.slug,
              label: it.place.join('.'),
              keyword: it.recommendation.keyword,
            },
          ]
        : [];
    }),
  }));
}

/** The name that the typesetter knows a stored picture by; without its ending, since it is encoded anew. */
export function paperFile(key: string): string {
  return `/pictures/${key.replace(/\.\w+$/, '').replaceAll(/[^\w-]/g, '_')}`;
}

function paperPicture(picture: StoredPicture, lang: TextLanguage, otherwise: string): PaperPicture {
  return { file: paperFile(picture.key), alt: pickText(picture.alt, lang)?.text ?? otherwise };
}
