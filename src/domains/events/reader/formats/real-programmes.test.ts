import { readdirSync, readFileSync } from 'node:fs';
import { Document, Packer, Paragraph } from 'docx';
import { describe, expect, it, vi } from 'vitest';
import { pdfFile } from '#testing/files/pdf-file.ts';
import { inputPath } from '#testing/inputs.ts';
import { readProgramme, readText } from '../read-programme.ts';
import type { Reading } from '../reading.ts';
import { extractFile } from './extract-file.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A programme must come out the same whether it was pasted as text or handed in as a file made of that text. */
const makers = {
  docx: (lines: string[]): Promise<Uint8Array> => {
    const children = lines.map((line) => new Paragraph(line));
    return Packer.toBuffer(new Document({ sections: [{ children }] }));
  },
  html: async (lines: string[]): Promise<Uint8Array> =>
    Buffer.from(`<html><body>${lines.map(division).join('\n')}</body></html>`),
  pdf: async (lines: string[]): Promise<Uint8Array> =>
    pdfFile(
      `#set page(height: auto)\n#set text(10pt, hyphenate: false)\n${lines.map(paragraph).join('\n\n')}`,
    ),
};

function division(line: string): string {
  return `<div>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;') || '<br>'}</div>`;
}

function paragraph(line: string): string {
  return line.trim() === '' ? '#v(10pt)' : line.replace(/\t/g, ' ').replace(/[^\p{L}\d\s.,]/gu, '\\$&');
}

async function readFrom(bytes: Uint8Array): Promise<Reading> {
  const extract = await extractFile(bytes, {});
  if (extract.kind === 'text') return readText(extract.text, {});
  return extract.kind === 'reading' ? extract.reading : readProgramme(extract.blocks, {});
}

function itemsOf(reading: Reading): string[] {
  return reading.days.flatMap(({ date, items }) =>
    items.map(
      ({ start, end, title }) => `${date} ${start} ${end} ${title.replace(/[^\p{L}\d]/gu, '').slice(0, 20)}`,
    ),
  );
}

const folder = inputPath('programmes');

describe.skipIf(!folder)('real programmes', () => {
  const texts = folder ? readdirSync(folder).filter((name) => /^\d.*\.txt$/.test(name)) : [];

  it.each(Object.entries(makers))('give the same items from %s as from text', async (_, make) => {
    const worse: string[] = [];
    for (const name of texts) {
      // eslint-disable-next-line no-control-regex -- a page break of a PDF's text is no character for a document
      const text = readFileSync(`${folder}/${name}`, 'utf8').replace(/[\u0000-\u0008\f]/g, '');
      const wanted = itemsOf(readText(text, {}));
      const found = new Set(itemsOf(await readFrom(await make(text.split(/\r?\n/)))));
      const missing = wanted.filter((item) => !found.has(item)).length;
      if (missing > 0 || found.size > wanted.length)
        worse.push(`${name}: ${missing} of ${wanted.length} missing`);
    }
    expect(worse).toEqual([]);
  });
});
