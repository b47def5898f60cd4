import { expect, test } from 'vitest';
import { dietsOf } from './diets.ts';

test.each([
  ['Vegetar', ['vegetarian'], []],
  ['vegetarisk, glutenfri', ['vegetarian', 'gluten'], []],
  ['Jeg er veganer og har nøddeallergi', ['vegan', 'nuts'], []],
  ['Allergisk over for nødder', ['nuts'], []],
  ['Jeg tåler ikke laktose', ['lactose'], []],
  ['No pork please', ['pork'], []],
  ['gluten free + egg', ['gluten', 'egg'], []],
  ['Uten melk', ['milk'], []],
  ['spiser fisk', [], ['spiser fisk']],
  ['ikke vegetar', [], ['ikke vegetar']],
  ['ingen', [], []],
  ['Nej', [], []],
  ['Stærk mad gør mig syg', [], ['stærk mad gør mig syg']],
])('%s', (text, known, own) => {
  expect(dietsOf(text, null)).toEqual({ known, own });
});

test('the name of whoever wrote it does not reach the kitchen', () => {
  expect(dietsOf('Alma kan kun spise suppe. Vegetar', 'Alma Prøve')).toEqual({
    known: ['vegetarian'],
    own: ['kan kun spise suppe'],
  });
});
