/** Files that people hand in: a speaker's picture with consent and slides, a partner's logo, the organiser's material. */
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { pdfFile } from '../src/testing/files/pdf-file.ts';
import { expectAccessible, openPage, type WatchedPage } from './harness.ts';
import type { TestApp } from './start-test-app.ts';
import { useDemonstration } from './use-app.ts';
import { publish, signedIn, takeIn } from './organiser.ts';

const programme = `Haver for alle

Tirsdag den 4. maj 2027

9.00 - 10.00 Den åbne have v/ Alma Testrup
10.00 - 11.00 Frokost
`;

const demo = useDemonstration();
let app: TestApp;
let browser: Browser;
let opened: WatchedPage;
let page: Page;
/** The event's place among the organiser's pages. */
let base: string;

beforeAll(async () => {
  ({ app, browser } = demo);
  opened = await signedIn(browser, app, {}, /415|422/);
  page = opened.page;
  await takeIn(page, app, 'Haver for alle', programme);
  base = page.url().replace(/\/programme$/, '');
});

const photo = async (name = 'portræt.jpg') => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 640, height: 480, channels: 3, background: 'teal' } })
    .withExif({ IFD0: { Artist: 'Hemmelig fotograf' } })
    .jpeg()
    .toBuffer(),
});
const slides = () => ({
  name: 'slides.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(pdfFile('= Den åbne have')),
});

/** What the server sends for the picture on the page: drawn, re-encoded, without what the camera wrote. */
async function expectCleanPicture(on: Page, alt: string): Promise<void> {
  const image = on.getByAltText(alt, { exact: true });
  await image.scrollIntoViewIfNeeded();
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
  const answer = await on.request.get(new URL((await image.getAttribute('src')) ?? '', on.url()).href);
  expect(answer.status()).toBe(200);
  expect((await answer.body()).includes('Hemmelig fotograf')).toBe(false);
}

const publicPage = (path: string) => `${app.origin}/da/e/haver-for-alle${path}`;

test('a speaker hands in a picture and slides by link, without JavaScript, and the organiser takes them', async () => {
  await page.goto(`${base}/speakers`);
  await page.getByRole('link', { name: 'Alma Testrup' }).click();
  await page.getByRole('button', { name: 'Lav link' }).click();
  const link = await page.locator('#made-link').inputValue();

  const guest = await openPage(browser, { javaScriptEnabled: false });
  await guest.page.goto(new URL(link, app.origin).href);
  await guest.page.getByLabel('Ja, jeg kommer').check();
  await guest.page
    .getByLabel('Billede', { exact: false })
    .first()
    .setInputFiles(await photo());
  await guest.page.getByLabel('Hvad viser billedet?').fill('Alma ved sin havelåge');
  await guest.page.getByLabel('Billedet må vises').check();
  await guest.page.getByRole('button', { name: 'Send til arrangøren' }).click();
  await guest.page.getByText('Tak. Arrangøren har fået dine oplysninger.').waitFor();
  await expectCleanPicture(guest.page, 'Alma ved sin havelåge');
  await guest.page.getByLabel('Titel').last().fill('Slides om haver');
  await guest.page.getByLabel('Fil', { exact: false }).last().setInputFiles(slides());
  await guest.page.getByRole('button', { name: 'Aflever' }).click();
  await guest.page.getByText('Tak. Materialet er afleveret.').waitFor();
  await guest.close();

  await page.reload();
  await expectCleanPicture(page, 'Alma ved sin havelåge');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Godkend Slides om haver' }).click();
  await page.getByRole('button', { name: 'Godkend', exact: true }).click();
  await expect.poll(() => page.locator('#handed-in').count()).toBe(0);
});

test('a partner’s logo and a material are put up by the organiser', async () => {
  await page.goto(`${base}/hosts`);
  const form = page.locator('form[action="?/save"]').last();
  await form.getByLabel('Rolle').selectOption('partner');
  await form.getByLabel('Navn').fill('Havefonden Prøve');
  const drawing = { name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') };
  await form.getByLabel('Logo', { exact: false }).first().setInputFiles(drawing);
  await form.getByRole('button', { name: 'Tilføj' }).click();
  await page.getByText('Det er ikke et billede, vi kan læse.').waitFor();
  expect(await form.getByLabel('Navn').inputValue()).toBe('Havefonden Prøve');
  await form
    .getByLabel('Logo', { exact: false })
    .first()
    .setInputFiles(await photo('logo.jpg'));
  await form.getByLabel('Hvad står der på logoet?').fill('Havefonden Prøve, en spire');
  await form.getByRole('button', { name: 'Tilføj' }).click();
  await expectCleanPicture(page, 'Havefonden Prøve, en spire');

  await page.goto(`${base}/materials`);
  const add = page.locator('details', { hasText: 'Tilføj materiale' }).last();
  await add.evaluate((details: HTMLDetailsElement) => (details.open = true));
  await add.getByLabel('Titel').fill('Hæfte om hegn');
  await add.getByLabel('Fil', { exact: false }).setInputFiles(slides());
  await add.getByRole('button', { name: 'Tilføj' }).click();
  await page.getByRole('link', { name: 'Hæfte om hegn' }).waitFor();
});

test('readers see picture and logo once it is published', async () => {
  await page.goto(base);
  await publish(page);
  const reader = await openPage(browser);
  await reader.page.goto(publicPage('/speakers'));
  await expectCleanPicture(reader.page, 'Alma ved sin havelåge');
  await reader.page.goto(publicPage(''));
  await expectCleanPicture(reader.page, 'Havefonden Prøve');
  await reader.close();
});
