/**
 * Proposes themes that go across workshops, from the words of their recommendations and challenges. An editor decides;
 * every proposal says which words it rests on and in which workshops. Browser-safe.
 */
import type { Language } from '#domains/events/reader/reading.ts';
import { families } from './families.ts';
import { findConcepts, type Hit } from './concepts.ts';

/** What is read of a workshop; a section of a write-up is one. */
export interface ThemeSection {
  area?: string | null;
  title?: string;
  challenge?: string | null;
  stem?: string | null;
  recommendations: readonly { text: string; detail?: string | null }[];
  /** The account of the talk, where there is one; it weighs little. */
  discussion?: string | null;
}

export interface ThemeWord {
  /** As the texts have it. */
  word: string;
  /** Places in the list of sections. */
  sections: number[];
}

export interface SuggestedTheme {
  label: string;
  /** Higher is more; only the order means something. */
  score: number;
  sections: number[];
  recommendations: { section: number; recommendation: number }[];
  /** Why: the most telling word first. */
  words: ThemeWord[];
}

export interface ThemeOptions {
  lang: Language;
  /** At most so many proposals. */
  limit?: number;
}

/** Themes, the strongest first. The same sections give the same themes. */
export function suggestThemes(
  sections: readonly ThemeSection[],
  { lang, limit = 12 }: ThemeOptions,
): SuggestedTheme[] {
  const concepts = findConcepts(sections, lang);
  const themes = [...concepts].flatMap(([id, hits]) => {
    const theme = themeOf(id, hits, sections, lang);
    return theme === null ? [] : [theme];
  });
  const ordered = themes.sort((a, b) => b.score - a.score || a.label.localeCompare(b.label, 'da'));
  return withoutEchoes(ordered).slice(0, limit);
}

function themeOf(
  id: string,
  hits: readonly Hit[],
  workshops: readonly ThemeSection[],
  lang: Language,
): SuggestedTheme | null {
  const bySection = new Map<number, Hit[]>();
  for (const hit of hits) bySection.set(hit.section, [...(bySection.get(hit.section) ?? []), hit]);
  const known = families.find((family) => family.id === id);
  const recommendations = linksOf(hits, workshops);
  const isOnce = bySection.size === 1;
  // One word of one workshop is no theme; a matter of the field that one workshop returns to may be one.
  if (recommendations.length === 0 || (isOnce && (hits.length < 3 || known === undefined))) return null;
  const strengths = [...bySection.values()].map(strengthOf);
  // A workshop that only brushes the matter counts for as little as it says.
  const spread = 0.5 + 0.5 * strengths.reduce((sum, strength) => sum + Math.min(1, strength), 0);
  const kind = known ? 1.3 : (hits[0]?.isActor ?? false) ? 0.2 : 1;
  const score = strengths.reduce((sum, strength) => sum + Math.sqrt(strength), 0) * spread * kind;
  const words = wordsOf(hits);
  return {
    label: known?.label[lang] ?? capital(words[0]?.word ?? id),
    score: Math.round(score * 100) / 100,
    sections: [...bySection.keys()].sort((a, b) => a - b),
    recommendations,
    words,
  };
}

/** What a workshop says of it: each recommendation counts once, with its strongest mention; talk counts up to a half. */
function strengthOf(hits: readonly Hit[]): number {
  const places = new Map<string, number>();
  for (const hit of hits) {
    const place = hit.recommendation === null ? hit.place : `r${hit.recommendation}`;
    const before = places.get(place) ?? 0;
    places.set(
      place,
      place === 'discussion' ? Math.min(0.5, before + hit.weight) : Math.max(before, hit.weight),
    );
  }
  return [...places.values()].reduce((sum, weight) => sum + weight, 0);
}

/**
 * The recommendations that speak of it. Where only challenges do, those that answer them; talk alone links nothing.
 */
function linksOf(
  hits: readonly Hit[],
  workshops: readonly ThemeSection[],
): SuggestedTheme['recommendations'] {
  const links = new Map<string, { section: number; recommendation: number }>();
  for (const { section, recommendation } of hits)
    if (recommendation !== null) links.set(`${section}/${recommendation}`, { section, recommendation });
  if (links.size > 0)
    return [...links.values()].sort((a, b) => a.section - b.section || a.recommendation - b.recommendation);
  const asked = new Set(hits.filter(({ place }) => place !== 'discussion').map(({ section }) => section));
  return [...asked].flatMap((section) =>
    (workshops[section]?.recommendations ?? []).map((_, recommendation) => ({ section, recommendation })),
  );
}

function wordsOf(hits: readonly Hit[]): ThemeWord[] {
  const words = new Map<string, { sections: Set<number>; weight: number }>();
  for (const { word, section, weight } of hits) {
    const entry = words.get(word) ?? { sections: new Set<number>(), weight: 0 };
    entry.sections.add(section);
    entry.weight += weight;
    words.set(word, entry);
  }
  return [...words]
    .sort(
      ([a, one], [b, other]) => other.weight - one.weight || a.length - b.length || a.localeCompare(b, 'da'),
    )
    .map(([word, { sections }]) => ({ word, sections: [...sections].sort((a, b) => a - b) }));
}

/** The two parts of one compound that always come together are one theme. */
function withoutEchoes(themes: readonly SuggestedTheme[]): SuggestedTheme[] {
  const kept: SuggestedTheme[] = [];
  for (const theme of themes) {
    const own = theme.words.map(({ word }) => word);
    const isEcho = kept.some((each) => own.every((word) => each.words.some((other) => other.word === word)));
    if (!isEcho) kept.push(theme);
  }
  return kept;
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
