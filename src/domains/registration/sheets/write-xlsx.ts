import { packZip } from '#domains/events/reader/formats/zip.ts';
import { harmless, type Cell, type Sheet } from './sheet.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const documentRels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRels = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Sheets as an Office Open XML workbook (ECMA-376, transitional). Texts stand in their cells as texts, so that none is
 * ever a formula; the header stays in view and can be filtered by.
 */
export function writeXlsx(sheets: readonly Sheet[]): Uint8Array {
  const parts = new Map<string, string>([
    ['[Content_Types].xml', typesPart(sheets.length)],
    [
      '_rels/.rels',
      relationships([{ type: `${documentRels}/officeDocument`, target: 'xl/workbook.xml' }]),
    ],
    ['xl/workbook.xml', workbookPart(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map((_, at) => ({ type: `${documentRels}/worksheet`, target: `worksheets/sheet${at + 1}.xml` })),
        { type: `${documentRels}/styles`, target: 'styles.xml' },
      ]),
    ],
    ['xl/styles.xml', stylesPart],
  ]);
  for (const [at, sheet] of sheets.entries()) parts.set(`xl/worksheets/sheet${at + 1}.xml`, sheetPart(sheet));
  return packZip(new Map([...parts].map(([name, xml]) => [name, Buffer.from(head + xml)])));
}

function typesPart(sheets: number): string {
  const override = (part: string, type: string) =>
    `<Override PartName="${part}" ContentType="${spreadsheet}.${type}+xml"/>`;
  return `<Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override(
    '/xl/workbook.xml',
    'sheet.main',
  )}${Array.from({ length: sheets }, (_, at) => override(`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet')).join(
    '',
  )}${override('/xl/styles.xml', 'styles')}</Types>`;
}

function relationships(all: readonly { type: string; target: string }[]): string {
  const each = all.map(
    ({ type, target }, at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageRels}">${each.join('')}</Relationships>`;
}

function workbookPart(sheets: readonly Sheet[]): string {
  const each = sheets.map(
    ({ name }, at) => `<sheet name="${escape(sheetName(name, at))}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `<workbook xmlns="${main}" xmlns:r="${documentRels}"><sheets>${each.join('')}</sheets></workbook>`;
}

/** Style 1 is the header's: bold. */
const stylesPart = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`;

function sheetPart({ header, rows }: Sheet): string {
  const last = columnName(Math.max(1, header.length));
  const all = [header, ...rows].map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((cell, at) => cellXml(cell, `${columnName(at + 1)}${row + 1}`, row === 0)).join('')}</row>`,
  );
  return `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columnWidths(header, rows)}<sheetData>${all.join('')}</sheetData><autoFilter ref="A1:${last}${rows.length + 1}"/></worksheet>`;
}

function cellXml(cell: Cell, at: string, isHeader: boolean): string {
  const style = isHeader ? ' s="1"' : '';
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${at}"${style}><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}"${style} t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c r="${at}"${style} t="inlineStr"><is><t xml:space="preserve">${escape(harmless(cell))}</t></is></c>`;
}

function columnWidths(header: readonly string[], rows: Sheet['rows']): string {
  if (header.length === 0) return '';
  const widths = header.map((title, at) => {
    const longest = rows.slice(0, 200).reduce((most, row) => Math.max(most, String(row[at] ?? '').length), 0);
    return Math.min(50, Math.max(8, title.length, longest) + 2);
  });
  return `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;
}

/** 1 is A, 27 is AA. */
function columnName(number: number): string {
  const rest = (number - 1) % 26;
  const before = Math.floor((number - 1) / 26);
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(65 + rest);
}

function sheetName(name: string, at: number): string {
  const allowed = name.replace(/[\\/?*[\]:]/g, ' ').replace(/^'+|'+$/g, '').trim().slice(0, 31);
  return allowed || `${at + 1}`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// eslint-disable-next-line no-control-regex -- XML 1.0 has no way to write these
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function escape(text: string): string {
  return text
    .toWellFormed()
    .replace(unwritable, '')
    .slice(0, 32_767)
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? '');
}
