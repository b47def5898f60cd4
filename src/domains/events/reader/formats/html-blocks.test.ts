import { describe, expect, it } from 'vitest';
import { htmlBlocks } from './html-blocks.ts';

function linesOf(html: string): string[] {
  return htmlBlocks(html).lines.filter((line) => line !== '');
}

function tablesOf(html: string): string[][][] {
  const { blocks } = htmlBlocks(html);
  return blocks.filter((block) => block.kind === 'table').map(({ rows }) => rows.map(({ cells }) => cells));
}

describe('HTML', () => {
  it('becomes the lines a reader sees, headings and lists known as such', () => {
    const { blocks } = htmlBlocks(
      '<html><head><title>x</title><style>p{}</style></head><body><h2>Onsdag</h2><p>10.00<br>Velkomst&nbsp;til\n alle</p>' +
        '<script>alert(1)</script><ul><li>Kaffe</li></ul><p style="display:none">skjult</p></body></html>',
    );
    expect(blocks).toEqual([
      { kind: 'line', line: 1, text: 'Onsdag', style: 'heading', level: 2 },
      { kind: 'line', line: 2, text: '' },
      { kind: 'line', line: 3, text: '10.00' },
      { kind: 'line', line: 4, text: 'Velkomst til alle' },
      { kind: 'line', line: 5, text: '' },
      { kind: 'line', line: 6, text: 'Kaffe', style: 'list' },
      { kind: 'line', line: 7, text: '' },
    ]);
  });

  it('repeats a cell that spans rows and columns in each of them', () => {
    const html =
      '<table><tr><th>Tid</th><th>Sal 1</th><th>Sal 2</th></tr><tr><td rowspan="2">10.00</td><td>A</td><td>B</td></tr>' +
      '<tr><td>C</td><td>D</td></tr><tr><td>11.00</td><td colspan="2">Pause</td></tr></table>';
    expect(tablesOf(html)).toEqual([
      [
        ['Tid', 'Sal 1', 'Sal 2'],
        ['10.00', 'A', 'B'],
        ['10.00', 'C', 'D'],
        ['11.00', 'Pause', 'Pause'],
      ],
    ]);
  });

  it('keeps the paragraphs of a cell as its lines', () => {
    const html =
      '<table><tr><td>10.00</td><td><p>Velkomst</p><p>v/ Ane</p></td></tr><tr><td>11.00</td><td>Pause</td></tr></table>';
    expect(tablesOf(html)[0]?.[0]).toEqual(['10.00', 'Velkomst\nv/ Ane']);
  });

  it('reads a table that only arranges the page cell by cell, and the table of facts within it as a table', () => {
    const html =
      '<table><tr><td><a href="/">Forside</a></td><td><h1>Program</h1><table><tr><td>9.00</td><td>Kaffe</td></tr>' +
      '<tr><td>9.30</td><td>Sang</td></tr></table></td></tr></table>';
    expect(linesOf(html)).toEqual(['Forside', 'Program', '9.00 | Kaffe', '9.30 | Sang']);
    expect(tablesOf(html)).toEqual([
      [
        ['9.00', 'Kaffe'],
        ['9.30', 'Sang'],
      ],
    ]);
  });

  it("reads Word's clipboard: titles, tab stops, and lists without their bullets", () => {
    const html =
      'Version:0.9\r\nStartHTML:0000000105\r\n<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->' +
      "<p class=MsoTitle>Årsmøde</p><p class=MsoNormal>10.00<span style='mso-tab-count:1'>      </span>Velkomst<o:p></o:p></p>" +
      '<p class=MsoNormal><o:p>&nbsp;</o:p></p>' +
      "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>Medbring madpakke</p>" +
      '<!--EndFragment--></body></html>';
    expect(htmlBlocks(html)).toMatchObject({
      blocks: [
        { text: 'Årsmøde', style: 'heading', level: 1 },
        { text: '10.00\tVelkomst' },
        { text: '' },
        { text: 'Medbring madpakke', style: 'list' },
      ],
    });
  });

  it('survives nesting that no page has', () => {
    expect(linesOf(`<p>10.00 Sang</p>${'<div>'.repeat(50_000)}midt`)).toEqual(['10.00 Sang']);
    expect(linesOf(`<p>10.00 Sang</p>${'<table><tr><td>'.repeat(5_000)}midt`)).toEqual(['10.00 Sang']);
  });

  it('without any text is refused in one sentence', () => {
    const empty = expect.objectContaining({ code: 'programme_file.empty' });
    expect(() => htmlBlocks('<html><body><img src="x.png"></body></html>')).toThrow(empty);
  });

  it('keeps huge spans small', () => {
    const html =
      '<table><tr><td colspan="9999999" rowspan="9999999">A</td></tr><tr><td>10.00</td><td>B</td></tr></table>';
    expect(htmlBlocks(html).lines.join('').length).toBeLessThan(10_000);
  });
});
