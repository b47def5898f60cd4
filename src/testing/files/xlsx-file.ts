import { zipFile } from './zip-file.ts';

/** A cell: text, a plain number, a time or date as Excel counts days (`{ days, format }`), or nothing. */
export type SheetCell = string | number | { days: number; format: 'time' | 'date' | 'moment' } | null;

export interface SheetSource {
  name: string;
  rows: SheetCell[][];
  /** Ranges like `A1:C1`. */
  merged?: string[];
  hidden?: boolean;
}

const styles = { time: 1, date: 2, moment: 3 };
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A spreadsheet as Excel writes it, as far as the reader looks. Source: ECMA-376 part 1, 18. */
export function xlsxFile(sheets: SheetSource[]): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': workbookRelations(sheets),
    'xl/styles.xml': `<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="hh:mm"/></numFmts>
      <cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  sheets.forEach((sheet, i) => (parts[`xl/worksheets/sheet${i + 1}.xml`] = worksheet(sheet)));
  return zipFile(parts);
}

function workbook(sheets: SheetSource[]): string {
  const entries = sheets.map(({ name, hidden }, i) => {
    return `<sheet name="${escape(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"${hidden ? ' state="hidden"' : ''}/>`;
  });
  return `<workbook ${main} xmlns:r="${relations}"><sheets>${entries.join('')}</sheets></workbook>`;
}

function workbookRelations(sheets: SheetSource[]): string {
  const entries = sheets.map((_, i) => {
    return `<Relationship Id="rId${i + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`;
  });
  const styleSheet = `<Relationship Id="rIdS" Type="${relations}/styles" Target="styles.xml"/>`;
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}${styleSheet}</Relationships>`;
}

function worksheet({ rows, merged = [] }: SheetSource): string {
  const data = rows.map(
    (cells, row) => `<row r="${row + 1}">${cells.map((cell, i) => cellXml(cell, row, i)).join('')}</row>`,
  );
  const ranges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return `<worksheet ${main}><sheetData>${data.join('')}</sheetData>${ranges && `<mergeCells>${ranges}</mergeCells>`}</worksheet>`;
}

function cellXml(cell: SheetCell, row: number, column: number): string {
  const address = `${String.fromCharCode(65 + column)}${row + 1}`;
  if (cell === null) return '';
  if (typeof cell === 'string') return `<c r="${address}" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  return `<c r="${address}" s="${styles[cell.format]}"><v>${cell.days}</v></c>`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
