import { expect, test } from 'vitest';
import { charges, type Charged, type Fees } from './charges.ts';

const fees: Fees = {
  bindingFrom: '2026-05-01',
  cancellationFee: 200,
  noShowFee: 300,
  attendanceIsKnown: false,
};
const registration = (fields: Partial<Charged> = {}): Charged => ({
  state: 'confirmed',
  isConfirmed: true,
  reason: null,
  changedOn: '2026-05-02',
  price: 1900,
  extras: [
    { id: 'a', price: 400, state: 'taken' },
    { id: 'b', price: 500, state: 'waiting' },
    { id: 'c', price: 0, state: 'taken' },
    { id: 'd', price: 700, state: 'cancelled' },
  ],
  ...fields,
});
const total = (fields: Partial<Charged>, more: Partial<Fees> = {}) =>
  charges(registration(fields), { ...fees, ...more });

test('the place and the extras somebody got; nothing that is waited for or free', () => {
  expect(total({})).toEqual([
    { item: 'place', price: 1000 },
    { item: 'extra a', price: 400 },
  ]);
});

test('nothing before the address is confirmed, on the waiting list, or where the answer was no', () => {
  expect(total({ isConfirmed: false })).toEqual([]);
  for (const state of ['waitlisted', 'applied', 'declined'] as const) expect(total({ state })).toEqual([]);
});

test('a cancellation costs from the binding day on, when it is the participant’s own', () => {
  const cancelled = { state: 'cancelled', reason: 'self' } as const;
  expect(total(cancelled)).toEqual([{ item: 'cancellation', price: 200 }]);
  expect(total({ ...cancelled, changedOn: '2026-05-01' })).toEqual([{ item: 'cancellation', price: 200 }]);
  expect(total({ ...cancelled, changedOn: '2026-04-30' })).toEqual([]);
  expect(total(cancelled, { bindingFrom: null })).toEqual([]);
  for (const reason of ['organiser', 'unconfirmed', 'offer_expired'])
    expect(total({ state: 'cancelled', reason })).toEqual([]);
});

test('staying away costs once it is known who came', () => {
  const known = { attendanceIsKnown: true };
  expect(total({ price: 1000, extras: [] }, known)).toEqual([
    { item: 'place', price: 1000 },
    { item: 'no_show', price: 300 },
  ]);
  expect(total({ state: 'attended', price: 1000, extras: [] }, known)).toEqual([
    { item: 'place', price: 1000 },
  ]);
});
