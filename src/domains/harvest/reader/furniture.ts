import type { SourceBlock, SourceLine } from '#domains/events/reader/source.ts';

/** A line this long holds a page or a paragraph. */
export const LONG_LINE = 400;

const READ_MORE = /^(?:læs mere|les mer|läs mer|read more|se mere|vis mere)\s*[.…»>]*$/i;
const PAGE_NUMBER =
  /^(?:[-–—|\s]*(?:side|s\.|sida|page|p\.)?\s*\d{1,3}(?:\s*(?:af|av|of|\/|\|)\s*\d{1,3})?[-–—|\s]*)$/i;
const CHROME =
  /^(?:størrelse: px|starte visningen fra side:?|download ".*"|transkript|transcript|size: px|start display at page:?|størrelse: px)$/i;

/** Takes out what belongs to the page or the library and not to the write-up. */
export function withoutFurniture(blocks: readonly SourceBlock[]): SourceBlock[] {
  const kept = withoutLibraryList(blocks).filter(
    (block) => block.kind !== 'line' || !CHROME.test(block.text.trim()),
  );
  return withoutPageMarks(withoutRunningHeads(kept));
}

/**
 * A library shows other documents below the text: title, the title again with an excerpt, "read more". From the first
 * such entry on nothing belongs to the write-up.
 */
function withoutLibraryList(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const texts = blocks.map((block) => (block.kind === 'line' ? block.text.trim() : '|'));
  const marks = texts.flatMap((text, at) => (READ_MORE.test(text) ? [at] : []));
  if (marks.length < 3) return blocks;
  const first = marks[0] ?? 0;
  const filled = texts.flatMap((text, at) => (at < first && text !== '' ? [at] : [])).slice(-2);
  const [title, excerpt] = filled;
  const isEntry =
    title !== undefined &&
    excerpt !== undefined &&
    texts[excerpt]?.startsWith(texts[title]?.slice(0, 40) ?? '|');
  return blocks.slice(0, isEntry ? title : (excerpt ?? first));
}

/** A short line that stands beside page numbers or page breaks again and again is a running head. */
function withoutRunningHeads(blocks: readonly SourceBlock[]): SourceBlock[] {
  const lines = blocks.map((block) => (block.kind === 'line' ? block.text : '|'));
  const filled = lines.flatMap((text, at) => (text.trim() === '' ? [] : [at]));
  const isNumber = (at: number | undefined): boolean =>
    at !== undefined && (PAGE_NUMBER.test((lines[at] ?? '').trim()) || (lines[at] ?? '').includes('\f'));
  const beside = new Map<string, number[]>();
  filled.forEach((at, place) => {
    const text = (lines[at] ?? '').trim();
    if (text.length > 80 || PAGE_NUMBER.test(text)) return;
    if (
      !isNumber(filled[place - 1]) &&
      !isNumber(filled[place + 1]) &&
      !text.includes('\f') &&
      !HEAD_WITH_PAGE.test(text)
    )
      return;
    const key = text.replace(/\d+/g, '#').toLowerCase();
    beside.set(key, [...(beside.get(key) ?? []), at]);
  });
  const dropped = new Set([...beside.values()].filter((places) => places.length >= 3).flat());
  const hasHeads = dropped.size > 0;
  const numbers = filled.filter((at) => PAGE_NUMBER.test((lines[at] ?? '').trim()));
  const counted = hasHeads || rising(numbers.map((at) => Number(/\d+/.exec(lines[at] ?? '')?.[0])));
  for (const at of numbers) if (counted || /\p{L}/u.test(lines[at] ?? '')) dropped.add(at);
  return blocks.filter((_, at) => !dropped.has(at));
}

/** "Hæftets navn 12", "12 | Hæftets navn". */
const HEAD_WITH_PAGE = /^(?:\d{1,3}\s*[|·•–-]\s*\D.{3,}|\D.{3,}\s[|·•–-]?\s*(?:side|page|sida)?\s*\d{1,3})$/i;

function rising(numbers: readonly number[]): boolean {
  return numbers.length >= 2 && numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0));
}

/**
 * Text copied page by page, a page on each line: "3 … 4 5". The count in front and the printed page numbers behind
 * go, where they rise from page to page; a single number that does not fit stays.
 */
function withoutPageMarks(blocks: readonly SourceBlock[]): SourceBlock[] {
  const long = blocks.filter(
    (block): block is SourceLine => block.kind === 'line' && block.text.length >= LONG_LINE,
  );
  const counts = blocks.flatMap((block) => {
    const count =
      block.kind === 'line' && (block.text.length >= 60 ? /^\s*(\d{1,3})\s+(?=\S)/.exec(block.text) : null);
    return count ? [Number(count[1])] : [];
  });
  const isCounted =
    long.length >= 2 &&
    counts.length >= long.length &&
    counts.every((count, at) => count === (counts[0] ?? 0) + at);
  let last = 0;
  return blocks.map((block) => {
    if (block.kind !== 'line' || block.text.length < 60) return block;
    const body = isCounted ? block.text.replace(/^\s*\d{1,3}\s+/, '') : block.text;
    const printed = isCounted ? /\s(\d{1,3})(?:\s(\d{1,3}))?\s*$/.exec(body) : null;
    if (!printed || Number(printed[1]) <= last) return { ...block, text: body };
    last = Number(printed[2] ?? printed[1]);
    return { ...block, text: body.slice(0, printed.index) };
  });
}
