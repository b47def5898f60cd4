import { textTooLong } from './block-writer.ts';
import { mendCutLetters } from './calendar-lines.ts';
import { csvBlocks } from './csv-blocks.ts';
import { decodeText, splitLines } from './decode-text.ts';
import { detectFormat } from './detect-format.ts';
import type { Extract, FileOptions } from './extract.ts';
import { htmlBlocks } from './html-blocks.ts';
import { limits } from './limits.ts';
import { ReaderError } from './reader-error.ts';

/**
 * Reads what a file holds, whatever its format. Errors: `ReaderError`, one sentence each. Takes as long as the file
 * makes it take; who calls it runs it where it can be ended.
 */
export async function extractFile(bytes: Uint8Array, options: FileOptions): Promise<Extract> {
  if (bytes.length === 0) throw new ReaderError('programme_file.empty');
  if (bytes.length > limits.fileBytes) throw fileTooLarge();
  const detected = await detectFormat(bytes, options.fileName);
  switch (detected.format) {
    // Readers are loaded when a file needs them: most files are text, and the PDF library alone is large.
    case 'docx':
      return (await import('./docx-blocks.ts')).docxBlocks(bytes);
    case 'xlsx':
      return (await import('./xlsx-blocks.ts')).xlsxBlocks(bytes);
    case 'pdf':
      return (await import('./pdf-blocks.ts')).pdfBlocks(bytes);
    case 'ics':
      return (await import('./read-calendar.ts')).readCalendar(decodeText(mendCutLetters(bytes)), options);
    case 'schedule-json':
      return (await import('./schedule-json.ts')).readScheduleJson(detected.text, options);
    case 'schedule-xml':
      return (await import('./schedule-xml.ts')).readScheduleXml(detected.text, options);
    case 'html':
      return htmlBlocks(detected.text);
    case 'csv':
      return csvBlocks(detected.text);
    default:
      return plainText(detected.text, detected.format);
  }
}

export function fileTooLarge(): ReaderError {
  return new ReaderError('programme_file.too_large', { megabytes: limits.fileBytes / 1024 / 1024 });
}

function plainText(text: string, format: 'text' | 'markdown'): Extract {
  if (text.length > limits.characters) throw textTooLong();
  return { kind: 'text', format, text, lines: splitLines(text) };
}
