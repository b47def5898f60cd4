import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { inDrill, recordFigures } from '#testing/drill.ts';
import { outline } from './outline.ts';
import { readProgramme, readText } from './read-programme.ts';
import { ReaderError } from './formats/reader-error.ts';
import type { Reading } from './reading.ts';

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const LIMIT_MS = 5000;

/** Everything the reading says, as one text. */
function everything(reading: Reading): string {
  return JSON.stringify(reading).normalize('NFC').toLowerCase();
}

/** Words of the source that the reading does not have anywhere; single letters, numbers and small words aside. */
function lostWords(text: string, reading: Reading): string[] {
  const said = everything(reading).replace(/-\s*/g, '');
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [];
  return [...new Set(words)].filter((word) => !said.includes(word) && !LABEL_WORDS.test(word));
}
// Words that only say what the field beside them is.
const LABEL_WORDS =
  /^(?:klokken|oplægsholder|foredragsholder|talare|speaker|titel|tittel|title|tidspunkt|sted|lokale|venue|place|entré|moderator|workshop|session|med|ledet|noon|midnight|onwards|fremover|frem|inngang|pris|medverkande|medvirkende|part|ordstyrer)$/;

const words = fc.constantFrom(
  'Torvet',
  'haver',
  'og',
  'Regnvand',
  'naboer',
  'i',
  'byen',
  'Samtale',
  'om',
  'kunst',
  'på',
  'Velkomst',
  'the',
  'square',
  'Pause',
  'Frokost',
  'hvad',
  'ved',
  'åen',
);
const phrase = fc.array(words, { minLength: 1, maxLength: 7 }).map((list) => list.join(' '));
const hour = fc.integer({ min: 0, max: 26 });
const minute = fc.constantFrom('00', '15', '30', '45', '70');
const time = fc
  .tuple(hour, minute, fc.constantFrom('.', ':'))
  .map(([h, m, sign]) => `${String(h)}${sign}${m}`);
const span = fc.oneof(
  time,
  fc.tuple(time, fc.constantFrom('-', ' – ', ' til '), time).map((parts) => parts.join('')),
  time.map((each) => `kl. ${each}`),
  time.map((each) => `${each}-?`),
);
const name = fc.constantFrom('Karin Lindholt', 'Ole Bek', 'Åsa Ekdahl', 'Fatima Rahimi');
const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(span, fc.constantFrom(' ', ': ', '\n', ' – ', ' | '), phrase)
      .map((parts) => parts.join('')),
  },
  { weight: 2, arbitrary: phrase },
  { weight: 1, arbitrary: fc.tuple(phrase, name).map(([title, who]) => `${title} v/ ${who}, formand`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      '',
      '# Program',
      '---',
      '• punkt',
      'Sted: Havnehuset, Kajen 4, 9999 Nordby',
      'Tilmelding senest 3. marts',
      'PRAKTISK',
      '| a | b |',
      'x\ty\tz',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'Onsdag den 4. marts 2026',
      'Dag 2',
      'Torsdag',
      '5/3 2026',
      '1.-3. juni',
      'March 7',
    ),
  },
);
const programme = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));

function sound(reading: Reading, lines: number): void {
  for (const day of reading.days) {
    if (day.date !== null) expect(day.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    for (const item of day.items) {
      if (item.start !== null) expect(item.start).toMatch(CLOCK);
      if (item.end !== null) expect(item.end).toMatch(CLOCK);
      if (item.doors !== null) expect(item.doors).toMatch(CLOCK);
      expect(item.title.trim()).not.toBe('');
      expect(item.line).toBeGreaterThanOrEqual(1);
      expect(item.line).toBeLessThanOrEqual(lines);
    }
  }
  for (const warning of reading.warnings) expect(warning.message).not.toMatch(/undefined|null|\[object/);
}

const runs = inDrill(120, 6000);
/** Texts that were read without a fault. */
let texts = 0;
afterAll(() => recordFigures('any text', { 'random texts read without a fault': texts }));

describe('any text', { timeout: inDrill(60_000, 1_800_000) }, () => {
  it('gives a sound reading', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          programme,
          fc.string({ maxLength: 600, unit: 'grapheme' }),
          fc.string({ maxLength: 600, unit: 'binary' }),
        ),
        (text) => {
          sound(readText(text, { date: '2026-01-01' }), text.split(/\r\n|\n|\r|\u2028|\u2029/).length);
        },
      ),
      { numRuns: runs },
    );
    texts += runs;
  });

  it('loses no words', () => {
    fc.assert(
      fc.property(programme, (text) => {
        expect(lostWords(text, readText(text, {}))).toEqual([]);
      }),
      { numRuns: runs },
    );
    texts += runs;
  });

  it('is read the same with other line ends, hard spaces and spaces at the ends', () => {
    fc.assert(
      fc.property(programme, (text) => {
        const plain = readText(text, {});
        expect(readText(text.replaceAll('\n', '\r\n'), {})).toEqual(plain);
        expect(readText(text.replaceAll('\n', '  \n'), {})).toEqual(plain);
        expect(readText(text.replaceAll(' ', '\u00a0'), {})).toEqual(plain);
      }),
      { numRuns: runs / 2 },
    );
    texts += runs / 2;
  });
});

