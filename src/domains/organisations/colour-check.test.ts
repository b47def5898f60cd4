import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkColour } from './colour-check.ts';

test('a dark colour passes as it is', () => {
  expect(checkColour('#7a2e2e')).toMatchObject({ passes: true, proposal: '#7a2e2e' });
});

test('a pale colour is refused, with its ratios and a near one that passes', () => {
  const check = checkColour('#ffe066');
  expect(check.passes).toBe(false);
  expect(check.underWhite).toBeLessThan(4.5);
  expect(checkColour(check.proposal).passes).toBe(true);
});

test('every proposal passes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const colour = `#${value.toString(16).padStart(6, '0')}`;
      return checkColour(checkColour(colour).proposal).passes;
    }),
  );
});
