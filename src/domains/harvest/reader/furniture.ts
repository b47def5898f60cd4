import type { SourceBlock, SourceLine } from '#domains/events/reader/source.ts';
import { withoutOtherDocuments } from './other-documents.ts';
import { withoutRunningTails } from './running-tails.ts';

/** A line this long holds a page or a paragraph. */
export const LONG_LINE = 400;

const PAGE_NUMBER =
  /^(?:[-–—|\s]*(?:side|s\.|sida|sid\.?|page|p\.)?\s*\d{1,3}(?:\s*(?:af|av|of|\/|\|)\s*\d{1,3}|\s*\(\d{1,3}\))?[-–—|\s]*)$/i;
const CHROME =
  /^(?:størrelse: px|starte visningen fra side:?|download ".*"|download(?: as)? pdf|hent (?:som )?pdf|last ned(?: som)? pdf|ladda ner(?: som)? pdf|transkript|transcript|size: px|start display at page:?)$/i;

/** Takes out what belongs to the page or the library and not to the write-up. */
export function withoutFurniture(blocks: readonly SourceBlock[]): SourceBlock[] {
  const kept = withoutOtherDocuments(blocks).filter(
    (block) => block.kind !== 'line' || !CHROME.test(block.text.trim()),
  );
  return withoutPageMarks(withoutRunningHeads(kept));
}

interface Shelf {
  texts: readonly string[];
  /** The places of lines with words or numbers. */
  filled: readonly number[];
}

/** A short line that stands beside page numbers or page breaks again and again is a running head. */
function withoutRunningHeads(blocks: readonly SourceBlock[]): SourceBlock[] {
  const texts = blocks.map((block) => (block.kind === 'line' ? block.text : '|'));
  const filled = texts.flatMap((text, at) => (text.trim() === '' ? [] : [at]));
  const dropped = headsIn({ texts, filled });
  const numbers = filled.filter((at) => PAGE_NUMBER.test((texts[at] ?? '').trim()));
  const counted = dropped.size > 0 || rising(numbers.map((at) => Number(/\d+/.exec(texts[at] ?? '')?.[0])));
  for (const at of numbers) if (counted || /[\p{L}(/]/u.test(texts[at] ?? '')) dropped.add(at);
  return closeGaps(blocks, dropped);
}

/** The places of running heads and footers. */
function headsIn({ texts, filled }: Shelf): Set<number> {
  const same = new Map<string, { places: number[]; beside: number }>();
  filled.forEach((at, place) => {
    const text = (texts[at] ?? '').trim();
    if (text.length > 80 || PAGE_NUMBER.test(text)) return;
    const [before, after] = [filled[place - 1], filled[place + 1]];
    const isBeside =
      [before, after].some((near) => near !== undefined && isPageEnd(texts[near] ?? '')) ||
      (texts[at] ?? '').includes('\f') ||
      (after === undefined && place > 0) ||
      HEAD_WITH_PAGE.test(text);
    const key = text.replace(/\d+/g, '#').toLowerCase();
    const known = same.get(key) ?? { places: [], beside: 0 };
    known.places.push(at);
    known.beside += Number(isBeside);
    same.set(key, known);
  });
  const heads = [...same.values()].filter(
    ({ places, beside }) => beside >= 3 && beside >= places.length * 0.6,
  );
  const found = new Set(heads.flatMap(({ places }) => places));
  // Where the document begins, the same words are its title.
  const first = filled[0] ?? 0;
  if (!HEAD_WITH_PAGE.test((texts[first] ?? '').trim())) found.delete(first);
  return found;
}

function isPageEnd(text: string): boolean {
  return PAGE_NUMBER.test(text.trim()) || text.includes('\f');
}

/** "Hæftets navn 12", "12 | Hæftets navn". */
const HEAD_WITH_PAGE = /^(?:\d{1,3}\s*[|·•–-]\s*\D.{3,}|\D.{3,}\s[|·•–-]?\s*(?:side|page|sida)?\s*\d{1,3})$/i;

function rising(numbers: readonly number[]): boolean {
  return numbers.length >= 2 && numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0));
}

/** What is dropped goes with the blank lines around it, where the text goes on in the middle of a sentence behind it. */
function closeGaps(blocks: readonly SourceBlock[], dropped: ReadonlySet<number>): SourceBlock[] {
  const kept: SourceBlock[] = [];
  let gap = false;
  blocks.forEach((block, at) => {
    const text = block.kind === 'line' ? block.text.trim() : '|';
    gap ||= dropped.has(at) || (block.kind === 'line' && block.text.includes('\f'));
    if (dropped.has(at)) return;
    if (text !== '') {
      while (gap && /^\p{Ll}{2}/u.test(text) && isBlank(kept.at(-1))) kept.pop();
      gap = false;
    }
    kept.push(block);
  });
  return kept;
}

function isBlank(block: SourceBlock | undefined): boolean {
  return block?.kind === 'line' && block.text.trim() === '';
}

/**
 * Text copied page by page, a page on each line: "3 … 4 5". The count in front and the printed page numbers behind
 * go, where they rise from page to page; a single number that does not fit stays.
 */
function withoutPageMarks(blocks: readonly SourceBlock[]): SourceBlock[] {
  const lines = blocks.filter((block): block is SourceLine => block.kind === 'line');
  const long = lines.filter(({ text }) => text.length >= LONG_LINE);
  const counts = lines.flatMap(({ text }) => {
    const count = text.length >= 60 ? /^\s*(\d{1,3})\s+(?=\S)/.exec(text) : null;
    return count ? [Number(count[1])] : [];
  });
  const isCounted =
    (long.length >= 2 || counts.length >= 3) &&
    counts.length >= long.length &&
    counts.every((count, at) => count === (counts[0] ?? 0) + at);
  if (!isCounted) return [...blocks];
  const uncounted = blocks.map((block) =>
    block.kind === 'line' && block.text.length >= 60
      ? { ...block, text: block.text.replace(/^\s*\d{1,3}\s+/, '') }
      : block,
  );
  return withoutPrintedNumbers(withoutRunningTails(uncounted));
}

/** Page numbers behind a page's text, one or the two of a spread, as long as they rise. */
function withoutPrintedNumbers(blocks: readonly SourceBlock[]): SourceBlock[] {
  let last = 0;
  return blocks.map((block) => {
    const printed =
      block.kind === 'line' && block.text.length >= 55
        ? /\s(\d{1,3})(?:\s(\d{1,3}))?\s*$/.exec(block.text)
        : null;
    if (block.kind !== 'line' || !printed || Number(printed[1]) <= last) return block;
    last = Number(printed[2] ?? printed[1]);
    return { ...block, text: block.text.slice(0, printed.index) };
  });
}
