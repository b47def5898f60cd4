/** Booklets nobody held, with the themes an editor would name; matched by the labels alone, as with the real one. */
import { describe, expect, it } from 'vitest';
import { themedBooklets, type ThemedBooklet } from '#testing/booklets/invented-themes.ts';
import { suggestThemes } from './suggest-themes.ts';

function found({ sections, lang, themes }: ThemedBooklet): string[] {
  const labels = suggestThemes(sections, { lang, limit: 8 }).map(({ label }) => label.toLowerCase());
  return themes.filter(({ words }) => labels.some((label) => words.test(label))).map(({ name }) => name);
}

describe('the first eight proposals', () => {
  it.each(themedBooklets)('hold at least four of the six themes of a booklet: $name', (booklet) => {
    expect(booklet.themes).toHaveLength(6);
    expect(found(booklet).length).toBeGreaterThanOrEqual(4);
  });

  it.each(themedBooklets)('are none of the small words of a language: $name', ({ sections, lang }) => {
    const labels = suggestThemes(sections, { lang, limit: 8 }).map(({ label }) => label.toLowerCase());
    for (const word of ['att', 'och', 'når', 'när', 'hur', 'end', 'sure', 'everybody', 'igen', 'folk'])
      expect(labels).not.toContain(word);
  });

  it.each(themedBooklets)('hold at least four also without any one of the workshops: $name', (booklet) => {
    for (const without of booklet.sections) {
      const sections = booklet.sections.filter((each) => each !== without);
      expect(found({ ...booklet, sections }).length).toBeGreaterThanOrEqual(4);
    }
  });
});
