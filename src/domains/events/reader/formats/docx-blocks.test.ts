import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { deflatedZipFile, zipFile } from '#testing/files/zip-file.ts';
import { docxBlocks } from './docx-blocks.ts';

async function wordFile(children: (Paragraph | Table)[]): Promise<Uint8Array> {
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

function cell(text: string, spans: { columnSpan?: number; rowSpan?: number } = {}): TableCell {
  return new TableCell({ ...spans, children: text.split('\n').map((line) => new Paragraph(line)) });
}

describe('a Word document', () => {
  it('keeps headings, tab stops, line breaks, lists and the blank lines between', async () => {
    const file = await wordFile([
      new Paragraph({ text: 'Torsdag', heading: HeadingLevel.HEADING_1 }),
      new Paragraph('10.00-10.30\tVelkomst'),
      new Paragraph(''),
      new Paragraph({ children: [new TextRun('10.30'), new TextRun({ text: 'Sang', break: 1 })] }),
      new Paragraph({ text: 'Husk kop', bullet: { level: 0 } }),
    ]);
    expect(await docxBlocks(file)).toMatchObject({
      format: 'docx',
      blocks: [
        { line: 1, text: 'Torsdag', style: 'heading', level: 1 },
        { line: 2, text: '10.00-10.30\tVelkomst' },
        { line: 3, text: '' },
        { line: 4, text: '10.30' },
        { line: 5, text: 'Sang' },
        { line: 6, text: 'Husk kop', style: 'list' },
      ],
    });
  });

  it('sees the columns that somebody has made with tab stops', async () => {
    const rows = ['10.00\tVelkomst\tSalen', '10.30\tSang\tHaven', '11.00\tPause\tSalen'];
    const { blocks } = await docxBlocks(
      await wordFile(['Program', ...rows].map((text) => new Paragraph(text))),
    );
    expect(blocks).toMatchObject([
      { kind: 'line', line: 1 },
      { kind: 'table', rows: [{ line: 2, cells: ['10.00', 'Velkomst', 'Salen'] }, { line: 3 }, { line: 4 }] },
    ]);
  });

  it('keeps tables as tables, with merged cells repeated', async () => {
    const file = await wordFile([
      new Table({
        rows: [
          new TableRow({ children: [cell('Tid'), cell('Sal 1'), cell('Sal 2')] }),
          new TableRow({ children: [cell('10.00'), cell('Oplæg\nv/ Ane'), cell('Film')] }),
          new TableRow({ children: [cell('11.00'), cell('Pause', { columnSpan: 2 })] }),
        ],
      }),
    ]);
    const { blocks } = await docxBlocks(file);
    expect(
      blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(({ cells }) => cells) : [])),
    ).toEqual([
      ['Tid', 'Sal 1', 'Sal 2'],
      ['10.00', 'Oplæg\nv/ Ane', 'Film'],
      ['11.00', 'Pause', 'Pause'],
    ]);
  });

  it.each([
    [
      'that is no document inside',
      zipFile({ 'word/document.xml': '<not' }),
      'programme_file.document_broken',
    ],
    [
      'that unpacks to far too much',
      deflatedZipFile({ 'word/document.xml': Buffer.alloc(80_000_000) }),
      'programme_file.archive_too_large',
    ],
    [
      'of thousands of parts',
      zipFile(Object.fromEntries([...Array(2_500).keys()].map((i) => [`word/${i}.xml`, '']))),
      'programme_file.archive_too_large',
    ],
    [
      'with entities',
      zipFile({ 'word/document.xml': '<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>' }),
      'programme_file.xml_with_dtd',
    ],
  ])('%s is refused in one sentence', async (_, file, code) => {
    await expect(docxBlocks(file)).rejects.toMatchObject({ code });
  });
});
