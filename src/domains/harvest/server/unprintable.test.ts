import { expect, it } from 'vitest';
import { sampleBooklet } from '#testing/sample-booklet.ts';
import { unprintable } from './unprintable.ts';

it('finds nothing in what the typefaces can show', () => {
  expect(unprintable(sampleBooklet())).toEqual([]);
  expect(unprintable({ foreword: 'Ærø, Ålesund, “citat” – så: 1½ € · café' })).toEqual([]);
});

it('names the words with letters or signs that the PDF cannot show, each once', () => {
  const told = { foreword: 'Vi siger مرحبا og שלום og مرحبا 😀', chapters: [{ title: '共創' }] };
  expect(unprintable(told)).toEqual(['مرحبا', 'שלום', '😀', '共創']);
  expect(unprintable({ text: 'a'.repeat(3000) + 'م' })[0]).toHaveLength(30);
});
