/** An organiser opens registration and invites somebody, who comes by the link; the pages work without JavaScript too. */
import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { expectAccessible, openPage, phone } from './harness.ts';
import type { TestApp } from './start-test-app.ts';
import { useDemonstration } from './use-app.ts';
import { createEvent, publish, signedIn } from './organiser.ts';

const demo = useDemonstration();
let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  ({ app, browser } = demo);
});

const refusals = /status of (409|422)/;

/** Creates an event whose page says something of registration, and leaves it published. */
async function announced(page: Page, title: string): Promise<string> {
  await createEvent(page, app, title);
  const base = page.url().replace(/\/import.*/, '');
  await page.goto(`${base}/about`);
  await page.locator('[name=startsOn]').fill('2027-06-01');
  await page.locator('[name="registration.state"]').selectOption('application');
  await page.locator('[name="registration.deadline"]').fill('2027-04-01');
  await page.locator('[name="registration.answerBy"]').fill('2027-04-15');
  await page.locator('[name="registration.price"]').fill('100/75');
  await page.getByRole('button', { name: 'Gem', exact: true }).click();
  await page.getByText('Gemt.').waitFor();
  await publish(page);
  return base;
}

const save = (page: Page) => page.getByRole('button', { name: 'Gem', exact: true }).click();

test.each([true, false])('an organiser sets up registration (JavaScript: %s)', async (javaScriptEnabled) => {
  const opened = await signedIn(browser, app, { javaScriptEnabled }, refusals);
  const { page } = opened;
  const base = await announced(page, `Opsætning ${javaScriptEnabled ? 'et' : 'to'}`);
  await page.getByRole('link', { name: 'Tilmelding', exact: true }).click();
  // What the event says already is filled in.
  expect(await page.locator('[name=closes]').inputValue()).toBe('2027-04-01');
  expect(await page.locator('[name=promiseOn]').inputValue()).toBe('2027-04-15');
  expect(await page.locator('[name=price]').inputValue()).toBe('100');
  expect(await page.getByLabel('Ansøgning').isChecked()).toBe(true);
  await page.locator('[name=seats]').fill('-4');
  await page.getByRole('button', { name: 'Gem og fortsæt' }).click();
  await page.getByText('Skriv et tal på mindst 0.').first().waitFor();
  await page.locator('[name=seats]').fill('40');
  await page.getByRole('button', { name: 'Gem og fortsæt' }).click();
  await page.getByText('Alle er lovet svar senest').waitFor();

  await page.goto(`${base}/registration/settings`);
  await page.locator('[name=opens]').fill('2027-03-28');
  await page.locator('[name="opens.time"]').fill('2.30');
  await save(page);
  await page.getByText('fordi uret stilles frem').waitFor();

  await page.goto(`${base}/registration/places`);
  await page.getByText('Hold pladser til en gruppe').click();
  const group = page.locator('form[action="?/reserve"]');
  await group.locator('[name=name]').fill('Byrådet');
  await group.locator('[name=code]').fill('RAAD');
  await group.locator('[name=seats]').fill('400');
  await group.getByRole('button').click();
  await page.getByText('Ingen mister sin plads').first().waitFor();
  await group.locator('[name=seats]').fill('4');
  await group.getByRole('button').click();
  await page.getByText('Skjult, kode RAAD').waitFor();

  await page.goto(`${base}/registration/questions/new`);
  await page.locator('[name="label.da"]').fill('Hvilken by kommer du fra?');
  await page.getByLabel('Vælg én mulighed').check();
  await page.locator('[name=options]').fill('Aarhus\nOdense');
  await save(page);
  await page.getByRole('link', { name: 'Hvilken by kommer du fra?' }).waitFor();
  opened.expectNoErrors();
  await opened.close();
});

test('somebody invited takes the place by the link, once; opening it changes nothing', async () => {
  const { page, close } = await signedIn(browser, app);
  const base = await announced(page, 'Kun for inviterede');
  await page.goto(`${base}/registration`);
  await page.getByLabel('Kun med invitation').check();
  await page.getByRole('button', { name: 'Gem og fortsæt' }).click();
  await page.waitForURL(/done=saved/);
  for (const part of ['', '/settings', '/places', '/extras', '/questions', '/privacy', '/invitations']) {
    await page.goto(`${base}/registration${part}`);
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.setViewportSize({ width: 1280, height: 800 });
  }
  await page.locator('[name=list]').fill('Runa Pil; runa@eksempel.example');
  await page.getByRole('button', { name: 'Send invitationer' }).click();
  await page.getByText('invitation er på vej').waitFor();
  const link = await invitationLink();

  const guest = await openPage(browser, { ...phone, javaScriptEnabled: false });
  for (let times = 0; times < 3; times++) await guest.page.goto(link);
  expect(await guest.page.locator('[name=name]').inputValue()).toBe('Runa Pil');
  expect(await guest.page.locator('[name=email]').inputValue()).toBe('runa@eksempel.example');
  await guest.page.getByRole('button', { name: 'Tilmeld mig' }).click();
  await guest.page.getByRole('heading', { name: 'Du har en plads' }).waitFor();
  await guest.page.goto(link);
  await guest.page.getByRole('heading', { name: 'Invitationen er brugt' }).waitFor();
  await guest.page.goto(`${link.slice(0, -2)}AA`);
  await guest.page.getByRole('heading', { name: 'Linket passer ikke til nogen invitation' }).waitFor();
  await guest.close();

  await page.goto(`${base}/registration/invitations`);
  await page.getByText('Har tilmeldt sig').waitFor();
  await close();
});

/** As the operator of the demonstration reads it in the outbox. */
async function invitationLink(): Promise<string> {
  const { page, close } = await openPage(browser);
  await page.goto(`${app.origin}/da/sign-in`);
  const form = page.locator('form[action*="demonstration"]');
  await form.locator('select').selectOption({ index: 0 });
  await form.locator('button').click();
  await page.waitForURL(/\/da\/(organise|operate)/);
  const pattern = /\/da\/e\/[\w-]+\/register\/invitation\/[\w-]{43}/;
  let found: string | undefined;
  await expect
    .poll(
      async () => {
        await page.goto(`${app.origin}/da/operate/outbox`);
        return (found = pattern.exec(await page.content())?.[0]);
      },
      { timeout: 20_000 },
    )
    .toBeDefined();
  await close();
  return `${app.origin}${found}`;
}
