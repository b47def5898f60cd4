import { expect, test } from 'vitest';
import type { SetupDesk } from './desk-setup.ts';
import { deskWarnings } from './desk-warnings.ts';

const event = { timeZone: 'Europe/Copenhagen', startsOn: '2026-06-01', endsOn: '2026-06-02' };
const calm = {
  wayIn: 'application',
  opensLocal: '2026-03-01T09:00',
  closesLocal: '2026-04-01T23:59',
  promiseOn: '2026-04-15',
  unnamedUntil: null,
  guestListOn: null,
} as SetupDesk;
const warned = (changes: Partial<SetupDesk>) => deskWarnings({ ...calm, ...changes }, event);

test('is silent where nothing is odd', () => {
  expect(warned({})).toEqual([]);
});

test('warns of an opening in the hour that is skipped, and says which is meant', () => {
  expect(warned({ opensLocal: '2026-03-29T02:30' })).toEqual([
    { code: 'gap', of: 'opening', meant: '03:30' },
  ]);
});

test('warns of a closing in the hour that comes twice', () => {
  const closesLocal = '2025-10-26T02:30';
  expect(warned({ closesLocal })).toEqual([{ code: 'overlap', of: 'closing' }]);
});

test('warns of days in the wrong order', () => {
  expect(
    warned({
      promiseOn: '2026-03-31',
      unnamedUntil: '2026-06-02',
      closesLocal: '2026-06-03T10:00',
      guestListOn: '2026-06-05',
    }).map(({ code }) => code),
  ).toEqual(['promiseBeforeClosing', 'unnamedAfterStart', 'closesAfterEnd', 'guestListAfterStart']);
});
