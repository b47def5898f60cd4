import { describe, expect, it } from 'vitest';
import { people } from './outline.ts';
import type { ReadItem } from './reading.ts';
import { readText } from './read-programme.ts';

/** One item of a programme, whatever its words are. */
function item(text: string): ReadItem {
  const reading = readText(
    `Husdagen, onsdag den 4. marts 2026\n09.00 Kaffe\n10.00-11.00 ${text}\n11.00 Frokost\n`,
    {},
  );
  const found = reading.days[0]?.items.find((each) => each.start === '10:00');
  if (!found) throw new Error('no item at 10');
  return found;
}
const said = (text: string): [string, string[]] => {
  const { title, speakers } = item(text);
  return [title, speakers.map(({ name, role }) => (role ? `${name}, ${role}` : name))];
};

describe('speakers', () => {
  it.each([
    ['Goddag v/ Karin Lindholt', 'Goddag', ['Karin Lindholt']],
    ['Goddag v/Karin Lindholt, formand', 'Goddag', ['Karin Lindholt, formand']],
    ['Goddag ved Karin Lindholt og Niels Bro', 'Goddag', ['Karin Lindholt', 'Niels Bro']],
    ['Goddag ved rådets formand, Karin Lindholt', 'Goddag', ['Karin Lindholt, rådets formand']],
    ['Byens træer (Karin Lindholt, Grønt Forum)', 'Byens træer', ['Karin Lindholt, Grønt Forum']],
    ['Byens træer – Karin Lindholt, botaniker', 'Byens træer', ['Karin Lindholt, botaniker']],
    ['Byens træer, Karin Lindholt, botaniker', 'Byens træer', ['Karin Lindholt, botaniker']],
    ['Byvandring ledet af Karin Lindholt', 'Byvandring', ['Karin Lindholt']],
    ['Samtale med Karin Lindholt', 'Samtale med Karin Lindholt', ['Karin Lindholt']],
    ['Karin Lindholt, botaniker: “Byens træer”', 'Byens træer', ['Karin Lindholt, botaniker']],
    ['Karin Lindholt: Byens træer', 'Byens træer', ['Karin Lindholt']],
    ['Byens træer v/ borgmesteren', 'Byens træer', ['borgmesteren']],
    [
      'Hvem ejer torvet?, v/ Bo Kramer (Torvelauget) og Amalie Lund (kiosken)',
      'Hvem ejer torvet?',
      ['Bo Kramer, Torvelauget', 'Amalie Lund, kiosken'],
    ],
    ['City trees by Karen Lindholt, botanist', 'City trees', ['Karen Lindholt, botanist']],
    ['Aftensmad i salen ved åen', 'Aftensmad i salen ved åen', []],
    ['Fælles sang med kor', 'Fælles sang med kor', []],
  ])('are taken from the title "%s"', (text, title, names) => {
    expect(said(text)).toEqual([title, names]);
  });

  it.each([
    ['Byens træer\nv/ Karin Lindholt, botaniker', ['Karin Lindholt, botaniker']],
    ['Byens træer\nKarin Lindholt, botaniker', ['Karin Lindholt, botaniker']],
    ['Byens træer\nKarin Lindholt', ['Karin Lindholt']],
    ['Byens træer\nOplægsholder: Karin Lindholt', ['Karin Lindholt']],
    ['Byens træer\nForedragsholder: Karin Lindholt (Norges Parkforum)', ['Karin Lindholt, Norges Parkforum']],
    ['Byens træer\nModerator: Karin Lindholt', ['Karin Lindholt, Moderator']],
    [
      'Byens træer\n\nKarin Lindholt, botaniker i Nabokommunen.',
      ['Karin Lindholt, botaniker i Nabokommunen'],
    ],
    ['Byens træer\nEt oplæg om gamle ege v/ Karin Lindholt', ['Karin Lindholt']],
    [
      'Byens træer\nBotaniker Karin Lindholt og gartner Ole Bek',
      ['Karin Lindholt, Botaniker', 'Ole Bek, gartner'],
    ],
  ])('are taken from lines of their own: %j', (text, names) => {
    const { title, speakers } = item(text);
    expect([title, speakers.map(({ name, role }) => (role ? `${name}, ${role}` : name))]).toEqual([
      'Byens træer',
      names,
    ]);
  });

  it('are proposed, not taken, when they stand in prose', () => {
    const reading = readText(
      'Husdagen 4. marts 2026\n10.00 Byens træer\nKarin Lindholt fortæller om sine år som gartner, og bagefter går vi ud og ser på dem.\n11.00 Slut',
      {},
    );
    expect(people(reading)).toEqual([]);
    expect(reading.warnings).toEqual([
      {
        line: 2,
        message:
          'Er det personer, der medvirker? Karin Lindholt. De står i teksten og er ikke taget med som oplægsholdere.',
      },
    ]);
  });

  it('of a programme in other languages are read as well', () => {
    const reading = readText(
      `Nabolagsdagen 4. mars 2026
09.00 Velkommen ved Kari Solberg
09.30 Hva er et nabolag? | Trond Myrvold, forsker
10.00 Samtal om torg
Medverkande: Åsa Ekdahl (Torgrådet) och Göran Ståhl
11.00 Closing remarks by Emma Whitfield, chair`,
      {},
    );
    expect(people(reading)).toEqual([
      'Kari Solberg',
      'Trond Myrvold, forsker',
      'Åsa Ekdahl, Torgrådet',
      'Göran Ståhl',
      'Emma Whitfield, chair',
    ]);
  });
});

