import { describe, expect, it } from 'vitest';
import type { Reading, ReadItem } from '../reader/reading.ts';
import { mend, type MendChange } from './mend.ts';
import { beginMending, mendingSchema, readingOf, type Mending } from './mending.ts';
import { openWarnings, sourceView, warningsOf } from './source-view.ts';

const item = (over: Partial<ReadItem>): ReadItem => ({
  start: null,
  end: null,
  title: '',
  kind: 'talk',
  code: null,
  description: null,
  speakers: [],
  parts: [],
  place: null,
  lang: 'da',
  doors: null,
  prices: [],
  tentative: false,
  line: 1,
  ...over,
});

const reading: Reading = {
  lang: 'da',
  title: 'Naboskab i praksis',
  days: [
    {
      date: '2026-05-04',
      items: [
        item({ start: '09:00', end: '09:30', title: 'Velkomst', line: 3 }),
        item({
          start: '09:30',
          end: '10:30',
          title: 'Den åbne have',
          speakers: [{ name: 'Alma Testrup', role: null }],
          line: 5,
        }),
      ],
    },
    { date: null, items: [item({ start: '13:00', title: 'Rundvisning', line: 9 })] },
  ],
  facts: [{ kind: 'contact', text: 'Skriv til kontoret', value: null, line: 11 }],
  texts: [{ heading: null, text: 'Fælles kaffe\ni gården', line: 7 }],
  warnings: [
    { line: 6, message: 'Slutter uden tid.' },
    { line: 9, message: 'Dagen mangler årstal.' },
  ],
};

const begun = beginMending(reading);
const [welcome, garden, tour] = begun.days.flatMap((day) => day.items.map((entry) => entry.id)) as [
  string,
  string,
  string,
];
const [first, second] = begun.days.map((day) => day.id) as [string, string];
const apply = (...changes: MendChange[]): Mending => changes.reduce(mend, begun);
const titles = (mending: Mending) => mending.days.map((day) => day.items.map((entry) => entry.title));

describe('mending', () => {
  it('gives back the reading when nothing was mended', () => {
    expect(readingOf(begun)).toEqual(reading);
    expect(mendingSchema.parse(begun)).toEqual(begun);
  });

  it('changes the fields given and leaves the others', () => {
    const mended = apply({
      kind: 'item',
      id: garden,
      fields: { title: 'Haven', place: 'Gården', end: undefined },
    });
    expect(mended.days[0]?.items[1]).toMatchObject({ title: 'Haven', place: 'Gården', end: '10:30' });
  });

  it('adds an item after another, beginning where that one ends', () => {
    const mended = apply({ kind: 'add_item', dayId: first, after: welcome });
    expect(mended.days[0]?.items[1]).toMatchObject({ start: '09:30', end: null, title: '', lang: 'da' });
    expect(mended.next).toBe(begun.next + 1);
  });

  it('splits an item at a time', () => {
    const mended = apply({ kind: 'split_item', id: garden, at: '10:00', title: 'Spørgsmål' });
    expect(mended.days[0]?.items.slice(1).map((i) => [i.start, i.end, i.title, i.speakers.length])).toEqual([
      ['09:30', '10:00', 'Den åbne have', 1],
      ['10:00', '10:30', 'Spørgsmål', 0],
    ]);
  });

  it('merges an item with the next and loses nothing', () => {
    const merged = apply({ kind: 'merge_item', id: welcome }).days[0]?.items[0];
    expect(merged).toMatchObject({
      start: '09:00',
      end: '10:30',
      title: 'Velkomst',
      description: 'Den åbne have',
      speakers: [{ name: 'Alma Testrup' }],
    });
  });

  it('makes an item a text and a text an item, at its line', () => {
    const mended = apply({ kind: 'item_to_text', id: garden });
    expect(titles(mended)).toEqual([['Velkomst'], ['Rundvisning']]);
    expect(mended.texts[0]).toMatchObject({
      heading: 'Den åbne have',
      text: '09:30–10:30\nAlma Testrup',
      line: 5,
    });
    const back = apply({ kind: 'text_to_item', id: begun.texts[0]?.id ?? '', dayId: first });
    expect(back.days[0]?.items[2]).toMatchObject({ title: 'Fælles kaffe', description: 'i gården', line: 7 });
    expect(back.texts).toEqual([]);
  });

  it('makes an item a part of the one before, and a part an item', () => {
    const mended = apply({ kind: 'item_to_part', id: garden });
    expect(mended.days[0]?.items[0]).toMatchObject({
      end: '10:30',
      parts: [{ title: 'Den åbne have', speakers: [{ name: 'Alma Testrup' }] }],
    });
    const back = mend(mended, { kind: 'part_to_item', id: welcome, part: 0 });
    expect(titles(back)[0]).toEqual(['Velkomst', 'Den åbne have']);
  });

  it('moves an item up, and to another day by its time', () => {
    expect(titles(apply({ kind: 'shift_item', id: garden, by: -1 }))[0]).toEqual([
      'Den åbne have',
      'Velkomst',
    ]);
    expect(titles(apply({ kind: 'item_to_day', id: tour, dayId: first }))).toEqual([
      ['Velkomst', 'Den åbne have', 'Rundvisning'],
      [],
    ]);
  });

  it('gives the items of a removed day to its neighbour and keeps the last day', () => {
    const one = apply({ kind: 'remove_day', id: first });
    expect(titles(one)).toEqual([['Rundvisning', 'Velkomst', 'Den åbne have']]);
    expect(mend(one, { kind: 'remove_day', id: second })).toEqual(one);
  });

  it('drops facts and texts only when told', () => {
    const mended = apply(
      { kind: 'remove_fact', id: begun.facts[0]?.id ?? '' },
      { kind: 'remove_text', id: begun.texts[0]?.id ?? '' },
    );
    expect([mended.facts, mended.texts]).toEqual([[], []]);
  });

  it('remembers and forgets answers to proposals', () => {
    const yes = apply({ kind: 'answer', key: 'repeat:a', yes: true });
    expect(yes.answers).toEqual({ 'repeat:a': true });
    expect(mend(yes, { kind: 'answer', key: 'repeat:a', yes: null }).answers).toEqual({});
  });

  it('changes nothing for what it does not know', () => {
    expect(
      apply(
        { kind: 'item_to_text', id: 'x' },
        { kind: 'merge_item', id: tour },
        { kind: 'item_to_part', id: welcome },
      ),
    ).toEqual(begun);
  });
});

describe('the source beside the result', () => {
  const lines = [
    'Naboskab i praksis',
    '',
    '9.00 Velkomst',
    '',
    '9.30 Den åbne have',
    'v/ Alma Testrup',
    'Fælles kaffe',
    'i gården',
    '13 Rundvisning',
  ];
  it('ties every line to the entry it became, and warnings to both', () => {
    const view = sourceView(lines, begun);
    expect(view.map((line) => line.entry?.id ?? null)).toEqual([
      null,
      null,
      welcome,
      null,
      garden,
      garden,
      begun.texts[0]?.id,
      begun.texts[0]?.id,
      tour,
    ]);
    expect(warningsOf(view, garden).map((warning) => warning.message)).toEqual(['Slutter uden tid.']);
  });
  it('leaves out what was ticked off', () => {
    const mended = apply({ kind: 'warning', id: begun.warnings[0]?.id ?? '', resolved: true });
    expect(openWarnings(mended).map((warning) => warning.line)).toEqual([9]);
    expect(readingOf(mended).warnings).toHaveLength(1);
  });
});
