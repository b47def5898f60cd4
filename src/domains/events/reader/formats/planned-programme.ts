import type {
  FactKind,
  ItemKind,
  Language,
  ReadDay,
  ReadItem,
  Reading,
  ReadOptions,
  ReadWarning,
} from '../reading.ts';
import { formatWarning, type FormatWarningCode } from './messages.ts';
import { markedTitle } from './marked-title.ts';
import { itemKind } from '../kinds.ts';
import { bestLanguage, itemLanguage, languageScores } from '../languages.ts';

/** An item as a calendar or schedule file gives it. Dates are ISO, times HH:MM on the wall. */
export interface PlannedItem {
  date: string;
  start: string | null;
  end: string | null;
  title: string;
  description: string | null;
  speakers: string[];
  place: string | null;
  /** What the file calls its kind (type, track, category), in any language. */
  kindHint: string;
  /** A language tag, or empty. */
  language: string;
  tentative: boolean;
  line: number;
}

export interface PlannedProgramme {
  title: string | null;
  description: string | null;
  items: PlannedItem[];
  facts: { kind: FactKind; text: string; value: string | null; line: number }[];
  warnings: { code: FormatWarningCode; data: Record<string, string | number>; line: number }[];
}

const languages: Record<string, Language> = { da: 'da', nb: 'nb', no: 'nb', nn: 'nb', sv: 'sv', en: 'en' };

/** Makes the common result of what a calendar or schedule file says: items by day and time, its warnings as sentences. */
export function toReading(plan: PlannedProgramme, options: ReadOptions): Reading {
  const lang = options.lang ?? mainLanguage(plan);
  const warnings: ReadWarning[] = plan.warnings.map(({ code, data, line }) => ({
    line,
    message: formatWarning(code, data, lang),
  }));
  warnings.push(...unknownLanguages(plan.items, lang));
  return {
    lang,
    title: plan.title,
    days: daysOf(plan.items, lang),
    facts: plan.facts,
    texts: plan.description ? [{ heading: null, text: plan.description, line: 1 }] : [],
    warnings: warnings.toSorted((a, b) => a.line - b.line),
  };
}

function mainLanguage(plan: PlannedProgramme): Language {
  const counts = new Map<Language, number>();
  for (const item of plan.items) {
    const lang = languageOf(item);
    if (lang) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  const words = plan.items.slice(0, 300).map(({ title, description }) => `${title} ${description ?? ''}`);
  return (
    most?.[0] ??
    bestLanguage(languageScores([plan.title, plan.description, ...words].join(' ')))?.lang ??
    'da'
  );
}

function languageOf(item: PlannedItem): Language | undefined {
  return languages[item.language.toLowerCase().split(/[-_]/)[0] ?? ''];
}

function unknownLanguages(items: PlannedItem[], lang: Language): ReadWarning[] {
  const unknown = items.filter((item) => item.language !== '' && !languageOf(item));
  const first = unknown[0];
  if (!first) return [];
  const data = { language: first.language, count: unknown.length };
  return [{ line: first.line, message: formatWarning('language-unknown', data, lang) }];
}

function daysOf(items: PlannedItem[], lang: Language): ReadDay[] {
  const days = new Map<string, ReadItem[]>();
  const sorted = items.toSorted((a, b) => compare(a.date, b.date) || compare(a.start ?? '', b.start ?? ''));
  for (const item of sorted) days.set(item.date, [...(days.get(item.date) ?? []), toItem(item, lang)]);
  return [...days].map(([date, dayItems]) => ({ date, items: dayItems }));
}

function toItem(item: PlannedItem, lang: Language): ReadItem {
  const { title, code, tentative } = markedTitle(item.title);
  return {
    start: item.start,
    end: item.end,
    title,
    kind: kindOf(item),
    code,
    description: item.description,
    speakers: item.speakers.map((name) => ({ name, role: null })),
    parts: [],
    place: item.place,
    lang: languageOf(item) ?? itemLanguage(`${title} ${item.description ?? ''}`, lang),
    doors: null,
    prices: [],
    tentative: item.tentative || tentative,
    line: item.line,
  };
}

/** Schedule programs call everything a talk unless told otherwise, so the title's own word says more than that. */
function kindOf({ title, kindHint, speakers }: PlannedItem): ItemKind {
  const hinted = itemKind(kindHint, null, null, 0);
  return hinted === 'other' || hinted === 'talk' ? itemKind(title, null, null, speakers.length) : hinted;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Text on one line; null where nothing is left. */
export function oneLine(text: string | null | undefined): string | null {
  return (text ?? '').replace(/\s+/g, ' ').trim() || null;
}

/** Text with its own line breaks, blank edges cut; null where nothing is left. */
export function severalLines(...texts: (string | null | undefined)[]): string | null {
  const parts = texts
    .map((text) => (text ?? '').replace(/\r\n?/g, '\n').trim())
    .filter((text) => text !== '');
  return [...new Set(parts)].join('\n\n') || null;
}
