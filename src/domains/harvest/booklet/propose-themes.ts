/** Themes an editor may take up: what the words of the workshops have in common. Pure and browser-safe. */
import type { BookletDocument } from '../schema.ts';
import { suggestThemes } from '../themes/suggest-themes.ts';

export interface ThemeProposal {
  /** Stable while the words are. */
  key: string;
  title: string;
  words: string[];
  /** Ids. */
  recommendations: string[];
}

const most = 12;

/** The strongest first; those that the booklet has by name already are left out. */
export function proposeThemes({ lang, chapters, themes }: BookletDocument): ThemeProposal[] {
  const taken = new Set(themes.map(({ title }) => title.toLocaleLowerCase(lang)));
  const sections = chapters.map((chapter) => ({
    ...{ area: chapter.area, title: chapter.title, challenge: chapter.challenge, stem: chapter.stem },
    recommendations: chapter.recommendations.map(({ keyword, text }) => ({ text: keyword, detail: text })),
    discussion: chapter.account,
  }));
  return suggestThemes(sections, { lang, limit: most }).flatMap(({ label, words, recommendations }) => {
    const title = label.charAt(0).toLocaleUpperCase(lang) + label.slice(1);
    if (taken.has(title.toLocaleLowerCase(lang))) return [];
    const ids = recommendations.flatMap(
      ({ section, recommendation }) => chapters[section]?.recommendations[recommendation]?.id ?? [],
    );
    return [{ key: label, title, words: words.slice(0, 6).map(({ word }) => word), recommendations: ids }];
  });
}
