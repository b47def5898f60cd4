/**
 * The reader against a real booklet, copied from a library page by page. It lies beside the project, never in it; what
 * is compared is kept as counts and as places in the text itself.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inputPath } from '#testing/inputs.ts';
import { likeness } from './likeness.ts';
import { readWriteUpText } from './read-write-up.ts';

const found = inputPath('programmes');
const folder = found === null ? null : join(found, '..');
const name = folder === null ? undefined : readdirSync(folder).find((file) => /^004_.*\.txt$/.test(file));
if (name === undefined)
  console.warn('\n*** inputs/004 is not there: the real write-up is NOT checked. ***\n');

describe.skipIf(name === undefined)('the real booklet (inputs/004)', () => {
  const text = name === undefined || folder === null ? '' : readFileSync(join(folder, name), 'utf8');
  const lines = text.split('\n');
  const { sections, warnings, lang, title } =
    name === undefined ? readWriteUpText('') : readWriteUpText(text);
  /** The five chapters, each on one line. */
  const chapters = lines.filter((line) => /^\d OMRÅDE \d|^\d Område \d/.test(line));

  it('has five sections, each with area, case, owner, challenge, stem and four recommendations in both forms', () => {
    expect(lang).toBe('da');
    expect(title).toBe(lines[0]);
    expect(chapters).toHaveLength(5);
    expect(sections.map((section) => section.recommendations.length)).toEqual([4, 4, 4, 4, 4]);
    for (const section of sections) {
      expect(section.owners.length).toBeGreaterThan(0);
      expect(section.stem).toMatch(/:$/);
      expect(section.recommendations.every(({ detail }) => detail !== null)).toBe(true);
    }
  });

  it('gives every section what its own chapter says, also where the columns of the summary cross', () => {
    sections.forEach((section, at) => {
      const chapter = chapters[at] ?? '';
      expect(chapter.toLowerCase()).toContain((section.area ?? '-').toLowerCase());
      expect(chapter).toContain(section.title);
      expect(chapter).toContain(section.challenge);
      expect(chapter).toContain(section.stem);
      for (const owner of section.owners) expect(chapter).toContain(owner);
      for (const { text: said, detail, line } of section.recommendations) {
        expect(chapter).toContain(detail);
        expect(lines[line - 1]).toContain(said);
        expect(likeness(said, detail ?? '')).toBeGreaterThan(0.2);
      }
    });
  });

  it('warns of the crossing at its line, of at least eight lost words, and takes in nothing of the library', () => {
    const crossing = lines.findIndex((line) => /^3 3 /.test(line)) + 1;
    expect(warnings.filter(({ message }) => message.includes('rækkefølge')).map(({ line }) => line)).toEqual([
      crossing,
      crossing,
    ]);
    expect(warnings.filter(({ message }) => message.includes('mangle')).length).toBeGreaterThanOrEqual(8);
    const first = lines.findIndex((line) => line.startsWith('Læs mere'));
    expect(Math.max(...warnings.map(({ line }) => line))).toBeLessThan(first);
    expect(JSON.stringify(sections)).not.toMatch(/Læs mere|\d \d"/);
  });
});
