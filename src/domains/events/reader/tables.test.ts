import { describe, expect, it } from 'vitest';
import { outline, people } from './outline.ts';
import { readProgramme, readText } from './read-programme.ts';
import type { SourceBlock } from './source.ts';

const read = (text: string): Record<string, string[]> => outline(readText(text, {}));

function table(rows: string[][], name?: string): SourceBlock {
  return { kind: 'table', line: 3, rows: rows.map((cells, at) => ({ line: 3 + at, cells })), name };
}
const date: SourceBlock = { kind: 'line', line: 1, text: 'Husets dag onsdag den 4. marts 2026' };

describe('a table with fields as columns', () => {
  const expected = {
    '2026-03-04': ['09:00-09:30 Velkomst @ Salen', '09:30-10:15 Byens træer @ Laden', '10:15-10:30 Pause'],
  };
  it('is read from Markdown', () => {
    const reading = readText(
      `## Onsdag 4. marts 2026

| Tid | Titel | Oplægsholder | Lokale |
|-----|-------|--------------|--------|
| 9.00-9.30 | **Velkomst** | Karin Lindholt | Salen |
| 9.30-10.15 | Byens træer | Ole Bek og Anne Holt | Laden |
| 10.15-10.30 | Pause | | |
`,
      {},
    );
    expect(outline(reading)).toEqual(expected);
    expect(people(reading)).toEqual(['Karin Lindholt', 'Ole Bek', 'Anne Holt']);
  });

  it('is read from tabs without a head', () => {
    expect(
      read(
        'Onsdag 4. marts 2026\n\n9.00-9.30\tVelkomst\tSalen\n9.30-10.15\tByens træer\tLaden\n10.15-10.30\tPause\t\n',
      ),
    ).toEqual(expected);
  });

  it('is read from semicolons with quoted cells', () => {
    expect(
      read(
        'Start;Slut;Titel;Sted\n09:00;09:30;Velkomst;Salen\n09:30;10:15;"Byens\nTræer";Laden\n10:15;10:30;Pause;\n\nDet hele foregår onsdag den 4. marts 2026.',
      ),
    ).toEqual({
      '2026-03-04': ['09:00-09:30 Velkomst @ Salen', '09:30-10:15 Byens @ Laden', '10:15-10:30 Pause'],
    });
  });

  it('is read with dates in a column', () => {
    expect(
      read(`Dato,Start,Slut,Titel,Oplægsholder
2026-03-04,09:00,10:00,"Træer, haver og torve",Karin Lindholt
2026-03-05,10:00:00,11:00:00,Afrunding,`),
    ).toEqual({
      '2026-03-04': ['09:00-10:00 Træer, haver og torve'],
      '2026-03-05': ['10:00-11:00 Afrunding'],
    });
  });

  it('is read in Swedish, Norwegian and English', () => {
    for (const head of [
      ['Tid', 'Programpunkt', 'Talare', 'Plats'],
      ['Klokkeslett', 'Tittel', 'Foredragsholder', 'Rom'],
      ['Time', 'Session', 'Speaker', 'Room'],
    ]) {
      const blocks = [
        date,
        table([
          head,
          ['09:00', 'Velkomst', 'Karin Lindholt', 'Salen'],
          ['09:30', 'Byens træer', 'Ole Bek', 'Laden'],
        ]),
      ];
      const reading = readProgramme(blocks, {});
      expect(outline(reading)).toEqual({
        '2026-03-04': ['09:00 Velkomst @ Salen', '09:30 Byens træer @ Laden'],
      });
      expect(people(reading)).toEqual(['Karin Lindholt', 'Ole Bek']);
    }
  });

  it('has days as rows of their own', () => {
    const rows = [
      ['Tid', 'Program'],
      ['Onsdag 4. marts 2026', ''],
      ['12.00', 'Frokost'],
      ['Torsdag 5. marts 2026', 'Torsdag 5. marts 2026'],
      ['9.00', 'Morgensang'],
    ];
    expect(outline(readProgramme([table(rows)], {}))).toEqual({
      '2026-03-04': ['12:00 Frokost'],
      '2026-03-05': ['09:00 Morgensang'],
    });
  });

  it('goes on in rows without a time', () => {
    const rows = [
      ['Tid', 'Program'],
      ['9.00', 'Byens træer'],
      ['', 'v/ Karin Lindholt'],
      ['', 'Vi går en tur.'],
      ['10.00', 'Pause'],
    ];
    const reading = readProgramme([date, table(rows)], {});
    expect(outline(reading)).toEqual({ '2026-03-04': ['09:00 Byens træer', '10:00 Pause'] });
    expect(people(reading)).toEqual(['Karin Lindholt']);
  });
});

