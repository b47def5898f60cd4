/** Steps that several journeys of an organiser share. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { signIn } from './access/visitor.ts';
import { openPage, type WatchedPage } from './harness.ts';
import type { TestApp } from './start-test-app.ts';

/**
 * Signed in as the demonstration's organiser, on the page of what one organises. The page of signing in itself is walked
 * by the journey of the keyboard.
 */
export async function signedIn(
  browser: Browser,
  app: TestApp,
  options: BrowserContextOptions = {},
  expected?: RegExp,
): Promise<WatchedPage> {
  const opened = await openPage(browser, options, expected);
  const { cookie } = await signIn(app.origin, await organiserOf(app));
  const cookies = (cookie ?? '').split('; ').map((pair) => {
    const [name = ''] = pair.split('=', 1);
    return { name, value: pair.slice(name.length + 1), url: app.origin };
  });
  await opened.page.context().addCookies(cookies);
  await opened.page.goto(`${app.origin}/da/organise`);
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

/** The account's id, as the page of signing in offers it. */
async function organiserOf(app: TestApp): Promise<string> {
  const page = await (await fetch(`${app.origin}/da/sign-in`)).text();
  const [, , account] = [...page.matchAll(/<option value="([^"]+)"/g)];
  if (account?.[1] === undefined) throw new Error('The demonstration offers no organiser.');
  return account[1];
}
