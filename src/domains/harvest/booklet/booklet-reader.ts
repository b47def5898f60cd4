/** What pages and files of a booklet read from its document alike. Pure and browser-safe. */
import { listAreas } from '#domains/events/programme-areas.ts';
import type { TextLanguage } from '#platform/i18n/languages.ts';
import { bookletPaperTexts } from '#platform/i18n/texts/booklet-paper.ts';
import { formatDate } from '#platform/time/format.ts';
import type { BookletChapter, BookletDocument, BookletRecommendation } from '../schema.ts';
import type { Trace } from './compose-booklet.ts';

/** The eight of programme.css, for files. */
const areaColours: readonly { ground: string; on: string }[] = [
  { ground: '#7a2a1c', on: '#ffffff' },
  { ground: '#eec25b', on: '#231f1a' },
  { ground: '#1f4d66', on: '#ffffff' },
  { ground: '#a8caa0', on: '#231f1a' },
  { ground: '#66406f', on: '#ffffff' },
  { ground: '#eab5a2', on: '#231f1a' },
  { ground: '#44602b', on: '#ffffff' },
  { ground: '#b7cfe3', on: '#231f1a' },
];

export interface ReadChapter {
  chapter: BookletChapter;
  /** From 1. */
  number: number;
  colours: { ground: string; on: string };
}

/** The chapters with number and colour; chapters of one area share its colour. */
export function readChapters(document: BookletDocument): ReadChapter[] {
  const areas = listAreas(document.chapters.map(({ area, slug }) => ({ area: area || slug })));
  return document.chapters.map((chapter, index) => {
    const colour = areas.findIndex(({ name }) => name === (chapter.area || chapter.slug));
    return {
      chapter,
      number: index + 1,
      colours: areaColours[colour % areaColours.length] ?? { ground: '#231f1a', on: '#ffffff' },
    };
  });
}

export interface FoundRecommendation {
  recommendation: BookletRecommendation;
  chapter: BookletChapter;
  /** Of the chapter, and of the recommendation in it; from 1. */
  place: [number, number];
}

export function recommendationsById(document: BookletDocument): Map<string, FoundRecommendation> {
  return new Map(
    document.chapters.flatMap((chapter, at) =>
      chapter.recommendations.map(
        (recommendation, index) =>
          [recommendation.id, { recommendation, chapter, place: [at + 1, index + 1] }] as const,
      ),
    ),
  );
}

/** "14 sedler fra 3 borde"; empty where nothing was counted. */
export function traceText(lang: TextLanguage, { notes, tables }: Trace): string {
  const words = bookletPaperTexts[lang];
  const told = [
    ...(notes === null ? [] : [words.notes(notes)]),
    ...(tables === null || tables === 0 ? [] : [words.tables(tables)]),
  ];
  return told.join(words.from);
}

/** "Name, organisation" each. */
export function ownerNames({ owners }: Pick<BookletChapter, 'owners'>): string[] {
  return owners.map(({ name, organisation }) => [name, organisation].filter(Boolean).join(', '));
}

/** "2. udgave", "Udgivet 4. maj 2026", and what was corrected. */
export function editionLines(document: BookletDocument): string[] {
  const words = bookletPaperTexts[document.lang];
  return [
    words.publisher(document.organisation.name),
    `${words.edition(document.edition)}. ${words.published(formatDate(document.lang, document.publishedOn))}.`,
    ...(document.note ? [words.corrected(document.note)] : []),
  ];
}

export function bookletAddress(document: BookletDocument, origin: string): string {
  const lang = document.lang === 'sv' ? 'nb' : document.lang;
  return `${origin}/${lang}/e/${document.event.slug}/booklet`;
}
