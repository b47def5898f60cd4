import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { encryptedPdfFile, pdfFile, scannedPdfFile } from '#testing/files/pdf-file.ts';
import { pdfBlocks } from './pdf-blocks.ts';

describe('a PDF', () => {
  it('set in two columns is read column by column', async () => {
    const { lines } = await pdfBlocks(
      pdfFile(`#set page(footer: context [Byens dag #h(1fr) side #counter(page).display()])
        = Byens dag
        #columns(2)[
        == Tirsdag
        10.00–10.30 Velkomst ved forpersonen \\
        10.30–11.15 Sammen om byen, et oplæg om at mødes og blive klogere på hinanden \\
        11.15–11.30 Pause
        #colbreak()
        == Onsdag
        09.00–09.45 Morgensang \\
        09.45–11.00 Værksteder \\
        11.00–12.00 Frokost ]`),
    );
    expect(lines.filter((line) => line !== '')).toEqual([
      'Byens dag',
      'Tirsdag',
      '10.00–10.30 Velkomst ved forpersonen',
      '10.30–11.15 Sammen om byen, et oplæg om at mødes og blive klogere på hinanden',
      '11.15–11.30 Pause',
      'Onsdag',
      '09.00–09.45 Morgensang',
      '09.45–11.00 Værksteder',
      '11.00–12.00 Frokost',
      'Byens dag\tside 1',
    ]);
  });

  it('with rooms as columns gives a table, and wide rows below it stay lines', async () => {
    const { blocks } = await pdfBlocks(
      pdfFile(`#set page(width: 29.7cm, height: 21cm)
        = Program
        #grid(columns: (3cm, 8cm, 8cm), row-gutter: 8pt, column-gutter: 14pt,
        [Tid],[Sal A],[Sal B],
        [10.00–10.30],[Velkomst],[Åbent hus for alle der har lyst til at komme og være med i samtalen],
        [10.30–11.30],[Værksted],[Film],
        [11.30–12.00],[Pause],[Pause])
        #v(1cm)
        #grid(columns: (3cm, 12cm), row-gutter: 8pt, [12.00–13.00],[Frokost],
        [13.00–14.00],[Fælles gåtur langs havnen, hvor vi ser på de nye bænke og taler med dem, der har sat dem op])`),
    );
    const tables = blocks
      .filter((block) => block.kind === 'table')
      .map(({ rows }) => rows.map(({ cells }) => cells));
    expect(tables).toEqual([
      [
        ['Tid', 'Sal A', 'Sal B'],
        ['10.00–10.30', 'Velkomst', 'Åbent hus for alle der har lyst til at komme og være med i samtalen'],
        ['10.30–11.30', 'Værksted', 'Film'],
        ['11.30–12.00', 'Pause', 'Pause'],
      ],
    ]);
    const after = blocks.filter((block) => block.kind === 'line').map(({ text }) => text);
    expect(after).toContain('12.00–13.00\tFrokost');
  });

  it('spreads a cell that spans several rooms, and joins the wrapped lines of each cell', async () => {
    const { lines } = await pdfBlocks(
      pdfFile(`= Program torsdag den 3. juni 2027
        #table(columns: (2.5cm, 5cm, 5cm, 4cm), inset: 5pt, [Tid],[Sal A],[Sal B],[Haven],
        [10.00–10.30], table.cell(colspan: 3)[Fælles velkomst og sang med kor og orkester i den store sal],
        [10.30–11.30],[Værksted om naboer, der lærer hinanden at kende],[Film],[Gåtur i haven med fuglekikkert og kaffe],
        [12.00–13.00],[Sang],[],[Leg])
        Tilmelding senest 1. maj.`),
    );
    const together = 'Fælles velkomst og sang med kor og orkester i den store sal';
    expect(lines.filter((line) => line !== '')).toEqual([
      'Program torsdag den 3. juni 2027',
      'Tid | Sal A | Sal B | Haven',
      `10.00–10.30 | ${together} | ${together} | ${together}`,
      '10.30–11.30 | Værksted om naboer, der lærer hinanden at kende | Film | Gåtur i haven med fuglekikkert og kaffe',
      '12.00–13.00 | Sang |  | Leg',
      'Tilmelding senest 1. maj.',
    ]);
  });

  it('keeps an information box beside the programme apart from it', async () => {
    const { lines } = await pdfBlocks(
      pdfFile(`= Årsmøde
        #grid(columns: (10cm, 5cm), column-gutter: 20pt,
        [10.00 Velkomst \\ 10.15 Oplæg om naboskab \\ 11.00 Pause \\ 11.15 Samtale i salen],
        [Mødet er for alle. Det koster ikke noget, men vi vil gerne vide, hvor mange der kommer.])`),
    );
    expect(lines.filter((line) => line !== '')).toEqual([
      'Årsmøde',
      '10.00 Velkomst',
      '10.15 Oplæg om naboskab',
      '11.00 Pause',
      '11.15 Samtale i salen',
      'Mødet er for alle. Det koster ikke noget, men vi vil gerne vide, hvor mange der kommer.',
    ]);
  });

  it('drops page numbers and keeps a running head once', async () => {
    const page = (title: string) => `${title} \\ 10.00–11.00 Møde \\ 11.00–12.00 Samtale \\ 12.00 Frokost`;
    const { lines } = await pdfBlocks(
      pdfFile(`#set page(header: [Nordens naboer], footer: context align(center)[#counter(page).display()])
        ${page('Dag 1')} #pagebreak() ${page('Dag 2')} #pagebreak() ${page('Dag 3')}`),
    );
    expect(lines.filter((line) => line === 'Nordens naboer')).toHaveLength(1);
    expect(lines.filter((line) => /^\d$/.test(line))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('Dag'))).toEqual(['Dag 1', 'Dag 2', 'Dag 3']);
  });

  it('joins the halves of a word broken at the end of a line', async () => {
    const { lines } = await pdfBlocks(
      pdfFile(`#set page(width: 9cm, height: 10cm)
        #set par(justify: true)
        #set text(hyphenate: false)
        Deltagerne arbejder i år med medborger-skabsinitiativer, og børne- og ungerådet er med i hele kommunen.`),
    );
    expect(lines.join(' ')).toContain('medborgerskabsinitiativer, og børne- og ungerådet');
  });

  it.each([
    ['without a text layer', async () => scannedPdfFile(await picture()), 'programme_file.pdf_without_text'],
    ['with a password', async () => encryptedPdfFile(), 'programme_file.pdf_encrypted'],
    ['cut off', async () => pdfFile('10.00 Velkomst').slice(0, 400), 'programme_file.pdf_broken'],
    [
      'with 300 pages',
      async () => pdfFile('#for i in range(300) { [Side #i]; pagebreak(weak: true) }'),
      'programme_file.pdf_too_many_pages',
    ],
  ])('%s is refused in one sentence', async (_, file, code) => {
    await expect(pdfBlocks(await file())).rejects.toMatchObject({ code });
  });
});

function picture(): Promise<Buffer> {
  return sharp({ create: { width: 8, height: 8, channels: 3, background: 'white' } })
    .png()
    .toBuffer();
}
