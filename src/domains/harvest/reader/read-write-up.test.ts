import { describe, expect, it } from 'vitest';
import { danishWriteUps } from '#testing/write-ups/danish.ts';
import { mixedWriteUps } from '#testing/write-ups/mixed.ts';
import { norwegianWriteUps } from '#testing/write-ups/norwegian.ts';
import { swedishAndEnglishWriteUps } from '#testing/write-ups/swedish-and-english.ts';
import { readWriteUpText } from './read-write-up.ts';

const writeUps = [...danishWriteUps, ...norwegianWriteUps, ...swedishAndEnglishWriteUps, ...mixedWriteUps];

/** Letters alone, since the width of a page may break words and lines. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

describe('a write-up', () => {
  it.each(writeUps)('$name', ({ text, lang, title, sections, warned }) => {
    const { warnings, ...read } = readWriteUpText(text);
    expect(read).toEqual({ lang, title, sections });
    expect(warnings.map((warning) => warning.line)).toEqual(warned);
  });

  it.each(writeUps)('holds every word that is read from it, on the line that is named: $name', ({ text }) => {
    const lines = text.split('\n');
    for (const section of readWriteUpText(text).sections) {
      for (const { text: said, detail, line } of section.recommendations) {
        expect(letters(text)).toContain(letters(said));
        expect(letters(text)).toContain(letters(detail ?? ''));
        expect(letters(lines.slice(line - 1).join(''))).toContain(letters(said));
        expect(letters(lines[line - 1] ?? '')).toContain(letters(said).slice(0, 12));
      }
    }
  });
});
