import { expect, it } from 'vitest';
import { smallInstance } from '#testing/allocation/small-instance.ts';
import { solveAllocation } from './solve-allocation.ts';
import type { AllocationResult } from './result.ts';
import { verifyAllocation } from './verify.ts';

const instance = smallInstance([{ wishes: [['w1']] }, { wishes: [['w1']], not: ['2A'] }, { fixed: ['2B'] }]);

it.each<[string, (result: AllocationResult) => AllocationResult, string]>([
  ['an objective', (r) => ({ ...r, objective: [9, ...r.objective.slice(1)] }), 'objective 1 is given as 9'],
  ['a missing seat', (r) => ({ ...r, seats: r.seats.slice(1) }), 'objective 1'],
  [
    'a seat twice',
    (r) => ({ ...r, seats: [...r.seats, ...r.seats.slice(0, 1)] }),
    'two places in the block b1',
  ],
  [
    'an unknown person',
    (r) => ({ ...r, seats: [{ person: 'x', occurrence: '1A', loss: 0 }] }),
    'the person x does not exist',
  ],
  ['another order', (r) => ({ ...r, seats: r.seats.toReversed() }), 'not in the order of the receipt'],
  ['a loss', (r) => ({ ...r, seats: r.seats.map((seat) => ({ ...seat, loss: 7 })) }), 'the loss of p1'],
  ['the receipt', (r) => ({ ...r, receipt: 'x' }), 'the receipt is given'],
  ['the levels', (r) => ({ ...r, levels: {} }), 'the count of levels'],
  ['the empty blocks', (r) => ({ ...r, empty: 5 }), 'the count of empty blocks'],
  ['a proof', (r) => ({ ...r, proved: 5 }), 'the status is optimal'],
  ['a bound', (r) => ({ ...r, bounds: [null, ...r.bounds.slice(1)] }), 'its bound is null'],
  [
    'a fixed place',
    (r) => ({ ...r, seats: r.seats.filter(({ person }) => person !== 'p3') }),
    'p3 does not have the fixed place',
  ],
  [
    'a refused place',
    (r) => ({
      ...r,
      seats: r.seats.map((seat) =>
        seat.person === 'p2' && seat.occurrence === '1A' ? { ...seat, occurrence: '2A' } : seat,
      ),
    }),
    'p2',
  ],
])('%s that is wrong is named', async (_, change, sentence) => {
  const result = await solveAllocation(instance, { seconds: 20 });
  expect(verifyAllocation(instance, result)).toEqual([]);
  expect(verifyAllocation(instance, change(result)).join('\n')).toContain(sentence);
});

it('names rooms with too many and people who do not share their places', async () => {
  const people = [{}, {}, { with: 'p1' }];
  const result = await solveAllocation(smallInstance(people), { seconds: 20 });
  const seats = ['p1', 'p2', 'p3'].map((person) => ({ person, occurrence: '1A', loss: 0 }));
  expect(verifyAllocation(smallInstance(people), { ...result, seats })).toContain(
    '1A seats 3, but has 2 places',
  );
  expect(verifyAllocation(smallInstance(people), { ...result, seats: seats.slice(0, 1) })).toContain(
    'p3 does not share the places of p1',
  );
});