describe('a table with rooms as columns', () => {
  const expected = {
    '2026-03-04': [
      '09:00-09:30 Velkomst',
      '09:30-10:15 Byens træer @ Salen',
      '09:30-10:15 Byens torve @ Laden',
      '10:15-10:30 Kaffepause',
      '10:30-11:00 Regnvand @ Laden',
    ],
  };
  it('is read from pipes', () => {
    expect(
      read(`Onsdag 4. marts 2026

Tid | Salen | Laden
9.00-9.30 | Velkomst | Velkomst
9.30-10.15 | Byens træer | Byens torve
10.15-10.30 | Kaffepause |
10.30-11.00 | | Regnvand`),
    ).toEqual(expected);
  });

  it('is read from tabs and from cells with several lines', () => {
    const rows = [
      ['', 'Salen', 'Laden'],
      ['9.00-9.30', 'Velkomst', 'Velkomst'],
      ['9.30-10.15', 'Byens træer\nKarin Lindholt, botaniker', 'Byens torve\nv/ Ole Bek'],
      ['10.15-10.30', 'Kaffepause', ''],
      ['10.30-11.00', '', 'Regnvand'],
    ];
    const reading = readProgramme([date, table(rows)], {});
    expect(outline(reading)).toEqual(expected);
    expect(people(reading)).toEqual(['Karin Lindholt, botaniker', 'Ole Bek']);
    expect(
      read(
        `Onsdag 4. marts 2026\n\n${rows.map((cells) => cells.map((cell) => cell.replace(/\n.*/, '')).join('\t')).join('\n')}`,
      ),
    ).toEqual(expected);
  });

  it('is read when times stand across the top', () => {
    const rows = [
      ['Lokale', '9.30-10.15', '10.30-11.00'],
      ['Salen', 'Byens træer', 'Skovens lyde'],
      ['Laden', 'Byens torve', 'Regnvand'],
    ];
    expect(outline(readProgramme([date, table(rows)], {}))).toEqual({
      '2026-03-04': [
        '09:30-10:15 Byens træer @ Salen',
        '09:30-10:15 Byens torve @ Laden',
        '10:30-11:00 Skovens lyde @ Salen',
        '10:30-11:00 Regnvand @ Laden',
      ],
    });
  });

  it('has tracks and times inside its cells', () => {
    const rows = [
      ['Tid', 'Spor 1: Grønt', 'Spor 2: Blåt'],
      ['9.30', '9.30-10.00 Træer', '9.45-10.15 Regnvand'],
      ['10.30', 'Samling', 'Samling'],
    ];
    expect(outline(readProgramme([date, table(rows)], {}))).toEqual({
      '2026-03-04': [
        '09:30-10:00 Træer @ Spor 1: Grønt',
        '09:45-10:15 Regnvand @ Spor 2: Blåt',
        '10:30 Samling',
      ],
    });
  });

  it('may have days as columns', () => {
    const rows = [
      ['Tid', 'Onsdag 4. marts 2026', 'Torsdag 5. marts 2026'],
      ['9.00', 'Velkomst', 'Morgensang'],
      ['10.00', 'Torvet', 'Haven'],
    ];
    expect(outline(readProgramme([table(rows)], {}))).toEqual({
      '2026-03-04': ['09:00 Velkomst', '10:00 Torvet'],
      '2026-03-05': ['09:00 Morgensang', '10:00 Haven'],
    });
  });
});

describe('a table without times', () => {
  it('is kept as text with a warning', () => {
    const reading = readText(
      '| Deltagertype | Antal |\n|---|---|\n| Borgere | mange |\n| Fagfolk | få |\n',
      {},
    );
    expect(reading.days).toEqual([]);
    expect(reading.texts.map((text) => text.text).join('\n')).toContain('Borgere | mange');
    expect(reading.warnings).toHaveLength(2);
  });
});
