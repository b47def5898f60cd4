import { describe, expect, it } from 'vitest';
import { compareHarvest } from './compare-harvest.ts';
import type { HarvestDocument } from './harvest-schema.ts';
import { harvestRows } from './harvest-rows.ts';
import { wordDiff } from './word-diff.ts';

const one = (id: string, changes: Partial<HarvestDocument['recommendations'][number]> = {}) => ({
  ...{ id, keyword: `Stikord ${id}`, text: 'En bænk i solen.', addressedTo: '', isKept: true },
  ...changes,
});
const document = (changes: Partial<HarvestDocument> = {}): HarvestDocument => ({
  ...{ stem: 'Når det skal lykkes:', account: '', recommendations: [one('a'), one('b'), one('c')] },
  ...changes,
});

describe('comparing words', () => {
  it('says what was taken away before what came instead, and gives both texts back', () => {
    const parts = wordDiff('En bænk i solen.', 'En lang bænk i skyggen.');
    expect(parts).toEqual([
      { kind: 'same', text: 'En ' },
      { kind: 'added', text: 'lang ' },
      { kind: 'same', text: 'bænk i ' },
      { kind: 'removed', text: 'solen.' },
      { kind: 'added', text: 'skyggen.' },
    ]);
    const without = (kind: string) => parts.filter((part) => part.kind !== kind).map(({ text }) => text);
    expect([without('added').join(''), without('removed').join('')]).toEqual([
      'En bænk i solen.',
      'En lang bænk i skyggen.',
    ]);
  });

  it('stands texts that have nothing in common', () => {
    const [a, b] = ['ja '.repeat(9000), 'nej '.repeat(9000)];
    expect(wordDiff(a, b)).toEqual([
      { kind: 'removed', text: a },
      { kind: 'added', text: b },
    ]);
    expect(wordDiff('', '')).toEqual([]);
  });
});

describe('comparing versions', () => {
  it('finds nothing between equal ones', () => {
    expect(compareHarvest(document(), document())).toEqual([]);
  });

  it('says what is new, gone, left out, changed and moved, each once', () => {
    const after = document({
      stem: 'Når det skal lykkes, skal man:',
      account: 'Vi talte længe.',
      recommendations: [
        one('c', { isKept: false }),
        one('a', { keyword: 'Stikord x', addressedTo: 'kommunen' }),
        one('d'),
      ],
    });
    expect(compareHarvest(document(), after).map(({ kind, about }) => [kind, about])).toEqual([
      ['stem', ''],
      ['dropped', 'Stikord c'],
      ['keyword', 'Stikord x'],
      ['addressedTo', 'Stikord x'],
      ['new', 'Stikord d'],
      ['gone', 'Stikord b'],
      ['moved', 'Stikord x'],
      ['account', ''],
    ]);
  });
});

describe('the lines of the form', () => {
  it('hold what is stored and room for new ones', () => {
    expect(harvestRows([one('a')], undefined).map(({ name, id }) => [name, id])).toEqual([
      ['recommendations.0', 'a'],
      ...['1', '2', '3'].map((index) => [`recommendations.${index}`, '']),
    ]);
  });

  it('stand as they were sent after a refusal, with what somebody else added behind', () => {
    const ids = ['b', '', '', ''];
    const sent = Object.fromEntries(ids.map((id, index) => [`recommendations.${index}.id`, [id]]));
    const rows = harvestRows([one('a'), one('b')], sent);
    expect(rows.map(({ id }) => id)).toEqual(['b', '', '', '', 'a']);
    expect(rows.map(({ stored }) => stored?.id)).toEqual(['b', undefined, undefined, undefined, 'a']);
  });
});
