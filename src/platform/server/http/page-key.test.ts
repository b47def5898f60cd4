import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { pageKey } from './page-key.ts';

const ask = (url: string, method = 'GET', cookie?: string) =>
  pageKey({ url, method, headers: cookie === undefined ? {} : { cookie } } as IncomingMessage);

test.each([
  ['/da', '/da'],
  ['/da/booklets', '/da/booklets'],
  ['/nb/e/velferd-2027', '/nb/e/velferd-2027'],
  ['/en/e/x?utm_source=letter&fbclid=1', '/en/e/x'],
  ['/e/x/calendar.ics?lang=nb', '/e/x/calendar.ics?lang=nb'],
  ['/e/x/calendar.ics?lang=nb&x=1', '/e/x/calendar.ics?lang=nb'],
  ['/sitemap.xml', '/sitemap.xml'],
])('%s is kept as %s', (url, key) => expect(ask(url)).toBe(key));

test.each([
  '/da/organise/foreningen',
  '/da/sign-in',
  '/nb/speaker/abc',
  '/da/r/abc',
  '/da/door/abc',
  '/da/door/sw.js',
  '/da/r',
  '/da/r/group/abc',
  // A board knows a phone by its cookie, and its page by what stands behind `?`.
  '/da/b',
  '/da/b/abc',
  '/da/b/abc?mine',
  '/da/b/abc/draft',
  '/da/b/letter/abc',
  '/en/account',
  '/api/v1/events',
  '/files/a',
  '/dansk',
  '/da/%73peaker/abc',
  '/da/e/%78',
  '/e/x/calendar.ics?slots=a,b',
])('%s is never kept', (url) => expect(ask(url)).toBeNull());

test('posts and people with a session are never answered from memory', () => {
  expect(ask('/da', 'POST')).toBeNull();
  expect(ask('/da', 'GET', 'a=b; __Secure-samskab_session=xyz')).toBeNull();
  expect(ask('/da', 'GET', 'theme=dark')).toBe('/da');
});
