import { describe, expect, it } from 'vitest';
import { pdfFile } from '#testing/files/pdf-file.ts';
import { xlsxFile } from '#testing/files/xlsx-file.ts';
import { zipFile } from '#testing/files/zip-file.ts';
import { detectFormat } from './detect-format.ts';

const oldOffice = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');

function oldOfficeFile(stream: string): Uint8Array {
  return Buffer.concat([oldOffice, Buffer.alloc(512), Buffer.from(stream, 'utf16le'), Buffer.alloc(64)]);
}

describe('a file is what it holds', () => {
  it.each([
    ['program.pdf', pdfFile('Hej'), 'pdf'],
    ['program.txt', pdfFile('Hej'), 'pdf'],
    ['program.docx', xlsxFile([{ name: 'Ark', rows: [['Hej']] }]), 'xlsx'],
    ['', zipFile({ 'word/document.xml': '' }), 'docx'],
    ['', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR', 'ics'],
    ['', '{"schedule": {}}', 'schedule-json'],
    ['', '<?xml version="1.0"?>\n<!-- hej --><schedule/>', 'schedule-xml'],
    ['', '<?xml version="1.0"?><!DOCTYPE html><html><body>Hej</body></html>', 'html'],
    ['', '<meta charset="utf-8"><p>Hej</p>', 'html'],
    ['program.htm', 'Hej <b>alle</b>', 'html'],
    ['program.txt', '<script>alert(1)</script> Åbning\n10.00 Sang', 'text'],
    ['program.txt', '{Husk kaffe}\n10.00 Sang', 'text'],
    ['program.txt', 'BMX-stævne\n10.00 Start', 'text'],
    ['program.csv', 'Sted;Hvem\nSal;Ane', 'csv'],
    ['', 'Tid;Hvad;Hvor\n10.00;Sang;Sal 1\n11.00;Dans;Sal 2', 'csv'],
    ['', '10.00 Sang, dans, og mad\n11.00 Tale, svar, tak\nVi ses, alle, hjemme', 'csv'],
    ['', 'Kære alle, vi mødes snart, og I er velkomne\nVi ses', 'text'],
    ['', '# Program\n\n10.00 Sang', 'markdown'],
    ['program.ics', '10.00 Sang', 'text'],
  ])('%s %#', async (name, content, format) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    expect((await detectFormat(bytes, name)).format).toBe(format);
  });

  it.each([
    ['a picture', png, 'programme_file.is_picture'],
    ['a program', Buffer.from(`\x7fELF${'\0\x01\x02'.repeat(100)}`, 'latin1'), 'programme_file.binary'],
    ['an old Word file', oldOfficeFile('WordDocument'), 'programme_file.word_legacy'],
    ['an old Excel file', oldOfficeFile('Workbook'), 'programme_file.excel_legacy'],
    ['an encrypted Office file', oldOfficeFile('EncryptedPackage'), 'programme_file.office_encrypted'],
    ['a presentation', zipFile({ 'ppt/presentation.xml': '' }), 'programme_file.office_other'],
    [
      'an OpenDocument text',
      zipFile({ mimetype: 'application/vnd.oasis.opendocument.text' }),
      'programme_file.office_other',
    ],
    ['rich text', Buffer.from('{\\rtf1 Hej}'), 'programme_file.office_other'],
    ['a packed folder', zipFile({ 'a.txt': 'Hej' }), 'programme_file.archive_unknown'],
    ['blank text', Buffer.from(' \r\n\t\n'), 'programme_file.empty'],
  ])('%s is refused in one sentence', async (_, bytes, code) => {
    await expect(detectFormat(bytes)).rejects.toMatchObject({ code });
  });
});
