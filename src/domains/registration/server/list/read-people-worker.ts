/** The thread that reads a list of people from a file, whatever its name says it is. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import Papa from 'papaparse';
import { decodeText } from '#domains/events/reader/formats/decode-text.ts';
import type { ThreadAnswer, ThreadBegun } from '#platform/server/threads/run-in-thread.ts';
import type { PeopleSheet } from '../../import/people-sheet.ts';
import { mostColumns, mostRows } from '../../import/sheet-limits.ts';

/** What the other side makes of it: a list, or a word for why it is none. */
export type ReadPeople = PeopleSheet | { refused: 'too_large' | 'invalid' | 'empty' };

parentPort?.postMessage({ begun: true } satisfies ThreadBegun);
parentPort?.postMessage(await read((workerData as { path: string }).path));

async function read(path: string): Promise<ThreadAnswer> {
  const answer = await readPeople(readFileSync(path));
  return { result: Buffer.from(JSON.stringify(answer)) };
}

async function readPeople(bytes: Buffer): Promise<ReadPeople> {
  try {
    const kind = looksLikeText(bytes) ? undefined : await kindOf(bytes);
    if (kind === undefined) return sheetOf(csvRows(decodeText(bytes)));
    if (kind === 'xlsx' || kind === 'zip') return sheetOf(await xlsxRows(bytes));
  } catch {
    // A file that lies about its kind, or is broken.
  }
  return { refused: 'invalid' };
}

/** What knows kinds of files, and what reads spreadsheets, takes longer to load than a list takes to read. */
async function kindOf(bytes: Buffer): Promise<string | undefined> {
  const { fileTypeFromBuffer } = await import('file-type');
  return (await fileTypeFromBuffer(bytes))?.ext;
}

/** No signs that no text has, and not the beginning of another kind of text: PDF, RTF, HTML. */
function looksLikeText(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 4096);
  return !start.some((byte) => byte < 9) && !/^\s*[%{<]/.test(start.toString('latin1'));
}

function csvRows(text: string): string[][] {
  const { data } = Papa.parse<string[]>(text.trimEnd(), {
    // A blank line at the end would count against two columns.
    delimitersToGuess: ['\t', ';', ',', '|'],
    // One more than are allowed, the header, and a few blank lines.
    preview: mostRows + 50,
  });
  return data;
}

/** The first sheet that holds anything. */
async function xlsxRows(bytes: Buffer): Promise<string[][]> {
  const [{ default: readXlsxFile }, { officeParts }, { packZip }] = await Promise.all([
    import('read-excel-file/node'),
    import('#domains/events/reader/formats/office-parts.ts'),
    import('#domains/events/reader/formats/zip.ts'),
  ]);
  const parts = officeParts(bytes, 'programme_file.spreadsheet_broken');
  const sheets = await readXlsxFile(Buffer.from(packZip(parts)));
  const rows = sheets.map(({ data }) => data.map((cells) => cells.map(cellText)));
  return rows.find((each) => each.some((cells) => cells.some((cell) => cell !== ''))) ?? [];
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'x' : '';
  return String(value);
}

/** An apostrophe before a sign of calculation is our own exports' mark, and not part of the text. */
function sheetOf(rows: readonly (readonly string[])[]): ReadPeople {
  const clean = rows.map((cells, at) => ({
    row: at + 1,
    cells: cells.slice(0, mostColumns).map((cell) => cell.trim().replace(/^'(?=[=+\-@])/, '')),
  }));
  const [header, ...people] = clean.filter(({ cells }) => cells.some(saysSomething));
  if (!header || people.length === 0) return { refused: 'empty' };
  if (people.length > mostRows) return { refused: 'too_large' };
  return { header: header.cells, rows: people };
}

/** A line of separators alone is empty, whichever sign separates. */
function saysSomething(cell: string): boolean {
  return /[^;,|\s]/.test(cell);
}
