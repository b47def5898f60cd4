import { fileTypeFromBuffer } from 'file-type';
import { looksLikeCsv } from './csv-blocks.ts';
import { decodeText, utf16WithoutMark } from './decode-text.ts';
import type { FileFormat } from './extract.ts';
import { ReaderError } from './reader-error.ts';
import { zipNames } from './zip.ts';

export type Detected =
  | { format: 'docx' | 'xlsx' | 'pdf' }
  | { format: Exclude<FileFormat, 'docx' | 'xlsx' | 'pdf'>; text: string };

/** Says what a file is: by what it holds first, by its name only where the content leaves a choice. */
export async function detectFormat(bytes: Uint8Array, fileName = ''): Promise<Detected> {
  const packed = detectPacked(bytes);
  if (packed) return { format: packed };
  if (looksBinary(bytes)) throw await binaryError(bytes);
  const text = decodeText(bytes);
  if (text.trim() === '') throw new ReaderError('programme_file.empty');
  return { format: detectText(text, extensionOf(fileName)), text };
}

function extensionOf(fileName: string): string {
  return /\.(\w+)$/.exec(fileName.trim())?.[1]?.toLowerCase() ?? '';
}

function detectPacked(bytes: Uint8Array): 'docx' | 'xlsx' | 'pdf' | null {
  const start = latin1(bytes.subarray(0, 1024));
  // Readers of PDF accept some bytes before the mark; a text that quotes it does not begin so early in a line.
  if (/^\W*%PDF-\d/.test(start)) return 'pdf';
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return detectZip(bytes);
  if (start.startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')) throw new ReaderError(oldOfficeCode(bytes));
  if (start.startsWith('{\\rtf')) throw new ReaderError('programme_file.office_other', { type: '.rtf' });
  return null;
}

function detectZip(bytes: Uint8Array): 'docx' | 'xlsx' {
  const names = zipNames(bytes);
  if (names.some((name) => name.startsWith('word/'))) return 'docx';
  if (names.includes('xl/workbook.bin'))
    throw new ReaderError('programme_file.office_other', { type: '.xlsb' });
  if (names.some((name) => name.startsWith('xl/'))) return 'xlsx';
  if (names.some((name) => name.startsWith('ppt/')))
    throw new ReaderError('programme_file.office_other', { type: '.pptx' });
  const openDocument = /application\/vnd\.oasis\.opendocument\.(\w+)/.exec(
    latin1(bytes.subarray(0, 200)),
  )?.[1];
  if (openDocument) {
    const types: Record<string, string> = { text: '.odt', spreadsheet: '.ods', presentation: '.odp' };
    throw new ReaderError('programme_file.office_other', { type: types[openDocument] ?? openDocument });
  }
  throw new ReaderError('programme_file.archive_unknown');
}

/** The old Office formats and encrypted new ones are one container; the names of their streams stand there in UTF-16. */
function oldOfficeCode(
  bytes: Uint8Array,
):
  | 'programme_file.word_legacy'
  | 'programme_file.excel_legacy'
  | 'programme_file.office_encrypted'
  | 'programme_file.binary' {
  const has = (name: string) => Buffer.from(bytes).includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) return 'programme_file.office_encrypted';
  if (has('WordDocument')) return 'programme_file.word_legacy';
  if (has('Workbook') || has('Book')) return 'programme_file.excel_legacy';
  return 'programme_file.binary';
}

/** Text has next to no control characters; whatever else does is not text, also where its first bytes say nothing. */
function looksBinary(bytes: Uint8Array): boolean {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (marked || utf16WithoutMark(bytes)) return false;
  const sample = bytes.subarray(0, 65_536);
  let control = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++;
  return control > 2 && control > sample.length * 0.003;
}

async function binaryError(bytes: Uint8Array): Promise<ReaderError> {
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return new ReaderError(
    type?.mime.startsWith('image/') ? 'programme_file.is_picture' : 'programme_file.binary',
  );
}

function detectText(text: string, extension: string): Exclude<FileFormat, 'docx' | 'xlsx' | 'pdf'> {
  const start = text.slice(0, 20_000).trimStart();
  if (/^BEGIN:(VCALENDAR|VEVENT)/i.test(start)) return 'ics';
  if (/^[{[]/.test(start) && (extension === 'json' || /^[{[]\s*["{}[\]]/.test(start))) return 'schedule-json';
  if (isHtml(start, extension)) return 'html';
  if (/^<(\?xml|!doctype|!--|schedule[\s>])/i.test(start)) return 'schedule-xml';
  if (extension === 'ics' && /^BEGIN:VEVENT/im.test(text)) return 'ics';
  if (extension === 'csv' || extension === 'tsv' || looksLikeCsv(text)) return 'csv';
  if (extension === 'md' || extension === 'markdown' || looksLikeMarkdown(start)) return 'markdown';
  return 'text';
}

/** HTML where it begins like a page or like what a browser or Word puts on the clipboard; a tag inside a text is text. */
function isHtml(start: string, extension: string): boolean {
  if (/^version:\d[\s\S]{0,400}?starthtml:/i.test(start)) return true;
  const opening = start.replace(/^(<\?xml[^>]*>|<!--[\s\S]*?-->|\s)+/, '');
  if (
    /^<(!doctype\s+html|html|head|body|meta|table|div|section|main|article|style|link)[\s>/]/i.test(opening)
  ) {
    return true;
  }
  if (
    /^<(p|h[1-6]|ul|ol|span|b|strong)[\s>]/i.test(opening) &&
    /<\/(p|h[1-6]|ul|ol|span|b|strong)>/i.test(start)
  ) {
    return /<\/(p|h[1-6]|ul|ol|li|table)>/i.test(start);
  }
  return /^html?$|^xhtml$/.test(extension) && /<\w+[^>]*>/.test(start);
}

function looksLikeMarkdown(start: string): boolean {
  return /^#{1,6} \S/m.test(start) || /^\s*\|?\s*:?-{3,}:?\s*\|/m.test(start);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