describe('parts', () => {
  it('are read with their own speakers and texts', () => {
    const { title, parts, code } = item(
      'Workshop 3A – Hus og have\nDel 1: Taget (Karin Lindholt)\nVi ser på tegl.\nDel 2: Kælderen (Ole Bek)\nVi ser på fugt.',
    );
    expect([title, code, parts]).toEqual([
      'Hus og have',
      '3A',
      [
        {
          title: 'Taget',
          speakers: [{ name: 'Karin Lindholt', role: null }],
          description: 'Vi ser på tegl.',
        },
        { title: 'Kælderen', speakers: [{ name: 'Ole Bek', role: null }], description: 'Vi ser på fugt.' },
      ],
    ]);
  });

  it('are read from numbered talks and from quoted titles with speakers', () => {
    expect(
      item('Tre korte oplæg\n1. Træer, Karin Lindholt\n2. Torve, Ole Bek\n3. Trapper, Anne Holt').parts.map(
        (part) => [part.title, part.speakers[0]?.name],
      ),
    ).toEqual([
      ['Træer', 'Karin Lindholt'],
      ['Torve', 'Ole Bek'],
      ['Trapper', 'Anne Holt'],
    ]);
    expect(
      item(
        'Aftencafé\nKarin Lindholt, botaniker:\n“Træer om natten”\nOle Bek, gartner:\n“Haver uden hegn”',
      ).parts.map((part) => part.title),
    ).toEqual(['Træer om natten', 'Haver uden hegn']);
  });
});

describe('an item', () => {
  it('has doors, prices and a place of its own', () => {
    const { place, doors, prices, kind } = item(
      'Koncert med Lygtekoret\nKoret synger nordiske sange, og alle kan synge med på de sidste.\nSted: Gasværket, Havnegade 2\nDørene åbner kl. 9.30\nEntré: 120/80 kr.',
    );
    expect([place, doors, prices, kind]).toEqual([
      'Gasværket, Havnegade 2',
      '09:30',
      ['120/80 kr.'],
      'social',
    ]);
  });

  it.each([
    ['Workshop 5A - Haver', '5A', 'Haver'],
    ['Spor 1: Haver', 'Spor 1', 'Haver'],
    ['Session B2: Haver', 'B2', 'Haver'],
    ['WS 4 – Haver', '4', 'Haver'],
    ['3B: Haver', '3B', 'Haver'],
    ['Haver (2C)', '2C', 'Haver'],
    ['Workshop i haven', null, 'Workshop i haven'],
  ])('has the code of "%s"', (text, code, title) => {
    expect([item(text).code, item(text).title]).toEqual([code, title]);
  });

  it.each([
    ['Haver (oplægsholder endnu ikke bekræftet)', 'Haver'],
    ['Haver – tid ikke endeligt fastlagt', 'Haver'],
    ['Haver (TBC)', 'Haver'],
    ['Haver (to be confirmed)', 'Haver'],
    ['Haver (preliminärt)', 'Haver'],
    ['Haver (ikke bekreftet)', 'Haver'],
  ])('is tentative: "%s"', (text, title) => {
    expect([item(text).tentative, item(text).title]).toEqual([true, title]);
  });

  it.each([
    ['Kaffepause', 'break'],
    ['Frokost', 'meal'],
    ['Registrering og kaffe', 'registration'],
    ['Bus til stationen', 'travel'],
    ['Velkomst', 'plenary'],
    ['Gruppearbejde', 'workshop'],
    ['Reception og musik', 'social'],
    ['Oplæg om haver', 'talk'],
    ['Haver v/ Ole Bek', 'talk'],
    ['Haver', 'other'],
  ])('has a kind: "%s" is %s', (text, kind) => {
    expect(item(text).kind).toBe(kind);
  });
});
