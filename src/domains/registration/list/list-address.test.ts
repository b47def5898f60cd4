import { expect, test } from 'vitest';
import { listQuery, readListInput } from './list-address.ts';

test('a filter survives the way into an address and back', () => {
  const query = '?search=b%C3%B8+%26&state=waitlisted&sector=press&unconfirmed=on&sort=name-desc&page=3';
  const input = readListInput('dag', new URLSearchParams(query));
  expect(input).toMatchObject({
    search: 'bø &',
    state: 'waitlisted',
    sort: 'name',
    descending: true,
    page: 3,
  });
  expect(listQuery(input)).toBe(query);
  expect(listQuery(input, { page: 1 })).not.toContain('page');
});

test('nonsense and what was left at "all" is as if it were not there', () => {
  const input = readListInput('dag', new URLSearchParams('state=&category=x&sort=q-desc&page=-7'));
  expect(listQuery({ ...input, descending: false })).toBe('');
});
