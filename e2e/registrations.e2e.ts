/** An organiser among the registrations: a list with errors and a good one, somebody on the telephone, answers changed, a group. */
import { beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { expectAccessible } from './harness.ts';
import type { TestApp } from './start-test-app.ts';
import { useDemonstration } from './use-app.ts';
import { signedIn } from './organiser.ts';

const demo = useDemonstration();
let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  ({ app, browser } = demo);
}, 120_000);

const conference = '/da/organise/faelles-rum/e/faelles-velfaerd-2027';
const morning = '/da/organise/faelles-rum/e/formiddag-om-ensomhed';
const check = (page: Page) => page.getByRole('button', { name: 'Se, hvad der vil ske' }).click();
const choose = (page: Page, text: string) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

test('a list is read: errors by column with their rows, and nothing is half done', async () => {
  const { page, expectNoErrors, close } = await signedIn(browser, app);
  await page.goto(`${app.origin}${conference}/registrations/import`);
  const bad = Array.from({ length: 2000 }, (_, n) => `Prøve ${n};ikke-en-adresse`);
  await choose(page, ['Navn;E-mail', ...bad].join('\n'));
  await check(page);
  await page.getByText('2–2001').waitFor({ timeout: 60_000 });
  await expectAccessible(page);
  await choose(page, 'Navn;E-mail;Sektor;Middag på kajen\nÅse Prøve;aase@liste.example;forening;x\n');
  await check(page);
  await page.getByRole('button', { name: 'Tilmeld 1' }).click();
  await page.getByText('1 tilmelding er oprettet').waitFor();
  expectNoErrors();
  await close();
}, 180_000);

test('somebody on the telephone is registered and changes answers and needs', async () => {
  const { page, expectNoErrors, close } = await signedIn(browser, app, {}, /422/);
  await page.goto(`${app.origin}${conference}/registrations/new`);
  await page.getByLabel('Navn', { exact: true }).fill('Telefon Tine');
  await page.getByRole('button', { name: 'Tilmeld', exact: true }).click();
  await page.getByRole('link', { name: /Tilmeldt, med plads/ }).click();
  await page.getByRole('heading', { name: 'Telefon Tine' }).waitFor();
  await page.getByText('Ret svar og tilvalg').click();
  await page.getByLabel('Hvad håber du at tage med hjem?').fill('En ny ven');
  await page.locator('form[action="?/answers"] button').click();
  await page.getByText('Svar og tilvalg er gemt.').waitFor();
  await page.getByRole('button', { name: 'Vis dem' }).click();
  await page.getByText('Ret mad, adgang og følsomme svar').click();
  const needs = page.locator('form[action^="?/needs"]');
  await needs.locator('input[name=diet]').fill('uden nødder');
  await needs.getByRole('button').click();
  await page.getByText('Mad og adgang kræver, at personen har sagt ja.').first().waitFor();
  await expectAccessible(page);
  expect(await needs.locator('input[name=diet]').inputValue()).toBe('uden nødder');
  await needs.locator('input[name=consent]').check();
  await needs.getByRole('button').click();
  await page.getByText('Mad, adgang og følsomme svar er gemt.').waitFor();
  expectNoErrors();
  await close();
}, 180_000);

test('one answer holds for a group that applied together, and the mails are seen before they are sent', async () => {
  const { page, expectNoErrors, close } = await signedIn(browser, app);
  await page.goto(`${app.origin}${morning}/applications`, { waitUntil: 'networkidle' });
  const group = page.locator('tr', { hasText: 'Søger sammen med' });
  await group.first().locator('input[type=checkbox]').check();
  await page.getByText('3 valgt i tabellen').waitFor();
  await page.locator('button[value=yes]').click();
  await page.getByText(/^3.ansøgninger ændret\.$/).waitFor();
  await page.goto(`${app.origin}${morning}/applications/send`);
  await page.getByText('Sådan ser mailen ud').first().click();
  await page.getByText('Du er kommet med: En formiddag om ensomhed').first().waitFor();
  await expectAccessible(page);
  expectNoErrors();
  await close();
}, 180_000);

test.each([
  ['knowledge', `${morning}/knowledge`],
  ['doors', `${conference}/doors`],
  ['invoices', `${conference}/invoices`],
  ['privacy', `${conference}/privacy`],
])(
  'the page of %s is accessible with everything unfolded',
  async (_, path) => {
    const { page, expectNoErrors, close } = await signedIn(browser, app);
    await page.goto(`${app.origin}${path}`);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('main details'))
        details.open = true;
    });
    await expectAccessible(page);
    expectNoErrors();
    await close();
  },
  120_000,
);
