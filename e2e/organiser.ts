/** Steps that several journeys of an organiser share. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openPage, type TestApp, type WatchedPage } from './harness.ts';

/** Signed in as the demonstration's organiser, on the page of what one organises. */
export async function signedIn(
  browser: Browser,
  app: TestApp,
  options: BrowserContextOptions = {},
  expected?: RegExp,
): Promise<WatchedPage> {
  const opened = await openPage(browser, options, expected);
  await opened.page.goto(`${app.origin}/da/sign-in?next=/da/organise`);
  const form = opened.page.locator('form[action*="demonstration"]');
  await form.locator('select').selectOption({ index: 2 });
  await form.locator('button').click();
  await opened.page.waitForURL(/\/da\/organise$/);
  return opened;
}

/** Creates an event and leaves the page where its programme is pasted. */
export async function createEvent(page: Page, app: TestApp, title: string): Promise<void> {
  await page.goto(`${app.origin}/da/organise/faelles-rum/new`);
  await page.getByLabel('Hvad hedder arrangementet?').fill(title);
  await page.getByRole('button', { name: 'Opret og indsæt program' }).click();
  await page.getByLabel('Programmets tekst').waitFor();
}

/** Creates an event and leaves the page on the reading of its programme. */
export async function paste(page: Page, app: TestApp, title: string, programme: string): Promise<void> {
  await createEvent(page, app, title);
  await page.getByLabel('Programmets tekst').fill(programme);
  await page.getByRole('button', { name: 'Læs programmet' }).click();
  await page.waitForURL(/\/import\/[0-9a-f-]{36}/);
}

/** Creates an event with a programme and leaves the page on its editor. */
export async function takeIn(page: Page, app: TestApp, title: string, programme: string): Promise<void> {
  await paste(page, app, title, programme);
  await page.getByRole('button', { name: 'Tag ind i programmet' }).click();
  await page.waitForURL(/\/programme$/);
}

export async function publish(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Udgiv', exact: true }).first().click();
  await page.getByRole('button', { name: 'Udgiv nu' }).click();
  await page.getByText('Det er udgivet.').waitFor();
}
