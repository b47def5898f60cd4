import { expect, test } from 'vitest';
import { parseSetCookie } from './cookies.ts';

test('a cookie keeps its value and all that guards it', () => {
  expect(
    parseSetCookie(
      '__Secure-samskab.session_token=ab%2Bc.d%3D; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax',
    ),
  ).toEqual({
    name: '__Secure-samskab.session_token',
    value: 'ab+c.d=',
    options: { path: '/', maxAge: 60, httpOnly: true, secure: true, sameSite: 'lax' },
  });
});
