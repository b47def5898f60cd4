import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { danishWriteUps } from '#testing/write-ups/danish.ts';
import { mixedWriteUps } from '#testing/write-ups/mixed.ts';
import { standsIn } from '#testing/write-ups/stands-in.ts';
import { unseenDanish } from '#testing/write-ups/unseen-danish.ts';
import { unseenEnglish } from '#testing/write-ups/unseen-english.ts';
import { unseenMixed } from '#testing/write-ups/unseen-mixed.ts';
import { unseenNorwegian } from '#testing/write-ups/unseen-norwegian.ts';
import { unseenSwedish } from '#testing/write-ups/unseen-swedish.ts';
import { readWriteUpText } from './read-write-up.ts';

const texts = [
  ...[...danishWriteUps, ...mixedWriteUps, ...unseenDanish, ...unseenEnglish],
  ...[...unseenMixed, ...unseenNorwegian, ...unseenSwedish],
].map(({ text }) => text);
const lines = texts.flatMap((text) => text.split(/\r\n|\n/)).filter((line) => !/\S {5,}\S/.test(line));

/** Lines as write-ups have them, in an order that nobody wrote them in, with some of anything between. */
const shuffled = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...lines) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('', '\f', '12', 'Læs mere', '- ', 'Anbefalinger', '|', ';', '2 3'),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
    ),
    { maxLength: 40 },
  )
  .map((each) => each.join('\n'));

/** Columns side by side are read one after the other, and so in another order than their lines. */
const inOneColumn = texts.filter((text) => !/\S {5,}\S/.test(text));

/** A write-up of which a part is missing. */
const torn = fc
  .tuple(fc.constantFrom(...inOneColumn), fc.nat(), fc.nat(200))
  .map(([text, at, length]) => text.slice(0, at % text.length) + text.slice((at % text.length) + length));

describe('any text', () => {
  it.each([
    ['lines in any order', shuffled],
    ['write-ups with holes', torn],
  ])('gives recommendations whose words stand in it in that order: %s', (_, source) => {
    fc.assert(
      fc.property(source, (text) => {
        for (const section of readWriteUpText(text).sections)
          for (const { text: said, detail } of section.recommendations) {
            expect(standsIn(text, said)).toBe(true);
            expect(standsIn(text, detail ?? '')).toBe(true);
          }
      }),
      { numRuns: 150, seed: 5 },
    );
  });

  it('is read the same every time, with any line ends, in composed and in taken apart letters, and with blanks behind lines', () => {
    fc.assert(
      fc.property(fc.oneof(shuffled, torn), (text) => {
        const plain = text.replaceAll('\r\n', '\n').normalize('NFC');
        const read = readWriteUpText(plain);
        expect(readWriteUpText(plain)).toEqual(read);
        expect(readWriteUpText(plain.replaceAll('\n', '\r\n'))).toEqual(read);
        expect(readWriteUpText(plain.normalize('NFD'))).toEqual(read);
        expect(readWriteUpText(plain.replaceAll('\n', '  \n'))).toEqual(read);
      }),
      { numRuns: 100, seed: 6 },
    );
  });
});
