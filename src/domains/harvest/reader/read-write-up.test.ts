import { describe, expect, it } from 'vitest';
import { danishWriteUps } from '#testing/write-ups/danish.ts';
import { mixedWriteUps } from '#testing/write-ups/mixed.ts';
import { norwegianWriteUps } from '#testing/write-ups/norwegian.ts';
import { swedishAndEnglishWriteUps } from '#testing/write-ups/swedish-and-english.ts';
import { lettersOf, standsIn } from '#testing/write-ups/stands-in.ts';
import { unseenBooklets } from '#testing/write-ups/unseen-booklets.ts';
import { unseenDanish } from '#testing/write-ups/unseen-danish.ts';
import { unseenEnglish } from '#testing/write-ups/unseen-english.ts';
import { unseenMinutes } from '#testing/write-ups/unseen-minutes.ts';
import { unseenMixed } from '#testing/write-ups/unseen-mixed.ts';
import { unseenNorwegian } from '#testing/write-ups/unseen-norwegian.ts';
import { unseenSwedish } from '#testing/write-ups/unseen-swedish.ts';
import { unseenTraps } from '#testing/write-ups/unseen-traps.ts';
import { inLines } from '#testing/write-ups/unseen.ts';
import { readWriteUpText } from './read-write-up.ts';

const writeUps = [
  ...[...danishWriteUps, ...norwegianWriteUps, ...swedishAndEnglishWriteUps, ...mixedWriteUps],
  ...[
    ...unseenDanish,
    ...unseenNorwegian,
    ...unseenSwedish,
    ...unseenEnglish,
    ...unseenMixed,
    ...unseenTraps,
    ...unseenBooklets,
    ...unseenMinutes,
  ].map(inLines),
];

describe('a write-up', () => {
  it.each(writeUps)('$name', ({ text, lang, title, sections, warned }) => {
    const { warnings, ...read } = readWriteUpText(text);
    expect(read).toEqual({ lang, title, sections });
    expect(warnings.map((warning) => warning.line)).toEqual(warned);
  });

  it.each(writeUps)('holds every word that is read from it, on the line that is named: $name', ({ text }) => {
    const lines = text.split(/\r\n|\n/);
    for (const section of readWriteUpText(text).sections) {
      for (const { text: said, detail, line } of section.recommendations) {
        expect(standsIn(lines.slice(line - 1).join('\n'), said)).toBe(true);
        expect(standsIn(text, detail ?? '')).toBe(true);
        expect(lettersOf(lines[line - 1] ?? '')).toContain(lettersOf(said).slice(0, 12));
      }
    }
  });
});
