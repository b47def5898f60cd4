/** A booklet as one line of headings, paragraphs, lists and pictures, for files that flow. Pure and browser-safe. */
import type { Block, Run } from '#domains/events/invitation/rich-text.ts';
import type { TextLanguage } from '#platform/i18n/languages.ts';
import type { BookletContent } from './booklet-content.ts';

export type FlowStyle = 'normal' | 'subtitle' | 'challenge' | 'stem' | 'quote' | 'small';

export type FlowItem = { lang: TextLanguage } & (
  | { kind: 'title'; text: string }
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; id: string | null }
  | { kind: 'paragraph'; runs: Run[]; style: FlowStyle }
  | { kind: 'list'; ordered: boolean; items: FlowEntry[] }
  | { kind: 'picture'; file: string; alt: string }
);

/** An entry of a list; `to` is the heading that it leads to. */
export interface FlowEntry {
  runs: Run[];
  to: string | null;
}

type Unmarked<Item> = Item extends unknown ? Omit<Item, 'lang'> : never;

export function bookletFlow(content: BookletContent): FlowItem[] {
  const { words, lang } = content;
  const own = (items: readonly Unmarked<FlowItem>[]) =>
    items.map((item): FlowItem => ({ ...item, lang }) as FlowItem);
  return [
    ...own([
      { kind: 'title', text: content.title },
      ...(content.subtitle ? [said(content.subtitle, 'subtitle')] : []),
      said([content.event.title, content.event.line].filter(Boolean).join(' · '), 'small'),
      said(content.organisation, 'small'),
      ...(content.logo ? [{ kind: 'picture' as const, ...content.logo }] : []),
    ]),
    ...own(part(words.foreword, content.foreword)),
    ...summary(content),
    ...content.chapters.flatMap((chapter) => chapterFlow(chapter, content)),
    ...own(themes(content)),
    ...own(part(words.closing, content.closing)),
    ...own(part(words.thanks, content.thanks)),
    ...own([
      heading(1, words.colophon, 'colophon'),
      ...content.edition.map((line) => said(line, 'normal')),
      ...content.colophon.map(opening),
      {
        kind: 'paragraph',
        style: 'normal',
        runs: [{ text: `${words.onTheWeb}: ` }, { text: content.address, link: content.address }],
      },
    ]),
  ];
}

function part(title: string, blocks: readonly Block[]): Unmarked<FlowItem>[] {
  return blocks.length === 0 ? [] : [heading(1, title, null), ...blocks.map(opening)];
}

function summary({ words, lang, summary: text, chapters }: BookletContent): FlowItem[] {
  return [
    { ...heading(1, words.summary, 'summary'), lang },
    ...text.map((one): FlowItem => ({ ...opening(one), lang })),
    ...chapters.flatMap((chapter) =>
      [
        heading(2, `${chapter.number} ${chapter.title}`, null),
        ...(chapter.challenge ? [said(chapter.challenge, 'challenge')] : []),
        ...(chapter.stem ? [said(chapter.stem, 'stem')] : []),
        ...(chapter.recommendations.length > 0
          ? [
              {
                kind: 'list' as const,
                ordered: false,
                items: chapter.recommendations.map(({ keyword, slug }) => ({
                  runs: [{ text: keyword }],
                  to: `r-${slug}`,
                })),
              },
            ]
          : [said(chapter.noRecommendations, 'small')]),
      ].map((item): FlowItem => ({ ...item, lang: chapter.lang })),
    ),
  ];
}

function chapterFlow(chapter: BookletContent['chapters'][number], { words }: BookletContent): FlowItem[] {
  const caseHeading = [words.case, chapter.caseTitle].filter(Boolean).join(': ');
  const hasCase = chapter.caseTitle !== '' || chapter.caseBlocks.length > 0 || chapter.pictures.length > 0;
  const items: Unmarked<FlowItem>[] = [
    heading(1, `${chapter.number} ${chapter.title}`, chapter.slug),
    ...(chapter.workshop ? [said(chapter.workshop, 'subtitle')] : []),
    ...(hasCase ? [heading(2, caseHeading, null)] : []),
    ...chapter.pictures.map((picture) => ({ kind: 'picture' as const, ...picture })),
    ...chapter.caseBlocks.map(block),
    ...(chapter.owners ? [said(chapter.owners, 'normal')] : []),
    ...(chapter.challenge ? [heading(2, words.challenge, null), said(chapter.challenge, 'challenge')] : []),
    heading(2, chapter.recommendationsHeading, null),
    ...(chapter.stem ? [said(chapter.stem, 'stem')] : []),
    ...(chapter.noRecommendations ? [said(chapter.noRecommendations, 'normal')] : []),
    ...chapter.recommendations.flatMap((row, index) => [
      heading(3, `${chapter.number}.${index + 1} ${row.keyword}`, `r-${row.slug}`),
      ...row.blocks.map(block),
      ...(row.foot ? [said(row.foot, 'small')] : []),
    ]),
    ...belowChapter(words.discussion, chapter.account.map(block)),
    ...chapter.quotes.flatMap(({ text, name }) => [
      said(text, 'quote'),
      ...(name ? [said(`– ${name}`, 'small')] : []),
    ]),
    ...(chapter.trace ? [said(chapter.trace, 'small')] : []),
    ...releasedNotes(chapter, words),
  ];
  return items.map((item): FlowItem => ({ ...item, lang: chapter.lang }) as FlowItem);
}

function releasedNotes(
  { released }: BookletContent['chapters'][number],
  words: BookletContent['words'],
): Unmarked<FlowItem>[] {
  if (released.length === 0) return [];
  const items = released.map(({ text, name }) => ({
    runs: [{ text: name ? `${text} – ${name}` : text }],
    to: null,
  }));
  return [
    heading(2, words.released, null),
    said(words.releasedHelp, 'small'),
    { kind: 'list', ordered: false, items },
  ];
}

function belowChapter(title: string, items: Unmarked<FlowItem>[]): Unmarked<FlowItem>[] {
  return items.length === 0 ? [] : [heading(2, title, null), ...items];
}

function themes({ words, themes: all }: BookletContent): Unmarked<FlowItem>[] {
  if (all.length === 0) return [];
  return [
    heading(1, words.themes, 'themes'),
    ...all.flatMap((theme) => [
      heading(2, theme.title, null),
      ...theme.blocks.map(block),
      ...(theme.recommendations.length > 0
        ? [
            said(words.themeFrom, 'small'),
            {
              kind: 'list' as const,
              ordered: false,
              items: theme.recommendations.map(({ label, keyword, slug }) => ({
                runs: [{ text: `${label} ${keyword}` }],
                to: `r-${slug}`,
              })),
            },
          ]
        : []),
    ]),
  ];
}

function heading(level: 1 | 2 | 3, text: string, id: string | null) {
  return { kind: 'heading' as const, level, text, id };
}

function said(text: string, style: FlowStyle) {
  return { kind: 'paragraph' as const, runs: [{ text }], style };
}

/** Right below a first heading: no level is left out. */
function opening(one: Block): Unmarked<FlowItem> {
  const item = block(one);
  return item.kind === 'heading' ? { ...item, level: 2 } : item;
}

function block(one: Block): Unmarked<FlowItem> {
  if (one.kind === 'list')
    return { kind: 'list', ordered: one.ordered, items: one.items.map((runs) => ({ runs, to: null })) };
  if (one.kind === 'heading')
    return { kind: 'heading', level: 3, text: one.runs.map(({ text }) => text).join(''), id: null };
  return { kind: 'paragraph', runs: one.runs, style: 'normal' };
}
