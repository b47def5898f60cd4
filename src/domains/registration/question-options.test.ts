import { expect, test } from 'vitest';
import { linesOf, optionsOf } from './question-options.ts';

const known = optionsOf('Ja tak | Ja takk | Yes please\nNej tak\n\n', [], 'da');

test('one a line, with its languages', () => {
  expect(known).toEqual([
    { id: 'o1', label: { da: 'Ja tak', nb: 'Ja takk', en: 'Yes please' } },
    { id: 'o2', label: { da: 'Nej tak' } },
  ]);
  expect(linesOf(known)).toBe('Ja tak | Ja takk | Yes please\nNej tak');
  expect(optionsOf(linesOf(known), known, 'da')).toEqual(known);
});

test('an option keeps its id when others come before it, or its words are mended', () => {
  expect(optionsOf('Måske\nNej tak\nJa tak | Ja takk | Yes please', known, 'da').map(({ id }) => id)).toEqual(
    [...['o3', 'o2', 'o1']],
  );
  expect(optionsOf('Ja | Ja | Yes\nNej tak', known, 'da').map(({ id }) => id)).toEqual(['o1', 'o2']);
});

test('an id that went is not given to another', () => {
  expect(optionsOf('Ja tak | Ja takk | Yes please\nAlt\nIntet', known, 'da').map(({ id }) => id)).toEqual([
    ...['o1', 'o3', 'o4'],
  ]);
});

test('a text alone is in the language of the event', () => {
  expect(optionsOf('Ja\nNei', [], 'nb').map(({ label }) => label)).toEqual([{ nb: 'Ja' }, { nb: 'Nei' }]);
});
