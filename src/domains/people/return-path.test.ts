import { expect, test } from 'vitest';
import { safeReturnPath } from './return-path.ts';

test('a path of our own is followed', () => {
  expect(safeReturnPath('/da/organise/x?tab=1#a')).toBe('/da/organise/x?tab=1#a');
});

test.each([
  '',
  'https://elsewhere.example/',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '\\\\elsewhere.example',
  '/\t/elsewhere.example',
  '/da/..//elsewhere.example',
  'javascript:alert(1)',
  'da/organise',
  '/api/auth/callback/oidc',
  `/${'a'.repeat(600)}`,
])('%j leads nowhere', (path) => {
  expect(safeReturnPath(path)).toBeNull();
});
