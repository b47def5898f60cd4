/** A booklet as its pages show it. Pure; Markdown is rendered by what is passed in. */
import type { RenderMarkdown } from '#domains/events/event-view.ts';
import { pickText, type TextLanguage } from '#platform/i18n/languages.ts';
import { bookletPaperTexts } from '#platform/i18n/texts/booklet-paper.ts';
import type { StoredPicture } from '#domains/organisations/schema.ts';
import type { BookletDocument, BookletRecommendation } from '../schema.ts';
import { chapterTitle } from './booklet-content.ts';
import {
  editionLines,
  ownerNames,
  readChapters,
  recommendationsById,
  traceText,
  type ReadChapter,
} from './booklet-reader.ts';

export interface RecommendationView {
  id: string;
  slug: string;
  /** "1.2". */
  place: string;
  keyword: string;
  html: string;
  addressedTo: string;
  /** "14 notes from 3 tables" in the booklet's language; empty where nothing was counted. */
  trace: string;
  /** Notes behind it whose writers let others read them. */
  released: { text: string; name: string }[];
}

export interface ChapterView {
  slug: string;
  number: number;
  /** Of its area, as a style: `--area` with `--on-area` upon it. */
  style: string;
  /** Where it is another than the booklet's. */
  lang?: TextLanguage;
  title: string;
  workshop: string;
  session: string | null;
  caseTitle: string;
  caseHtml: string;
  owners: string;
  pictures: { src: string; width: number; height: number; alt: string }[];
  challenge: string;
  stem: string;
  recommendations: RecommendationView[];
  accountHtml: string;
  quotes: { text: string; name: string }[];
  released: { text: string; name: string }[];
  trace: string;
}

export interface ThemeView {
  id: string;
  title: string;
  html: string;
  recommendations: { slug: string; place: string; keyword: string }[];
}

export interface BookletView {
  lang: TextLanguage;
  colour: string;
  title: string;
  subtitle: string;
  event: BookletDocument['event'];
  foreword: string;
  summary: string;
  chapters: ChapterView[];
  themes: ThemeView[];
  closing: string;
  thanks: string;
  colophon: string;
  edition: string[];
}

export function viewBooklet(document: BookletDocument, render: RenderMarkdown): BookletView {
  const { lang } = document;
  const html = (text: string) => (text === '' ? '' : render(text, lang, 3));
  return {
    lang,
    colour: document.look.colour,
    title: document.title,
    subtitle: document.subtitle,
    event: document.event,
    foreword: html(document.foreword),
    summary: html(document.summary),
    chapters: readChapters(document).map((read) => viewChapter(read, lang, render)),
    themes: viewThemes(document, render),
    closing: html(document.closing),
    thanks: html(document.thanks),
    colophon: html(document.colophon),
    edition: editionLines(document),
  };
}

export function viewChapter(
  { chapter, number, colours }: ReadChapter,
  lang: TextLanguage,
  render: RenderMarkdown,
): ChapterView {
  const html = (text: string) => (text === '' ? '' : render(text, chapter.lang, 4));
  const words = bookletPaperTexts[lang];
  const released = chapter.released ?? [];
  return {
    ...{ slug: chapter.slug, number, style: `--area: ${colours.ground}; --on-area: ${colours.on}` },
    ...(chapter.lang === lang ? {} : { lang: chapter.lang }),
    title: chapterTitle(chapter, `${words.workshop} ${number}`),
    workshop: chapter.title,
    session: chapter.session,
    caseTitle: chapter.caseTitle,
    caseHtml: html(chapter.caseText),
    owners: chapter.owners.length > 0 ? `${words.owners} ${ownerNames(chapter).join('; ')}.` : '',
    pictures: chapter.pictures.map((picture) => viewPicture(picture, chapter.lang)),
    challenge: chapter.challenge,
    stem: chapter.stem,
    recommendations: chapter.recommendations.map((row, index) => ({
      ...viewRecommendation(row, lang),
      place: `${number}.${index + 1}`,
      html: html(row.text),
      released: released.filter(({ recommendation }) => recommendation === row.id),
    })),
    released,
    accountHtml: html(chapter.account),
    quotes: chapter.quotes,
    trace: traceText(lang, chapter),
  };
}

function viewRecommendation(row: BookletRecommendation, lang: TextLanguage) {
  const { id, slug, keyword, addressedTo } = row;
  return { id, slug, keyword, addressedTo, trace: traceText(lang, row) };
}

function viewPicture({ key, width, height, alt }: StoredPicture, lang: TextLanguage) {
  return { src: `/files/${key}`, width, height, alt: pickText(alt, lang)?.text ?? '' };
}

function viewThemes(document: BookletDocument, render: RenderMarkdown): ThemeView[] {
  const found = recommendationsById(document);
  return document.themes.map(({ id, title, text, recommendations }) => ({
    id,
    title,
    html: text === '' ? '' : render(text, document.lang, 4),
    recommendations: recommendations.flatMap((one) => {
      const it = found.get(one);
      if (!it) return [];
      const { slug, keyword } = it.recommendation;
      return [{ slug, keyword, place: it.place.join('.') }];
    }),
  }));
}

export interface RecommendationPageView {
  recommendation: RecommendationView;
  chapter: ChapterView;
  themes: { id: string; title: string }[];
  previous: { slug: string; keyword: string } | null;
  next: { slug: string; keyword: string } | null;
}

/** Null where the booklet has none at this address. */
export function viewRecommendationPage(
  document: BookletDocument,
  slug: string,
  render: RenderMarkdown,
): RecommendationPageView | null {
  const all = document.chapters.flatMap(({ recommendations }) => recommendations);
  const at = all.findIndex((row) => row.slug === slug);
  const id = all[at]?.id;
  const read = readChapters(document).find(({ chapter }) =>
    chapter.recommendations.some((row) => row.id === id),
  );
  if (!read || id === undefined) return null;
  const chapter = viewChapter(read, document.lang, render);
  const recommendation = chapter.recommendations.find((row) => row.id === id);
  if (!recommendation) return null;
  const beside = (index: number) => {
    const row = all[index];
    return row ? { slug: row.slug, keyword: row.keyword } : null;
  };
  return {
    ...{ recommendation, chapter },
    themes: document.themes
      .filter((theme) => theme.recommendations.includes(id))
      .map(({ id: themeId, title }) => ({ id: themeId, title })),
    previous: beside(at - 1),
    next: beside(at + 1),
  };
}
