import { expect, it } from 'vitest';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { smallInstance, workshop } from '#testing/allocation/small-instance.ts';
import { faultSentence } from './fault-sentences.ts';
import { readInstance } from './instance.ts';
import { buildModel } from './model.ts';
import { solveAllocation } from './solve-allocation.ts';

function sentenceOf(instance: unknown): string | null {
  try {
    buildModel(readInstance(instance));
  } catch (error) {
    if (isDomainError(error)) return faultSentence(error.code, error.data);
    throw error;
  }
  return null;
}

it.each<[string, unknown, string]>([
  ['no object', [], 'The field the whole cannot be used'],
  ['a wrong type', smallInstance([{ wishes: 'w1' as never }]), 'The field people[0].wishes cannot be used'],
  [
    'a share of four decimals',
    smallInstance([], { balance: [{ attribute: 'a', value: 'b', max_share: 0.1234 }] }),
    'three decimals',
  ],
  ['a person twice', smallInstance([{ id: 'p' }, { id: 'p' }]), 'The person id "p" is there twice.'],
  [
    'an occurrence twice',
    smallInstance([], { workshops: [workshop('1', 1, 1), { ...workshop('1', 1, 1), id: 'w2' }] }),
    'The occurrence id "1A" is there twice.',
  ],
  [
    'an unknown workshop',
    smallInstance([{ wishes: [['w9']] }]),
    '"p1" names the workshop "w9", which does not exist.',
  ],
  [
    'an unknown occurrence',
    smallInstance([{ not: ['9A'] }]),
    '"p1" names the occurrence "9A", which does not exist.',
  ],
  ['an unknown person', smallInstance([{ with: 'p9' }]), '"p1" names the person "p9", which does not exist.'],
  ['an unknown group', smallInstance([{ group: 'g' }]), '"p1" names the group "g", which does not exist.'],
  [
    'a wish twice',
    smallInstance([{ wishes: [['w1'], ['w1']] }]),
    'The person "p1" wishes the workshop "w1" twice.',
  ],
  [
    'a megabyte of one wish',
    smallInstance([{ wishes: Array.from({ length: 150_000 }, () => ['w1']) }]),
    'wishes the workshop "w1" twice',
  ],
  [
    'two fixed in one block',
    smallInstance([{ fixed: ['1A', '2A'] }]),
    'both "1A" and "2A", which are in the same block',
  ],
  [
    'two fixed of one workshop',
    smallInstance([{ fixed: ['1A', '1B'] }]),
    'both "1A" and "1B", which are the same workshop',
  ],
  ['fixed and refused', smallInstance([{ fixed: ['1A'], not: ['1A'] }]), 'both to be and not to be in "1A"'],
  ['fixed while away', smallInstance([{ fixed: ['1A'], blocks: ['b2'] }]), 'is away in its block "b1"'],
  [
    'fixed in what one leads',
    smallInstance([{ fixed: ['1B'], leads: ['1A'] }]),
    'cannot have a place in "1B"',
  ],
  [
    'more fixed than places',
    smallInstance([{ fixed: ['1A'] }, { fixed: ['1A'] }, { fixed: ['1A'] }]),
    '3 people are fixed in "1A", which has 2 places.',
  ],
  [
    'companions in a circle',
    smallInstance([{ with: 'p2' }, { with: 'p1' }]),
    'goes along with others who go along with them',
  ],
])('%s is told in one sentence', (_, instance, sentence) => {
  expect(sentenceOf(instance)).toContain(sentence);
});

it.each<[string, Parameters<typeof smallInstance>]>([
  ['nobody', [[]]],
  ['no workshops', [[{}], { workshops: [] }]],
  ['no blocks', [[{}], { workshops: [], blocks: [] }]],
  ['no places at all', [[{ wishes: [['w1']] }], { workshops: [workshop('1', 0, 0)] }]],
  ['more people than places', [Array.from({ length: 9 }, () => ({ wishes: [['w1']] }))]],
  ['nobody wishing anything', [Array.from({ length: 4 }, () => ({}))]],
  [
    'a workshop offered once',
    [[{}, {}], { workshops: [{ id: 'w1', occurrences: [{ id: '1A', block: 'b1', max: 1 }] }] }],
  ],
])('an instance with %s has an answer', async (_, [people, changes]) => {
  const result = await solveAllocation(smallInstance(people, changes), { seconds: 20 });
  expect(result).toMatchObject({ status: 'optimal', proved: 6 });
});
