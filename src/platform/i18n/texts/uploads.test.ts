import { expect, test } from 'vitest';
import { pageLanguages } from '../languages.ts';
import { uploadSentence } from './uploads.ts';

test.each([
  ['upload.too_large', { limit: 2.5 * 1024 * 1024 }, 'Filen er for stor. Den må fylde højst 2,5\u00a0MB.'],
  [
    'picture.unsupported',
    { kind: 'heic' },
    'Billeder i HEIC fra iPhone kan ikke læses. Gem billedet som JPEG.',
  ],
  ['file.unsupported', { kind: 'program' }, 'Programmer kan ikke lægges op.'],
  ['event.not_found', {}, null],
])('%s', (code, data, sentence) => {
  expect(uploadSentence({ code, data }, 'da')).toBe(sentence);
  for (const lang of pageLanguages)
    expect(uploadSentence({ code, data }, lang) === null).toBe(sentence === null);
});
