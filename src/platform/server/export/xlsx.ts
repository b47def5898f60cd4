import { wouldCalculate, type Sheet, type SheetCell } from './sheet.ts';
import { zipParts } from './zip.ts';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const pack = 'http://schemas.openxmlformats.org/package/2006';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Numbers of the cell formats in `styles`. */
const plain = 0;
const bold = 1;
const quoted = 2;

/**
 * Tables as a workbook: a bold first row that stays in view and can be filtered. Every text is stored as text, and one that would be
 * calculated if somebody edited it carries the mark that a typed apostrophe gives. Source: ECMA-376 part 1, 18.
 */
export function xlsxFile(sheets: readonly Sheet[]): Buffer<ArrayBuffer> {
  const parts = new Map([
    ['[Content_Types].xml', head + contentTypes(sheets)],
    [
      '_rels/.rels',
      `${head}<Relationships xmlns="${pack}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    ['xl/workbook.xml', head + workbook(sheets)],
    ['xl/_rels/workbook.xml.rels', head + relations(sheets)],
    ['xl/styles.xml', head + styles],
  ]);
  sheets.forEach((sheet, i) => parts.set(`xl/worksheets/sheet${i + 1}.xml`, head + worksheet(sheet)));
  return zipParts(parts);
}

const styles = `<styleSheet ${main}><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/></cellXfs>
</styleSheet>`;

function contentTypes(sheets: readonly Sheet[]): string {
  const leaves = sheets.map(
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${kind}.worksheet+xml"/>`,
  );
  return `<Types xmlns="${pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>${leaves.join('')}</Types>`;
}

function workbook(sheets: readonly Sheet[]): string {
  const used = new Set<string>();
  const leaves = sheets.map(({ name }, i) => {
    const own = leafName(name, i, used);
    used.add(own.toLowerCase());
    return `<sheet name="${escape(own)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`;
  });
  return `<workbook ${main} xmlns:r="${office}"><sheets>${leaves.join('')}</sheets></workbook>`;
}

/** Excel takes at most 31 characters, none of \ / ? * [ ] :, no apostrophe at an end, and no name twice. */
function leafName(name: string, index: number, used: ReadonlySet<string>): string {
  const clean = name
    .replace(/[\\/?*[\]:]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '');
  const short = clean.slice(0, 31).trim();
  return short === '' || used.has(short.toLowerCase()) ? `${short.slice(0, 26)} ${index + 1}`.trim() : short;
}

function relations(sheets: readonly Sheet[]): string {
  const leaves = sheets.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  return `<Relationships xmlns="${pack}/relationships">${leaves.join('')}<Relationship Id="rIdS" Type="${office}/styles" Target="styles.xml"/></Relationships>`;
}

function worksheet({ columns, rows }: Sheet): string {
  const data = [columns, ...rows].map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, row, column)).join('')}</row>`,
  );
  const widths = columns.map((title, i) => {
    const longest = Math.max(title.length, ...rows.map((cells) => String(cells[i] ?? '').length));
    return `<col min="${i + 1}" max="${i + 1}" width="${Math.min(60, longest + 3)}" customWidth="1"/>`;
  });
  const last = `${letters(Math.max(0, columns.length - 1))}${rows.length + 1}`;
  const view = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  const cols = widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`;
  return `<worksheet ${main}>${view}${cols}<sheetData>${data.join('')}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
}

function cellXml(cell: SheetCell, row: number, column: number): string {
  if (cell === null || cell === '') return '';
  const address = `${letters(column)}${row + 1}`;
  if (typeof cell === 'number' && Number.isFinite(cell)) return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  const text = String(cell);
  const style = row === 0 ? bold : wouldCalculate(text) ? quoted : plain;
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escape(text.slice(0, 32_767))}</t></is></c>`;
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** XML 1.0 knows no control characters; half a surrogate pair is no text. */
function escape(text: string): string {
  return (
    text
      .toWellFormed()
      // eslint-disable-next-line no-control-regex -- these are what is dropped
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
  );
}
