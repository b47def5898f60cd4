import { expect, test } from 'vitest';
import { zoneName } from './zone-name.ts';

test('a zone is called what it is called then', () => {
  const [winter, summer] = ['2026-01-01T12:00:00Z', '2026-07-01T12:00:00Z'];
  expect([
    zoneName('da', 'Europe/Copenhagen', winter),
    zoneName('da', 'Europe/Copenhagen', summer),
    zoneName('en', 'Europe/Oslo', summer),
    zoneName('nb', 'UTC', summer),
  ]).toEqual([
    'centraleuropæisk normaltid',
    'centraleuropæisk sommertid',
    'Central European Summer Time',
    'koordinert universaltid',
  ]);
});
