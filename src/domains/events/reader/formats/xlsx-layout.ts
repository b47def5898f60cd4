import { parseXml, type XmlTag } from './xml-events.ts';

/** Zero-based, both ends included. */
export interface MergedCells {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface SheetLayout {
  hidden: boolean;
  merged: MergedCells[];
}

/** What the spreadsheet library leaves out, by sheet name. Source: ECMA-376 part 1, 18.2.19 (sheet) and 18.3.1.55 (mergeCell). */
export function sheetLayouts(parts: Map<string, Uint8Array>): Map<string, SheetLayout> {
  const targets = new Map<string, string>();
  forEachTag(parts.get('xl/_rels/workbook.xml.rels'), 'Relationship', ({ attributes }) => {
    targets.set(attributes['Id'] ?? '', (attributes['Target'] ?? '').replace(/^\/?(xl\/)?/, 'xl/'));
  });
  const layouts = new Map<string, SheetLayout>();
  forEachTag(parts.get('xl/workbook.xml'), 'sheet', ({ attributes }) => {
    const content = parts.get(targets.get(attributes['r:id'] ?? '') ?? '');
    layouts.set(attributes['name'] ?? '', {
      hidden: /hidden/i.test(attributes['state'] ?? ''),
      merged: mergedCells(content),
    });
  });
  return layouts;
}

function mergedCells(content: Uint8Array | undefined): MergedCells[] {
  const merged: MergedCells[] = [];
  // Merged cells stand after the cells themselves, so only that end of a large sheet is read.
  const text = decode(content);
  const start = text.indexOf('<mergeCells');
  if (start < 0) return merged;
  for (const [, from = '', to = ''] of text
    .slice(start)
    .matchAll(/<mergeCell\b[^>]*\bref="([A-Z]+\d+):([A-Z]+\d+)"/g)) {
    const first = cellAddress(from);
    const last = cellAddress(to);
    merged.push({ top: first.row, left: first.column, bottom: last.row, right: last.column });
  }
  return merged;
}

function cellAddress(address: string): { row: number; column: number } {
  const letters = /^[A-Z]+/.exec(address)?.[0] ?? 'A';
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(address.slice(letters.length)) - 1, column };
}

function forEachTag(content: Uint8Array | undefined, name: string, visit: (tag: XmlTag) => void): void {
  parseXml(decode(content), { open: (tag) => tag.name.replace(/^\w+:/, '') === name && visit(tag) });
}

function decode(content: Uint8Array | undefined): string {
  return content ? new TextDecoder().decode(content) : '';
}
