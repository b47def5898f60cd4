import readXlsxFile from 'read-excel-file/node';
import { Temporal } from 'temporal-polyfill';
import { BlockWriter } from './block-writer.ts';
import type { BlocksExtract } from './extract.ts';
import { limits } from './limits.ts';
import { officeParts } from './office-parts.ts';
import { ReaderError } from './reader-error.ts';
import { sheetLayouts, type MergedCells, type SheetLayout } from './xlsx-layout.ts';
import { packZip } from './zip.ts';

/** Reads a spreadsheet: each visible sheet a table, merged cells repeated, dates as ISO dates and times as HH:MM. */
export async function xlsxBlocks(bytes: Uint8Array): Promise<BlocksExtract> {
  const parts = officeParts(bytes, 'programme_file.spreadsheet_broken');
  const writer = new BlockWriter();
  const { sheets, layouts } = await readSheets(parts);
  for (const { sheet: name, data } of sheets) {
    const layout = layouts.get(name);
    if (layout?.hidden) continue;
    const rows = sheetRows(data, layout);
    if (rows.length === 0) continue;
    writer.blank();
    writer.table(rows, name);
  }
  if (writer.isEmpty) throw new ReaderError('programme_file.empty');
  return { kind: 'blocks', format: 'xlsx', blocks: writer.blocks, lines: writer.lines };
}

async function readSheets(parts: Map<string, Uint8Array>) {
  try {
    const sheets = await readXlsxFile(Buffer.from(packZip(parts)));
    return { sheets, layouts: sheetLayouts(parts) };
  } catch {
    throw new ReaderError('programme_file.spreadsheet_broken');
  }
}

function sheetRows(data: readonly (readonly unknown[])[], layout: SheetLayout | undefined): string[][] {
  const rows = data.map((cells) => cells.slice(0, limits.columns).map((cell) => cellText(cell)));
  for (const merged of layout?.merged ?? []) repeatMerged(rows, merged);
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

function repeatMerged(rows: string[][], { top, left, bottom, right }: MergedCells): void {
  const text = rows[top]?.[left];
  if (!text) return;
  for (const row of rows.slice(top, bottom + 1)) {
    for (let column = left; column <= right && column < row.length; column++) row[column] = text;
  }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'boolean') return value ? 'x' : '';
  return String(value).replace(/\r\n?/g, '\n').trim();
}

/**
 * Excel stores a moment as days since 1900 (or 1904), a time of day as the fraction alone. The library gives it as
 * if it were UTC and cuts off below a millisecond, so a half minute is added before cutting to the minute.
 */
function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const moment = Temporal.Instant.fromEpochMilliseconds(value.getTime() + 30_000).toZonedDateTimeISO('UTC');
  const date = moment.toPlainDate().toString();
  const time = moment.toPlainTime().toString().slice(0, 5);
  if (moment.year <= 1904) return time;
  return time === '00:00' ? date : `${date} ${time}`;
}
