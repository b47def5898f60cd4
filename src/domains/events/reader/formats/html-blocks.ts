import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { SourceLine } from '../source.ts';
import { BlockWriter } from './block-writer.ts';
import type { BlocksExtract } from './extract.ts';
import { attribute, childElements, isElement, isHidden, isTab, type Element } from './html-elements.ts';
import { ReaderError } from './reader-error.ts';
import { isDataTable, tableRows } from './html-table.ts';
import { tablesInLines } from './tables-in-lines.ts';

type ParentNode = DefaultTreeAdapterTypes.ParentNode;
type Style = Pick<SourceLine, 'style' | 'level'>;

const blockElements = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements that a browser sets apart by a blank line. In Word's HTML only its empty paragraphs mean one. */
const spacedElements = new Set(['p', 'table', 'ul', 'ol', 'dl', 'blockquote', 'pre', 'hr']);

/** Deeper nesting than this is no page that somebody wrote. */
const maxDepth = 200;

interface HtmlOptions {
  /** The HTML was made from a Word document, whose paragraphs follow each other without blank lines. */
  fromWord?: boolean;
}

/**
 * Reads a page, a saved mail or what Word and browsers put on the clipboard: lines as they are seen, tables as tables.
 * Tables that only arrange a page are read cell by cell.
 */
export function htmlBlocks(html: string, options: HtmlOptions = {}): BlocksExtract {
  const fromWord = options.fromWord ?? /\bclass=["']?Mso|urn:schemas-microsoft-com:office/i.test(html);
  const walker = new HtmlWalker(fromWord);
  walker.walk(parse(clipboardFragment(html)), {}, 0);
  walker.endLine({});
  if (walker.writer.isEmpty) throw new ReaderError('programme_file.empty');
  const { blocks, lines } = walker.writer;
  return { kind: 'blocks', format: 'html', blocks: tablesInLines(blocks), lines };
}

/** Windows puts a header of byte offsets before the HTML on its clipboard. Source: "HTML Clipboard Format", Microsoft. */
function clipboardFragment(html: string): string {
  return /^\s*version:\d/i.test(html) ? html.slice(Math.max(html.indexOf('<'), 0)) : html;
}

class HtmlWalker {
  readonly writer = new BlockWriter();
  private pending = '';
  private readonly fromWord: boolean;

  constructor(fromWord: boolean) {
    this.fromWord = fromWord;
  }

  walk(parent: ParentNode, style: Style, depth: number): void {
    if (depth > maxDepth) return;
    for (const node of parent.childNodes) {
      if (node.nodeName === '#text') this.text((node as DefaultTreeAdapterTypes.TextNode).value);
      else if (isElement(node) && !isHidden(node)) this.element(node, style, depth + 1);
    }
  }

  private text(value: string): void {
    // In HTML a line break in the source is a space; a tab means something only where Word wrote it.
    this.pending += this.fromWord ? value.replace(/[\n\r]+/g, ' ') : value.replace(/[\t\n\r\f]+/g, ' ');
  }

  private element(element: Element, style: Style, depth: number): void {
    const name = element.tagName;
    if (name === 'br') this.breakLine(style);
    else if (isTab(element)) this.pending += '\t';
    else if (name === 'pre') this.preformatted(element, style);
    else if (name === 'table') this.table(element, style, depth);
    else if (blockElements.has(name)) this.block(element, style, depth);
    else this.walk(element, style, depth);
  }

  private block(element: Element, outer: Style, depth: number): void {
    this.endLine(outer);
    this.space(element);
    const style = styleOf(element) ?? outer;
    const before = this.writer.lines.length;
    this.walk(element, style, depth);
    this.endLine(style);
    const isEmpty = this.writer.lines.length === before;
    if (this.fromWord && element.tagName === 'p' && isEmpty) this.writer.blank();
    this.space(element);
  }

  private table(table: Element, style: Style, depth: number): void {
    this.endLine(style);
    let rows: string[][] | undefined;
    const readRows = () => (rows ??= tableRows(table, (cell) => this.cellText(cell, depth)));
    if (!isDataTable(table, readRows)) return this.block(table, style, depth);
    this.writer.blank();
    const caption = childElements(table).find(({ tagName }) => tagName === 'caption');
    this.writer.table(readRows(), caption && this.cellText(caption, depth));
    this.writer.blank();
  }

  /** A cell's lines, without the blank ones that its paragraphs leave. */
  private cellText(cell: Element, depth: number): string {
    const inner = new HtmlWalker(this.fromWord);
    inner.walk(cell, {}, depth);
    inner.endLine({});
    return inner.writer.lines.filter((line) => line !== '').join('\n');
  }

  private preformatted(element: Element, style: Style): void {
    this.endLine(style);
    for (const line of rawText(element).split('\n')) {
      if (line.trim() === '') this.writer.blank();
      else this.writer.line(line.trimEnd());
    }
    this.writer.blank();
  }

  private space(element: Element): void {
    if (!this.fromWord && spacedElements.has(element.tagName)) this.writer.blank();
  }

  /** A break after text ends its line; one more leaves a blank line, as on the page. */
  private breakLine(style: Style): void {
    const before = this.writer.lines.length;
    this.endLine(style);
    if (this.writer.lines.length === before) this.writer.blank();
  }

  endLine(style: Style): void {
    const text = collapse(this.pending);
    this.pending = '';
    if (text !== '') this.writer.line(text, style);
  }
}

function rawText(parent: ParentNode): string {
  return parent.childNodes
    .map((node) => {
      if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
      if (!isElement(node) || isHidden(node)) return '';
      return node.tagName === 'br' ? '\n' : rawText(node);
    })
    .join('');
}

function styleOf(element: Element): Style | null {
  const heading = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (heading) return { style: 'heading', level: Number(heading) };
  if (element.tagName === 'p') {
    const word = attribute(element, 'class');
    if (/^MsoTitle/i.test(word)) return { style: 'heading', level: 1 };
    if (/^MsoListParagraph/i.test(word) || /mso-list/i.test(attribute(element, 'style')))
      return { style: 'list' };
  }
  if (element.tagName === 'li') return { style: 'list' };
  if (element.tagName === 'blockquote') return { style: 'quote' };
  return null;
}

/** Spaces as they are seen: runs are one, a tab stays a tab, soft hyphens and zero-width spaces are not seen at all. */
function collapse(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/[ \u00A0\u202F\u2007]*\t[\s\u00A0]*/g, '\t')
    .replace(/[^\S\t]+/g, ' ')
    .trim();
}
