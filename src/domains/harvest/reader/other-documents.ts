import type { SourceBlock } from '#domains/events/reader/source.ts';
import { labelOf, type Label } from './labels.ts';

const READ_MORE = /^(?:læs mere|les mer|läs mer|read more|se mere|vis mere|view more)\s*[.…»>]*$/i;
/** The heading under which a library shows what else it has. */
const OTHERS =
  /^(?:relaterede|relaterte|relaterade|lignende|liknende|liknande|andre|andra|flere|fler|related|similar|other|more)\s+(?:dokument(?:er|erne|ene)?|artikler|artiklar|udgivelser|publikationer|utgivelser|publikasjoner|publikationer|documents|articles|publications|content|indhold|innhold|innehåll)\s*:?$|^(?:you may also like|du vil måske også læse|måske er du også interesseret i|andre har også læst)\s*:?$/i;

/**
 * A library shows other documents below the text, or in the middle of it: what follows its heading, or the first of the
 * entries that are followed by "read more", is none of the write-up. It goes on where its own numbers go on.
 */
export function withoutOtherDocuments(blocks: readonly SourceBlock[]): SourceBlock[] {
  const texts = blocks.map((block) => (block.kind === 'line' ? block.text.trim() : '|'));
  const heading = texts.findIndex((text, at) => at > 0 && OTHERS.test(text));
  const list = startOfList(texts);
  const starts = [heading, list].filter((at) => at >= 0);
  if (starts.length === 0) return [...blocks];
  const from = Math.min(...starts);
  const to = goesOnAt(texts, from);
  return [...blocks.slice(0, from), ...withoutOtherDocumentsAfter(blocks, to)];
}

function withoutOtherDocumentsAfter(blocks: readonly SourceBlock[], to: number): SourceBlock[] {
  return to < 0 ? [] : withoutOtherDocuments(blocks.slice(to));
}

/** Title, the title again with an excerpt, "read more", and so on; -1 where there is no such list. */
function startOfList(texts: readonly string[]): number {
  const marks = texts.flatMap((text, at) => (READ_MORE.test(text) ? [at] : []));
  const first = marks[0] ?? 0;
  const [title, excerpt] = texts.flatMap((text, at) => (at < first && text !== '' ? [at] : [])).slice(-2);
  const isEntry =
    title !== undefined &&
    excerpt !== undefined &&
    texts[excerpt]?.startsWith(texts[title]?.slice(0, 40) ?? '|') === true;
  if (marks.length < (isEntry ? 2 : 3)) return -1;
  return isEntry ? title : (excerpt ?? first);
}

/** The next part of the write-up itself: "Område 2" after "Område 1". */
function goesOnAt(texts: readonly string[], from: number): number {
  const last = texts
    .slice(0, from)
    .map(placeOf)
    .findLast((label) => label !== null);
  if (!last) return -1;
  return texts.findIndex((text, at) => {
    const label = at > from ? placeOf(text) : null;
    return label !== null && label.role === last.role && Number(label.number) === Number(last.number) + 1;
  });
}

function placeOf(text: string): Label | null {
  const label = text.length <= 120 ? labelOf(text.replace(/^#+\s+/, ''), true) : null;
  return label !== null && label.number !== null && (label.role === 'area' || label.role === 'workshop')
    ? label
    : null;
}
