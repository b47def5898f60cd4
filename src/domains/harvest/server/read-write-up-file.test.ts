import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, it, vi } from 'vitest';
import { pdfFile } from '#testing/files/pdf-file.ts';
import { said, section } from '#testing/write-ups/invented.ts';
import { readWriteUpFile } from './read-write-up-file.ts';

vi.setConfig({ testTimeout: 30_000 });

const heading = (text: string, level: 'HEADING_1' | 'HEADING_2' = 'HEADING_1') =>
  new Paragraph({ text, heading: HeadingLevel[level] });
const bullet = (text: string) => new Paragraph({ text, bullet: { level: 0 } });
const row = (...cells: string[]) =>
  new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });

describe('a write-up in a file', () => {
  it('is read from Word by its headings, lists and tables', async () => {
    const children = [
      heading('Opsamling'),
      heading('Område 1: Vandveje', 'HEADING_2'),
      new Paragraph('Udfordring: Hvem renser åen?'),
      new Paragraph('Anbefalinger'),
      bullet('Mød tidligt'),
      bullet('Medbring støvler'),
      new Table({
        rows: [row('Tema', 'Udfordring', 'Anbefalinger'), row('Broer', 'Hvem maler dem?', 'Mal dem i maj')],
      }),
    ];
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
    const { writeUp, lines } = await readWriteUpFile({ bytes, fileName: 'opsamling.docx' });
    expect(writeUp.sections).toEqual([
      section(2, 'Vandveje', {
        area: 'Vandveje',
        challenge: 'Hvem renser åen?',
        recommendations: [said(5, 'Mød tidligt'), said(6, 'Medbring støvler')],
      }),
      section(9, 'Broer', {
        area: 'Broer',
        challenge: 'Hvem maler dem?',
        recommendations: [said(9, 'Mal dem i maj')],
      }),
    ]);
    expect(lines[4]).toContain('Mød tidligt');
  });

  it('is read from HTML', async () => {
    const bytes = Buffer.from(`<!doctype html><html lang="en"><body><nav>Home</nav><h1>After the day</h1>
      <h2>Workshop 2: Ferries</h2><h3>Challenge</h3><p>Who waits at night?</p>
      <h3>Recommendations</h3><p>When a ferry is late, see to it that:</p><ul><li>There is light</li><li>There is <b>tea</b></li></ul>
      <h2>Thanks</h2><p>All.</p></body></html>`);
    const { writeUp } = await readWriteUpFile({ bytes, fileName: 'day.html' });
    expect(writeUp).toMatchObject({
      lang: 'en',
      title: 'After the day',
      sections: [
        {
          area: 'Ferries',
          challenge: 'Who waits at night?',
          stem: 'When a ferry is late, see to it that:',
          recommendations: [{ text: 'There is light' }, { text: 'There is tea' }],
        },
      ],
    });
  });

  it('is read from a PDF over several pages, without page numbers and running heads', async () => {
    const chapter = (number: number, name: string) => `
= Område ${number}: ${name}
*Udfordring:* Hvordan får ${name.toLowerCase()} det godt i en by, hvor der er langt mellem husene og kort mellem regnbygerne?

*Anbefalinger*
- Begynd med dem, som allerede kender hinanden, og lad dem selv sige til, når der er plads til flere ved bordet
- Hold fast i ${name}
#pagebreak()`;
    const bytes = pdfFile(`#set page(width: 12cm, height: 14cm, numbering: "1", header: [Hæftet om byen])
#set text(lang: "da", size: 10pt)
${chapter(1, 'Naboer')}${chapter(2, 'Gæster')}${chapter(3, 'Katte')} Tak.`);
    const { writeUp } = await readWriteUpFile({ bytes, fileName: 'byen.pdf' });
    expect(
      writeUp.sections.map(({ area, challenge, recommendations }) => [
        area,
        challenge,
        recommendations.length,
      ]),
    ).toEqual(
      ['Naboer', 'Gæster', 'Katte'].map((name) => [
        name,
        `Hvordan får ${name.toLowerCase()} det godt i en by, hvor der er langt mellem husene og kort mellem regnbygerne?`,
        2,
      ]),
    );
    expect(writeUp.sections[0]?.recommendations[0]?.text).toBe(
      'Begynd med dem, som allerede kender hinanden, og lad dem selv sige til, når der er plads til flere ved bordet',
    );
  });
});
