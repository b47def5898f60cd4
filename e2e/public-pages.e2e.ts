/** Every public page of the demonstration, in every language: accessible, within a phone's width, without errors. */
import { describe, expect, test } from 'vitest';
import { expectAccessible, openPage, phone } from './harness.ts';
import { useDemonstration } from './use-app.ts';

const languages = ['da', 'nb', 'en'] as const;

const event = 'faelles-velfaerd-2027';
const paths = [
  '',
  '/privacy',
  '/o/faelles-rum',
  '/o/faelles-rum/accessibility',
  '/o/fjordbyen',
  '/s/frivilligdagen',
  '/s/nettverk-for-naermiljo',
  `/e/${event}`,
  `/e/${event}/speakers`,
  `/e/${event}/place`,
  `/e/${event}/privacy`,
  '/e/formiddag-om-ensomhed',
  '/e/frivilligdagen-2025',
  '/e/frivilligdagen-den-foerste',
  '/e/nettverksdognet-2027',
  '/e/nettverk-september-2027',
  '/sign-in',
];

const demo = useDemonstration();

// axe takes about half a second a page on a quiet machine, and many times that on a busy one.
describe.each(languages)('in %s', { timeout: 300_000 }, (lang) => {
  test('every public page is accessible and keeps to its content security policy', async () => {
    const { page, expectNoErrors, close } = await openPage(demo.browser);
    for (const path of [...paths, ...(await sessionPaths())]) {
      const answer = await page.goto(`${demo.app.origin}/${lang}${path}`);
      expect([path, answer?.status()]).toEqual([path, 200]);
      expect([path, await page.locator('html').getAttribute('lang')]).toEqual([path, lang]);
      await expectAccessible(page);
    }
    expectNoErrors();
    await close();
  });

  test('no public page is wider than a phone', async () => {
    const { page, expectNoErrors, close } = await openPage(demo.browser, phone);
    for (const path of [...paths, ...(await sessionPaths())]) {
      await page.goto(`${demo.app.origin}/${lang}${path}`);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([path, width]).toEqual([path, 390]);
    }
    await expectAccessible(page);
    expectNoErrors();
    await close();
  });
});

test('the programme is complete without JavaScript', async () => {
  const { page, close } = await openPage(demo.browser, { javaScriptEnabled: false });
  await page.goto(`${demo.app.origin}/da/e/${event}`);
  const text = await page.locator('main').innerText();
  for (const words of [
    'Den fælles have, ingen ejede',
    '1A',
    '1B',
    'Frokost',
    'Telefonen på trapp',
    'Pakhus 12',
    '100/75',
  ])
    expect(text).toContain(words);
  await page
    .getByRole('link', { name: /Den fælles have/ })
    .first()
    .click();
  expect(await page.locator('h1').innerText()).toContain('Den fælles have');
  await close();
});

test('the joining link is on no public page, in no feed and no export', async () => {
  for (const path of [
    `/da/e/${event}`,
    `/e/${event}/calendar.ics`,
    `/e/${event}/schedule.json`,
    `/e/${event}/schedule.xml`,
    `/api/v1/events/${event}`,
    ...(await sessionPaths()).map((session) => `/en${session}`),
  ])
    expect([path, (await (await fetch(demo.app.origin + path)).text()).includes('stream.example')]).toEqual([
      path,
      false,
    ]);
});

test('somebody shown without a name is nameless everywhere', async () => {
  const hidden = 'En mor';
  for (const path of [`/e/${event}/schedule.json`, `/api/v1/events/${event}`])
    expect(await (await fetch(demo.app.origin + path)).text()).not.toContain(`"${hidden}"`);
});

test('a page known to the browser is answered with 304, and with a session it is not taken from memory', async () => {
  const url = `${demo.app.origin}/da/e/${event}`;
  const first = await fetch(url);
  const etag = String(first.headers.get('etag'));
  expect(first.headers.get('cache-control')).toContain('s-maxage=60');
  expect(first.headers.get('cache-tag')).toMatch(/event:[0-9a-f-]{36}/);
  expect(first.headers.get('surrogate-key')).toBe(first.headers.get('cache-tag')?.replaceAll(',', ' '));
  expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
  const signedIn = await fetch(url, { headers: { 'if-none-match': etag, cookie: 'samskab_session=x' } });
  expect(signedIn.status).toBe(200);
});

test('pages carry the policy that forbids foreign scripts and styles', async () => {
  const policy = String(
    (await fetch(`${demo.app.origin}/da/e/${event}`)).headers.get('content-security-policy'),
  );
  const directives = Object.fromEntries(
    policy.split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(' ');
      return [name, values];
    }),
  );
  expect(directives['script-src']?.filter((value) => !value.startsWith("'sha256-"))).toEqual(["'self'"]);
  expect(directives['style-src-elem']).toEqual(["'self'"]);
  expect(directives['style-src-attr']).toEqual(["'unsafe-inline'"]);
  for (const name of ['object-src', 'base-uri', 'frame-ancestors'])
    expect(directives[name]).toEqual(["'none'"]);
});

test('what does not exist says so kindly and accessibly, in the language asked for', async () => {
  const { page, close } = await openPage(demo.browser);
  const answer = await page.goto(`${demo.app.origin}/da/e/findes-ikke`);
  expect(answer?.status()).toBe(404);
  await expectAccessible(page);
  expect(await page.locator('html').getAttribute('lang')).toBe('da');
  await close();
});

test('the front door sends on by language', async () => {
  for (const [accept, lang] of [
    ['nb-NO,nb;q=0.9,en;q=0.5', 'nb'],
    ['da', 'da'],
    ['fr', 'en'],
  ] as const) {
    const answer = await fetch(demo.app.origin, {
      redirect: 'manual',
      headers: { 'accept-language': accept },
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([expect.any(Number), `/${lang}`]);
  }
});

/** The sessions' pages, as the API tells them. */
async function sessionPaths(): Promise<string[]> {
  const schedule = (await (await fetch(`${demo.app.origin}/e/${event}/schedule.json`)).json()) as {
    schedule: { conference: { days: { rooms: Record<string, { url?: string }[]> }[] } };
  };
  const urls = schedule.schedule.conference.days.flatMap((day) =>
    Object.values(day.rooms).flatMap((items) => items.flatMap((item) => item.url ?? [])),
  );
  const found = urls.flatMap((url) => /\/s\/([\w-]+)/.exec(url)?.[1] ?? []);
  expect(found.length).toBeGreaterThan(10);
  return [...new Set(found)].slice(0, 4).map((slug) => `/e/${event}/s/${slug}`);
}
