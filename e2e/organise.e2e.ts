/** An organiser pastes a programme, mends it, takes it in, moves it by keyboard and publishes it; once without JavaScript. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible, openPage, phone } from './harness.ts';
import { paste, publish, signedIn } from './organiser.ts';
import { useDemonstration } from './use-app.ts';

const programme = `Naboskab i praksis

Tirsdag den 4. maj 2027

9.00 - 9.30 Ankomst og morgenkaffe
9.30 - 10.15 Velkommen v/ formand Alma Testrup
10.15 - 11.00 Hvad gør et godt naboskab? Oplæg ved Birger Prøvestrand, forsker
11.00 - 11.15 Pause
11.15 - 12.00 Den åbne have
12.00 - ? Frokost i gården

Kontakt: Carla Mønster, carla@eksempel.example
`;

const demo = useDemonstration();

async function mendTitle(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('link', { name: `Ret “${from}”` }).click();
  const form = page.locator('.item-form');
  await form.getByLabel('Titel', { exact: true }).first().fill(to);
  await form.getByRole('button', { name: 'Gem punktet' }).click();
  await page.locator('li strong', { hasText: to }).waitFor();
}

/** What a box of the grid says first: its times. */
function timesOf(page: Page, title: string): Promise<string> {
  return page.locator('.inside', { hasText: title }).locator('.time').innerText();
}

describe('from a pasted text to a published programme', () => {
  test('with a pointer and the keyboard', async () => {
    const { page, expectNoErrors, close } = await signedIn(demo.browser, demo.app);
    await paste(page, demo.app, 'Naboskab ved tastaturet', programme);
    await expectAccessible(page);
    await mendTitle(page, 'Velkommen', 'Velkommen til dagen');
    await page.reload();
    await page.locator('li strong', { hasText: 'Velkommen til dagen' }).waitFor();
    await page.getByRole('button', { name: 'Tag ind i programmet' }).click();
    await page.waitForURL(/\/programme$/);

    await page.locator('.inside', { hasText: 'Den åbne have' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await timesOf(page, 'Den åbne have')).toBe('11.45–12.30');
    await page.getByText('Gemt', { exact: true }).waitFor();
    await page.keyboard.press('Shift+ArrowUp');
    expect(await timesOf(page, 'Den åbne have')).toBe('11.45–12.15');
    await page.keyboard.press('Control+z');
    await expect.poll(() => timesOf(page, 'Den åbne have')).toBe('11.45–12.30');
    await expectAccessible(page);

    await publish(page);
    await page.getByRole('link', { name: 'Se den offentlige side' }).first().click();
    await page.waitForURL(/\/da\/e\/[^/]+$/);
    for (const lang of ['da', 'nb', 'en']) {
      await page.goto(page.url().replace(/\/(da|nb|en)\//, `/${lang}/`));
      expect(await page.locator('main').innerText()).toContain('Velkommen til dagen');
    }
    expectNoErrors();
    await close();
  });

  test('without JavaScript', async () => {
    const { page, close } = await signedIn(demo.browser, demo.app, { javaScriptEnabled: false });
    await paste(page, demo.app, 'Naboskab uden JavaScript', programme);
    await mendTitle(page, 'Velkommen', 'Goddag og velkommen');
    await page.getByRole('button', { name: 'Tag ind i programmet' }).click();
    await page.waitForURL(/\/programme$/);
    await page.goto(`${page.url()}?view=list`);
    await page.getByRole('link', { name: 'Flyt, del … Den åbne have' }).click();
    await page.getByLabel('Starter').first().fill('11.30');
    await page.getByRole('button', { name: 'Gem', exact: true }).first().click();
    expect(await page.locator('main').innerText()).toContain('11.30');
    await publish(page);
    await close();
  });
});

test('a speaker sends details by the personal link, and the organiser takes them in', async () => {
  const { page, expectNoErrors, close } = await signedIn(demo.browser, demo.app);
  await page.goto(`${demo.app.origin}/da/organise/faelles-rum/e/faelles-velfaerd-2027/speakers`);
  await page.locator('tbody th a').first().click();
  await page.getByRole('button', { name: 'Lav link' }).click();
  await page.getByText('Her er linket.').waitFor();
  const link = await page.locator('input[readonly]').inputValue();

  for (const javaScriptEnabled of [true, false]) {
    const speaker = await openPage(demo.browser, { javaScriptEnabled });
    await speaker.page.goto(link);
    await speaker.page.getByLabel('Ja, jeg kommer').check();
    await speaker.page.getByLabel('Om dig').fill('Arbejder med åbne haver.');
    await speaker.page.getByRole('button', { name: 'Send til arrangøren' }).click();
    await speaker.page.getByText('Tak. Arrangøren har fået dine oplysninger.').waitFor();
    speaker.expectNoErrors();
    await speaker.close();
  }

  await page.reload();
  await page.getByRole('button', { name: 'Godkend' }).first().click();
  await expect
    .poll(() => page.getByLabel('Om taleren').first().inputValue())
    .toBe('Arbejder med åbne haver.');
  expectNoErrors();
  await close();
});

describe.each(['da', 'nb', 'en'] as const)('in %s', (lang) => {
  const event = '/organise/faelles-rum/e/faelles-velfaerd-2027';
  const parts = [
    '',
    '/about',
    '/hosts',
    '/places',
    '/import',
    '/programme',
    '/speakers',
    '/materials',
    '/publish',
  ];
  const frame = ['/organise', '/organise/faelles-rum', '/organise/faelles-rum/new'];
  const paths = [...frame, ...parts.map((part) => event + part)];

  test('every page of the organiser is accessible and fits a phone', { timeout: 180_000 }, async () => {
    const { page, expectNoErrors, close } = await signedIn(demo.browser, demo.app, phone);
    for (const path of paths) {
      const answer = await page.goto(`${demo.app.origin}/${lang}${path}`);
      expect([path, answer?.status()]).toEqual([path, 200]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([path, width]).toEqual([path, 390]);
      await expectAccessible(page);
    }
    expectNoErrors();
    await close();
  });
});
