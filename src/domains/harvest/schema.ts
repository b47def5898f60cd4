/** Shapes of the harvest and the booklet; browser-safe. */
import type { StoredPicture } from '#domains/organisations/schema.ts';
import type { TextLanguage } from '#platform/i18n/languages.ts';

/** What goes across workshops: decided by the editor, each linked to its recommendations. */
export interface BookletTheme {
  id: string;
  title: string;
  text: string;
  /** Ids of recommendations. */
  recommendations: string[];
}

export interface BookletLook {
  /** `#rrggbb`; the organisation's where there is none. */
  colour?: string;
  size?: 'a5' | 'a4';
  /** Without the organisation's logo. */
  noLogo?: boolean;
}

/** A workshop that its editor keeps out of the booklet. */
export interface LeftOut {
  workshop: string;
  reason: string;
}

/** Raised when the shape changes; `upgradeBooklet` reads older ones. */
export const bookletFormat = 1;

/** A published edition: all that pages, PDF, .docx, EPUB, JSON and CSV are made from. */
export interface BookletDocument {
  format: number;
  lang: TextLanguage;
  edition: number;
  publishedOn: string;
  /** What a correction mended. */
  note: string;
  title: string;
  subtitle: string;
  event: { slug: string; title: string; dates: string; place: string };
  organisation: { name: string; slug: string };
  look: { colour: string; size: 'a5' | 'a4'; logo: StoredPicture | null };
  foreword: string;
  summary: string;
  chapters: BookletChapter[];
  themes: BookletTheme[];
  closing: string;
  thanks: string;
  colophon: string;
}

/** One workshop. Long texts are Markdown. */
export interface BookletChapter {
  workshopId: string;
  /** Unique in the booklet; its place on the page: `/{lang}/e/{event}/booklet#{slug}`. */
  slug: string;
  /** Of the workshop, where it is another than the booklet's. */
  lang: TextLanguage;
  /** Address of its programme item below the event's, where it has one. */
  session: string | null;
  area: string;
  title: string;
  caseTitle: string;
  caseText: string;
  owners: { name: string; organisation: string }[];
  pictures: StoredPicture[];
  challenge: string;
  stem: string;
  recommendations: BookletRecommendation[];
  account: string;
  quotes: { text: string; name: string }[];
  /** Notes whose writers let others read them; absent where there are none. */
  released?: ReleasedNote[];
  /** What stands behind it; null where it was not counted. */
  notes: number | null;
  tables: number | null;
}

export interface ReleasedNote {
  text: string;
  name: string;
  /** Id of the recommendation it stands behind, where it does. */
  recommendation: string | null;
}

export interface BookletRecommendation {
  id: string;
  /** Unique in the booklet, and for ever: `/{lang}/e/{event}/booklet/{slug}`. */
  slug: string;
  keyword: string;
  text: string;
  addressedTo: string;
  notes: number | null;
  tables: number | null;
}
