/** After publishing: a speaker completes the own entry by the link, and an event is withdrawn. */
import type { BrowserContextOptions } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { expectAccessible, openPage } from './harness.ts';
import { useDemonstration } from './use-app.ts';

const demo = useDemonstration();

const organise = '/da/organise/faelles-rum/e';

async function organiser(options: BrowserContextOptions = {}) {
  const opened = await openPage(demo.browser, options);
  await opened.page.goto(`${demo.app.origin}/da/sign-in?next=/da/organise`);
  const form = opened.page.locator('form[action*="demonstration"]');
  await form.locator('select').selectOption({ index: 1 });
  await form.locator('button').click();
  await opened.page.waitForURL(/\/da\/organise$/);
  return opened;
}

test('a speaker sends the own entry in and sees the picture, which nobody else does yet', async () => {
  const { page, close } = await organiser({ javaScriptEnabled: false });
  await page.goto(`${demo.app.origin}${organise}/faelles-velfaerd-2027/speakers`);
  await page.locator('main a[href*="/speakers/"]').first().click();
  await page.locator('form[action="?/link"] button').click();
  const link = await page.locator('#made-link').inputValue();
  await close();

  const own = await openPage(demo.browser, { javaScriptEnabled: false });
  await own.page.goto(link);
  const buffer = await sharp({ create: { width: 80, height: 80, channels: 3, background: '#345678' } })
    .png()
    .toBuffer();
  await own.page
    .locator('input[name="picture"]')
    .setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer });
  await own.page.locator('input[name="pictureConsent"]').check();
  await own.page.locator('input[name="answer"][value="yes"]').check();
  const form = own.page.locator('form[action="?/entry"]');
  await form.locator('button').last().click();
  const picture = form.locator('img');
  const address = (await picture.getAttribute('src')) ?? '';
  const key = address.split('/picture/')[1] ?? '';
  expect((await own.page.request.get(`${demo.app.origin}${address}`)).headers()['content-type']).toBe(
    'image/webp',
  );
  expect((await own.page.request.get(`${demo.app.origin}/files/${key}`)).status()).toBe(404);
  await own.close();
});

test('a withdrawn event says so kindly, and its calendar cancels', async () => {
  const { page, close } = await organiser({ javaScriptEnabled: false });
  await page.goto(`${demo.app.origin}${organise}/frivilligdagen-2025/publish`);
  await page.locator('details:has(form[action="?/withdraw"]) summary').click();
  await page.locator('form[action="?/withdraw"] button').click();
  await close();

  const reader = await openPage(demo.browser);
  const answer = await reader.page.goto(`${demo.app.origin}/da/e/frivilligdagen-2025`);
  expect(answer?.status()).toBe(410);
  expect(await reader.page.locator('h1').innerText()).toBe('Arrangementet er trukket tilbage');
  await expectAccessible(reader.page);
  const get = (path: string) => reader.page.request.get(`${demo.app.origin}${path}`);
  expect(await (await get('/e/frivilligdagen-2025/calendar.ics')).text()).toContain('STATUS:CANCELLED');
  expect((await get('/api/v1/events/frivilligdagen-2025')).status()).toBe(410);
  await reader.close();
});
