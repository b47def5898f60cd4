import { expect, test } from 'vitest';
import { coverage, measureWith, showable } from './font-coverage.ts';
import { readFonts, textCoverage } from './font-files.ts';

test('our typefaces have the letters of the Nordic languages', () => {
  for (const isKnown of readFonts().map(coverage))
    expect(showable('Æøåäöþðáéíóúýčđŋšŧž ÆØÅÄÖ “”«»–—…·§ 0123456789', isKnown)).toBe(
      'Æøåäöþðáéíóúýčđŋšŧž ÆØÅÄÖ “”«»–—…·§ 0123456789',
    );
});

test('our text typeface has all of plain ASCII, which is set without asking', () => {
  const isKnown = textCoverage();
  const plain = Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index);
  expect(plain.filter((code) => !isKnown(code))).toEqual([]);
});

test('what they lack vanishes or leaves a box', () => {
  const [, , text] = readFonts().map(coverage);
  expect(text && showable('Hej 👩‍👧! e\u0301\n你好 \u202e\ue000', text)).toMatch(/^Hej ! é\n[□?]{2} $/);
});

test('knows how wide a text is', () => {
  const [heading] = readFonts();
  const measure = heading ? measureWith(heading) : () => 0;
  expect(measure('mm')).toBeCloseTo(2 * measure('m'));
  expect(measure('m')).toBeGreaterThan(measure('i'));
  expect(measure('Nabodage')).toBeGreaterThan(3);
  expect(measure('Nabodage')).toBeLessThan(6);
});