/** Milliseconds of work, whatever else the machine does meanwhile. */
function cpuSince(before: NodeJS.CpuUsage): number {
  return process.cpuUsage(before).user / 1000;
}

describe('hard texts', { timeout: 60_000 }, () => {
  function within(text: string): Reading {
    const before = process.cpuUsage();
    const reading = readText(text, {});
    expect(cpuSince(before)).toBeLessThan(LIMIT_MS);
    return reading;
  }

  it('empty ones give no items and a warning', () => {
    for (const text of ['', '\n\n \n', '\u200b\ufeff']) {
      expect(readText(text, {})).toEqual({
        lang: 'da',
        title: null,
        days: [],
        facts: [],
        texts: [],
        warnings: [{ line: 1, message: 'Vi fandt ingen programpunkter i teksten.' }],
      });
    }
  });

  it('too long ones are refused at once with a sentence', () => {
    const before = process.cpuUsage();
    for (const text of [
      '10.00 Kaffe\n'.repeat(900_000),
      'x'.repeat(10_000_000),
      '\n'.repeat(30_000) + '10.00 Kaffe',
    ]) {
      expect(() => readText(text, {})).toThrow(ReaderError);
    }
    expect(cpuSince(before)).toBeLessThan(LIMIT_MS);
    expect(() => readProgramme([{ kind: 'line', line: 1, text: 'x'.repeat(2_000_000) }], {})).toThrow(
      ReaderError,
    );
  });

  it('the longest ones are read in time', () => {
    const paragraph =
      'Vi taler om, hvad naboer kan gøre sammen, og hvordan torvet blev til en stue for hele byen; se også www.huset.example.\n';
    within(
      'Husets dag 4. marts 2026\n' +
        '10.00-10.30 Byens træer v/ Karin Lindholt, botaniker\n'
          .concat(paragraph, '\n')
          .repeat(5000)
          .slice(0, 950_000),
    );
    within(paragraph.repeat(8000));
  });

  it.each([
    ['one endless line', 'a'.repeat(80_000)],
    ['one endless line of words', 'ord '.repeat(60_000)],
    ['digits and dots', '1.'.repeat(80_000)],
    ['dashes', '- '.repeat(80_000)],
    ['brackets', '('.repeat(80_000)],
    ['stars', '*'.repeat(80_000)],
    ['stars and letters', '*a_'.repeat(60_000)],
    ['pipes', '|'.repeat(80_000)],
    ['tabs', 'a\t'.repeat(60_000)],
    ['semicolons and quotes', 'a;"b;'.repeat(30_000)],
    ['rows of unclosed quotes', 'Tid;Titel;Sted\n' + '10.00;"x;y\n'.repeat(4_000)],
    ['names', 'Karin Lindholt, '.repeat(12_000)],
    ['dates', '3. marts, '.repeat(12_000)],
    ['times', '10.00-11.00 '.repeat(12_000)],
    ['spaces', ' '.repeat(80_000)],
    ['shortcodes', '{{< a '.repeat(30_000)],
    ['links', '[a](b'.repeat(30_000)],
    ['quotation marks', '“'.repeat(60_000)],
    ['many dated lines', 'Torvet 3. marts 2026 kl. 10-12\n'.repeat(4_000)],
    ['many labels', 'Sted:\n'.repeat(4_000)],
    ['many numbered lines', '10.00 X\n' + '1. Punkt\n'.repeat(4_000)],
    ['many times alone', '10.00\n'.repeat(4_000)],
    ['a table of many rows', 'Tid | A | B\n' + '10.00 | x | y\n'.repeat(4_000)],
    ['records', 'Tidspunkt: 10.00\nTitel: X\n'.repeat(3_000)],
  ])(
    '%s is read in time',
    (_, text) => {
      within(text);
      within(`10.00 ${text.slice(0, 40_000)}`);
    },
    30_000,
  );

  it('five hundred parallel items stay five hundred', () => {
    const text = `Husets dag 4. marts 2026\n${Array.from({ length: 500 }, (_, at) => `10.00-11.00 Samtale nummer ${String(at)} om torvet`).join('\n')}`;
    expect(within(text).days[0]?.items).toHaveLength(500);
  });

  it('markup, script, right-to-left and combining letters stay plain text', () => {
    const reading = readText(
      'Dag 4. marts 2026\n10.00 <script>alert(1)</script> & <b>torvet</b>\n11.00 مرحبا بكم في الساحة\n12.00 Cafe\u0301 \u202eabc\u202c\n13.00 Slut',
      {},
    );
    expect(outline(reading)).toEqual({
      '2026-03-04': [
        '10:00 <script>alert(1)</script> & <b>torvet</b>',
        '11:00 مرحبا بكم في الساحة',
        '12:00 Café abc',
        '13:00 Slut',
      ],
    });
  });

  it('binary bytes read as text do no harm', () => {
    const bytes = Uint8Array.from({ length: 200_000 }, (_, at) => (at * 7919 + (at >> 3)) % 256);
    within(new TextDecoder('windows-1252').decode(bytes));
  });
});
