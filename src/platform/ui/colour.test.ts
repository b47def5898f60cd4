import { describe, expect, it } from 'vitest';
import { contrast, legibleAccent, themeHref } from './colour.ts';

describe('an organisation’s colour', () => {
  it('stays as it is where it is legible on paper', () => {
    expect(legibleAccent('#1d5450')).toBe('#1d5450');
  });

  it('is darkened until it is legible', () => {
    for (const pale of ['#ffe066', '#7fd1c7', '#ff5a5f', '#ffffff']) {
      expect(contrast(legibleAccent(pale) ?? '', '#f2ebde')).toBeGreaterThanOrEqual(5.5);
    }
  });

  it('is no stylesheet when it is no colour', () => {
    expect(legibleAccent('red;}')).toBeNull();
    expect(themeHref('')).toBeUndefined();
    expect(themeHref('#1D5450')).toBe('/theme/1d5450.css');
  });

  it('is measured after WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
  });
});
