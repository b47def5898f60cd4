/** A booklet as one document, from what stands in the tables now. Pure and browser-safe. */
import type { StoredPicture } from '#domains/organisations/schema.ts';
import type { CaseOwner } from '#domains/workshops/schema.ts';
import { freeSlug, slugFrom } from '#platform/addresses/slugs.ts';
import type { TextLanguage } from '#platform/i18n/languages.ts';
import {
  bookletFormat,
  type BookletChapter,
  type BookletDocument,
  type BookletLook,
  type BookletRecommendation,
  type BookletTheme,
  type ReleasedNote,
} from '../schema.ts';

/** How many notes and tables stand behind something; null where it was not counted. */
export interface Trace {
  notes: number | null;
  tables: number | null;
}

export interface WorkshopRows extends Trace {
  id: string;
  lang: TextLanguage;
  title: string;
  session: string | null;
  area: string;
  caseTitle: string;
  caseText: string;
  owners: readonly CaseOwner[];
  challenge: string;
  stem: string;
  account: string;
  pictures: readonly StoredPicture[];
  recommendations: readonly RecommendationRow[];
  quotes: readonly { text: string; name: string }[];
  released?: readonly ReleasedNote[];
}

export interface RecommendationRow extends Trace {
  id: string;
  slug: string | null;
  keyword: string;
  text: string;
  addressedTo: string;
}

export interface BookletRows {
  booklet: {
    lang: TextLanguage;
    title: string;
    subtitle: string;
    foreword: string;
    summary: string;
    closing: string;
    thanks: string;
    colophon: string;
    themes: readonly BookletTheme[];
    look: BookletLook;
  };
  event: BookletDocument['event'];
  organisation: BookletDocument['organisation'] & { colour: string; logo: StoredPicture | null };
  /** In the order of their chapters. */
  workshops: readonly WorkshopRows[];
  /** Addresses that recommendations of the event have or had, those left out among them. */
  takenSlugs: readonly string[];
}

export interface Edition {
  edition: number;
  /** `2026-05-04`. */
  publishedOn: string;
  note: string;
}

export function composeBooklet(rows: BookletRows, edition: Edition): BookletDocument {
  const { booklet, event, organisation } = rows;
  const chapters = chaptersOf(rows);
  const inBooklet = new Set(chapters.flatMap((chapter) => chapter.recommendations.map(({ id }) => id)));
  return {
    format: bookletFormat,
    lang: booklet.lang,
    ...edition,
    title: booklet.title || event.title,
    subtitle: booklet.subtitle,
    event,
    organisation: { name: organisation.name, slug: organisation.slug },
    look: {
      colour: booklet.look.colour ?? organisation.colour,
      size: booklet.look.size ?? 'a5',
      logo: booklet.look.noLogo ? null : organisation.logo,
    },
    foreword: booklet.foreword,
    summary: booklet.summary,
    chapters,
    // A theme may name what was dropped since.
    themes: booklet.themes.map((theme) => ({
      ...theme,
      recommendations: theme.recommendations.filter((id) => inBooklet.has(id)),
    })),
    closing: booklet.closing,
    thanks: booklet.thanks,
    colophon: booklet.colophon,
  };
}

function chaptersOf({ workshops, takenSlugs }: BookletRows): BookletChapter[] {
  // Chapters and recommendations stand on one page, so their addresses are one another's too.
  const taken = new Set(takenSlugs);
  const take = (wanted: string, otherwise: string, max: number): string => {
    const slug = freeSlug(slugFrom(wanted, max) || otherwise, (one) => taken.has(one), max);
    taken.add(slug);
    return slug;
  };
  const named = workshops.map((workshop) => workshop.recommendations.map((row) => recommendation(row, take)));
  return workshops.map((workshop, index) => {
    const { id, recommendations: _, released, ...rest } = workshop;
    return {
      ...rest,
      workshopId: id,
      slug: take(`workshop ${workshop.area || workshop.title}`, 'workshop', 60),
      owners: [...workshop.owners],
      pictures: [...workshop.pictures],
      recommendations: named[index] ?? [],
      quotes: [...workshop.quotes],
      ...(released && released.length > 0 ? { released: [...released] } : {}),
    };
  });
}

function recommendation(
  row: RecommendationRow,
  take: (wanted: string, otherwise: string, max: number) => string,
): BookletRecommendation {
  return { ...row, slug: row.slug ?? take(row.keyword, 'recommendation', 80) };
}
