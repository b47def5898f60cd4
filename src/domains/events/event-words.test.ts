import { describe, expect, it } from 'vitest';
import { samplePublication } from '#testing/sample-publication.ts';
import { datesText, hoursText, languageName, repeatText, sizeText } from './event-words.ts';
import { viewProgramme } from './programme-view.ts';

const undated = { startsOn: null, endsOn: null, editionYear: null, datesNote: null };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('when an event is', () => {
  it.each([
    [{ startsOn: '2026-05-04', endsOn: '2026-05-06' }, '4.–6. maj 2026'],
    [{ startsOn: '2026-05-04', endsOn: '2026-05-04' }, 'mandag den 4. maj 2026'],
    [{ startsOn: '2026-05-04' }, 'mandag den 4. maj 2026'],
    [{ datesNote: { text: 'efteråret 2026' }, editionYear: 2026 }, 'efteråret 2026'],
    [{ editionYear: 1998 }, '1998'],
    [{}, 'Dato følger'],
  ])('%o', (known, expected) => {
    expect(plain(datesText('da', { ...undated, ...known }).text)).toBe(expected);
  });

  it('is said to be unknown where it is over', () => {
    expect(datesText('nb', undated, true).text).toBe('Uten årstall');
  });

  it('has hours where it is one day', () => {
    const document = samplePublication();
    const day = (date: string) => ({
      ...document,
      slots: document.slots.filter((slot) => slot.date === date),
    });
    expect(hoursText('en', viewProgramme(document, 'en'))).toBeNull();
    expect(hoursText('en', viewProgramme(day('2026-05-05'), 'en'))).toBe('07:30–14:00');
    expect(hoursText('en', viewProgramme(day('2026-05-06'), 'en'))).toBeNull();
  });
});

describe('where else a session runs', () => {
  const repeat = { code: '2B', date: '2026-05-05', start: '2026-05-05T13:00' };
  it.each([
    ['da', '2026-05-04', 'tirsdag kl. 13.00 som 2B'],
    ['en', '2026-05-04', 'Tuesday 13:00 as 2B'],
    ['nb', '2026-05-05', 'kl. 13.00 som 2B'],
    ['nb', '2026-02-04', 'tirsdag 5. mai kl. 13.00 som 2B'],
  ] as const)('in %s from %s', (lang, from, expected) => {
    expect(plain(repeatText(lang, from, repeat))).toBe(expected);
  });
});

it('names languages and sizes', () => {
  expect([languageName('nb', 'en'), languageName('nb', 'norsk tegnspråk')]).toEqual([
    'engelsk',
    'norsk tegnspråk',
  ]);
  expect([sizeText('da', 482_113), sizeText('da', 1_240_000), sizeText('en', 12)].map(plain)).toEqual([
    '482 kB',
    '1,2 MB',
    '1 kB',
  ]);
});
