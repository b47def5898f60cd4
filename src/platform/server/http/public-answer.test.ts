import { expect, test } from 'vitest';
import { publicAnswer } from './public-answer.ts';

const ask = (headers: Record<string, string> = {}) =>
  publicAnswer(new Request('http://localhost/e/x/calendar.ics', { headers }), {
    body: 'BEGIN:VCALENDAR',
    contentType: 'text/calendar; charset=utf-8',
    tags: ['event:1', 'organisation:2'],
    version: 4,
    buildId: 'b',
  });

test('says how long it may be kept and what it depends on', async () => {
  const answer = ask();
  expect(await answer.text()).toBe('BEGIN:VCALENDAR');
  expect(Object.fromEntries(answer.headers)).toEqual({
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=0, must-revalidate, s-maxage=60',
    'cache-tag': 'event:1,organisation:2',
    'content-type': 'text/calendar; charset=utf-8',
    etag: expect.stringMatching(/^"b-4-[\w-]{16}"$/) as string,
    'surrogate-key': 'event:1 organisation:2',
    'x-samskab-version': '4',
  });
});

test.each([
  ['the same', (etag: string) => etag],
  ['weakened by a proxy', (etag: string) => `"other", W/${etag}`],
  ['anything', () => '*'],
])('sends nothing again to who has it: %s', (_, header) => {
  const etag = ask().headers.get('etag') ?? '';
  expect(ask({ 'if-none-match': header(etag) }).status).toBe(304);
});

test('sends it to who has something older', () => {
  expect(ask({ 'if-none-match': '"b-3-aaaaaaaaaaaaaaaa"' }).status).toBe(200);
});
