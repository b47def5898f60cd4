import fc from 'fast-check';
import { Document, Packer, Paragraph } from 'docx';
import { beforeAll, describe, expect, it } from 'vitest';
import { pdfFile } from '#testing/files/pdf-file.ts';
import { xlsxFile } from '#testing/files/xlsx-file.ts';
import { extractFile } from './extract-file.ts';
import { limits } from './limits.ts';
import { readerSentences, sentenceLanguage } from './messages.ts';
import { ReaderError, readerSentence } from './reader-error.ts';

/** Either blocks, text or a reading whose lines exist, or one sentence. Nothing else may come out. */
async function readsOrRefuses(bytes: Uint8Array, fileName?: string): Promise<void> {
  try {
    const extract = await extractFile(bytes, { fileName });
    if (extract.kind !== 'blocks') return;
    for (const { line } of extract.blocks) expect(extract.lines[line - 1]).toBeTypeOf('string');
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error;
    expect(readerSentence(error.code, error.data, 'da')).toMatch(/^[^{}]+$/);
  }
}

const marks = [
  '%PDF-1.7\n',
  'PK\x03\x04',
  '{"schedule":',
  '<?xml version="1.0"?><schedule>',
  'BEGIN:VCALENDAR\nBEGIN:VEVENT\n',
  '<table><tr><td>',
  '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1',
  '{\\rtf',
  '\xFF\xFE',
  '',
];
const names = ['', 'a.csv', 'a.md', 'a.html', 'a.ics', 'a.json', 'a.xml', 'a.docx'];

describe('whatever bytes come in', () => {
  it('they are read or refused in one sentence', async () => {
    const start = fc.constantFrom(...marks);
    const bytes = fc.uint8Array({ maxLength: 2000 });
    await fc.assert(
      fc.asyncProperty(start, bytes, fc.constantFrom(...names), async (mark, rest, name) => {
        await readsOrRefuses(Buffer.concat([Buffer.from(mark, 'latin1'), rest]), name);
      }),
      { numRuns: 300 },
    );
  });

  it('any text is read or refused in one sentence', async () => {
    const text = fc.tuple(fc.constantFrom(...marks), fc.string({ unit: 'binary', maxLength: 500 }));
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom(...names), async ([mark, rest], name) => {
        await readsOrRefuses(Buffer.from(mark + rest), name);
      }),
      { numRuns: 300 },
    );
  });

  describe('a file that has been damaged on its way', () => {
    const files: Record<string, Uint8Array> = {};
    beforeAll(async () => {
      const section = { children: [new Paragraph('10.00 Velkomst'), new Paragraph('11.00 Sang')] };
      files['docx'] = await Packer.toBuffer(new Document({ sections: [section] }));
      files['xlsx'] = xlsxFile([{ name: 'Ark', rows: [['10.00', 'Velkomst']], merged: ['A1:B1'] }]);
      files['pdf'] = pdfFile('10.00 Velkomst');
    });

    it.each(['docx', 'xlsx', 'pdf'])('%s', async (kind) => {
      const file = files[kind] ?? new Uint8Array();
      const change = fc.tuple(fc.nat({ max: file.length - 1 }), fc.nat({ max: 255 }));
      await fc.assert(
        fc.asyncProperty(
          fc.array(change, { minLength: 1, maxLength: 20 }),
          fc.nat({ max: 3 }),
          async (changes, cut) => {
            const damaged = Uint8Array.from(file);
            for (const [at, value] of changes) damaged[at] = value;
            await readsOrRefuses(cut === 0 ? damaged.slice(0, Math.floor(file.length / 2)) : damaged);
          },
        ),
        { numRuns: 40 },
      );
    });
  });

  it('nothing at all and far too much are refused in one sentence', async () => {
    await expect(extractFile(new Uint8Array(), {})).rejects.toMatchObject({ code: 'programme_file.empty' });
    const large = new Uint8Array(limits.fileBytes + 1);
    await expect(extractFile(large, {})).rejects.toMatchObject({ code: 'programme_file.too_large' });
    const long = Buffer.from('10.00 Sang og dans\n'.repeat(500_000));
    await expect(extractFile(long, {})).rejects.toMatchObject({ code: 'programme_file.text_too_long' });
  });
});

it('every refusal is one sentence or two in each language, without loose ends', () => {
  for (const sentences of Object.values(readerSentences)) {
    expect(Object.keys(sentences)).toEqual(['da', 'nb', 'en']);
    for (const sentence of Object.values(sentences)) expect(sentence).toMatch(/^[A-ZÆØÅ].*[.]$/);
  }
  expect(sentenceLanguage('sv')).toBe('en');
});
