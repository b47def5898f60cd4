import { expect, test } from 'vitest';
import { ruleSentence, type FaultName } from './seat-words.ts';
import { readRule, sayRule, type RuleCode } from './rule-sentences.ts';

const data = {
  ...{ person: 'p 1+1', other: 'p2', occurrence: '1A', group: 'g', block: 'B' },
  ...{ count: '3', min: '4', max: '2' },
};
const codes: RuleCode[] = [
  ...(['few_fixed', 'group_away', 'group_large', 'beside', 'not_fixed', 'other_time'] as const),
  ...(['led_or_away', 'twice', 'barred', 'not_together', 'full', 'few'] as const),
];
const names: Record<string, FaultName> = {
  'p 1+1': { kind: 'person', name: 'Ea', companion: false },
  p2: { kind: 'person', name: 'Bo', companion: false },
  '1A': { kind: 'slot', code: '1A', title: { da: 'Haven' } },
  g: { kind: 'group', name: 'Kroen' },
};

test.each(codes)('%s is read again as it was said, and is in no language but the page’s', (code) => {
  const sentence = sayRule(code, data);
  const read = readRule(sentence);
  expect(read?.code).toBe(code);
  for (const [field, value] of Object.entries(read?.data ?? {})) expect(data).toHaveProperty(field, value);
  for (const lang of ['da', 'nb', 'en'] as const) {
    const said = ruleSentence(sentence, names, lang);
    expect(said).not.toBe(sentence);
    expect(said).not.toMatch(/p 1|undefined|\{/);
  }
});

test('a sentence of somebody else’s stays as it is', () => {
  expect(readRule('The moon is full.')).toBeNull();
  expect(ruleSentence('The moon is full.', {}, 'da')).toBe('The moon is full.');
});
