import { expect, test } from 'vitest';
import { outOfOrder } from './out-of-order.ts';

test('somebody who was sent after another was answered must not stand before them', () => {
  const first = { arrival: 1, sent: 0, answered: 10 };
  expect(outOfOrder([first, { arrival: 2, sent: 11, answered: 20 }])).toBe(0);
  expect(
    outOfOrder([
      { ...first, arrival: 2 },
      { arrival: 1, sent: 11, answered: 20 },
    ]),
  ).toBe(1);
  expect(
    outOfOrder([
      { ...first, arrival: 2 },
      { arrival: 1, sent: 9, answered: 20 },
    ]),
  ).toBe(0);
});
