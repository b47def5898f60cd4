/** From signing in to a published programme with nothing but the keyboard: every stop can be seen, and none is a trap. */
import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { openPage, type WatchedPage } from './harness.ts';
import type { TestApp } from './start-test-app.ts';
import { useDemonstration } from './use-app.ts';

const programme = `Naboskab i praksis

Tirsdag den 4. maj 2027

9.00 - 9.30 Ankomst og kaffe
9.30 - 10.15 Velkommen v/ formand Alma Testrup
10.15 - 11.00 Den åbne have
`;
/** No page of this journey has more to stop at. */
const most = 120;

const demo = useDemonstration();
let app: TestApp;
let browser: Browser;
let opened: WatchedPage;
let page: Page;

beforeAll(async () => {
  ({ app, browser } = demo);
  opened = await openPage(browser);
  page = opened.page;
});

interface Stop {
  tag: string;
  name: string;
  /** An outline or a border of its own, and not scrolled out of sight. */
  isSeen: boolean;
}

/** Where the focus is: what it is called, and whether one sees it. */
function stop(): Promise<Stop> {
  return page.evaluate(() => {
    const at = document.activeElement ?? document.body;
    const style = getComputedStyle(at);
    const box = at.getBoundingClientRect();
    const inView =
      box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    const label = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels?.[0] : null;
    const own = at instanceof HTMLSelectElement ? at.labels?.[0] : label;
    const name = (own ?? at).textContent ?? '';
    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    return {
      tag: at.tagName.toLowerCase(),
      name: name.replace(/\s+/g, ' ').trim(),
      isSeen: outlined && inView,
    };
  });
}

/** The page may still be scrolling there. */
async function settled(): Promise<Stop> {
  for (let look = 0; look < 20; look++) {
    const at = await stop();
    if (at.isSeen || at.tag === 'body') return at;
    await page.waitForTimeout(25);
  }
  return stop();
}

/** Tab until what is looked for has the focus; every stop on the way can be seen, and the way goes on. */
async function tabTo(name: RegExp, tag?: string, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let press = 0; press < most; press++) {
    await page.keyboard.press(key);
    const at = await settled();
    passed.push(`${at.tag} ${at.name.slice(0, 40)}`);
    if (at.tag === 'body') continue;
    if (!at.isSeen) throw new Error(`Not seen with the focus on ${page.url()}: ${passed.at(-1)}`);
    if (passed.length > 5 && new Set(passed.slice(-5)).size === 1)
      throw new Error(`A trap on ${page.url()}: ${passed.at(-1)}`);
    if (name.test(at.name) && (tag === undefined || at.tag === tag)) return;
  }
  throw new Error(`${name} is not reached on ${page.url()}; passed: ${passed.join(' | ')}`);
}

async function follow(name: RegExp, to: RegExp, tag?: string): Promise<void> {
  await tabTo(name, tag);
  await page.keyboard.press('Enter');
  await page.waitForURL(to);
}

test('from signing in to reading what was published', async () => {
  await page.goto(`${app.origin}/da/sign-in?next=/da/organise`);
  await tabTo(/./, 'select');
  await page.keyboard.type('Jonas');
  await follow(/./, /\d\/da\/organise$/, 'button');

  await page.keyboard.press('Tab');
  expect(await stop()).toEqual({ tag: 'a', name: 'Gå til indholdet', isSeen: true });
  await page.keyboard.press('Enter');
  await follow(/Fælles Rum/, /\/faelles-rum$/);
  await follow(/Nyt arrangement/, /\/new$/);
  await tabTo(/Hvad hedder arrangementet/, 'input');
  await page.keyboard.type('Naboskab i praksis');
  await follow(/Opret og indsæt program/, /\/import$/, 'button');

  await tabTo(/Programmets tekst/, 'textarea');
  await page.keyboard.insertText(programme);
  await follow(/Læs programmet/, /\/import\/[0-9a-f-]{36}/, 'button');

  await tabTo(/Ret ?“Velkommen”/);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await stop()).tag).toBe('input');
  await tabTo(/^Titel/, 'input');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Velkommen til dagen');
  await tabTo(/Gem punktet/, 'button');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await stop()).name).toMatch(/^Ret ?“Velkommen til dagen”$/);
  await follow(/Tag ind i programmet/, /\/programme$/, 'button');

  await tabTo(/Tilføj punkt/, 'a');
  await page.keyboard.press('Enter');
  await page.locator('dialog').waitFor();
  await expect.poll(async () => (await stop()).tag).toBe('input');
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await expect.poll(stop).toEqual({ tag: 'a', name: 'Tilføj punkt', isSeen: true });
  await tabTo(/Den åbne have/, 'a');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await expect.poll(() => page.locator('.inside', { hasText: 'Den åbne have' }).count()).toBe(0);
  await page.keyboard.press('Control+z');
  await page.locator('.inside', { hasText: 'Den åbne have' }).waitFor();
  expect(await page.locator('.inside', { hasText: 'Den åbne have' }).innerText()).toContain('10.30–11.15');

  await tabTo(/^Udgiv$/, 'a', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/publish$/);
  await tabTo(/Udgiv nu/, 'button');
  await page.keyboard.press('Space');
  await page.getByText('Det er udgivet.').waitFor();
  await follow(/Se den offentlige side/, /\/da\/e\/[^/]+$/);
  await tabTo(/Gå til indholdet/);
  await page.keyboard.press('Enter');
  await follow(/Velkommen til dagen/, /\/s\//);
  expect(await page.locator('h1').innerText()).toBe('Velkommen til dagen');
  opened.expectNoErrors();
});
