/** A board with several browsers at once: phones, one of them offline for a while, one without scripts, console, big screen. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { boardToken } from '#domains/workshops/server/access.ts';
import { addMember } from '#testing/accounts.ts';
import { makeWorkshop, type MadeWorkshop } from '#testing/workshop-factory.ts';
import { expectAccessible, openPage, phone, type WatchedPage } from './harness.ts';
import { signedIn } from './organiser.ts';
import { useDemonstration } from './use-app.ts';

const journey = useDemonstration();
let made: MadeWorkshop;
let token = '';

beforeAll(async () => {
  const { db } = journey;
  made = await makeWorkshop(db, { state: 'preparing' });
  token = boardToken({ id: made.workshopId, link_version: 1 });
  const account = await db
    .selectFrom('accounts')
    .select('id')
    .where('email', '=', 'organiser@demo.example')
    .executeTakeFirstOrThrow();
  await addMember(db, { id: made.organisationId }, account, 'facilitator');
});

const board = () => `${journey.app.origin}/da/b/${token}`;
const note = (page: Page, text: string) => page.locator('main li[data-note-colour]', { hasText: text });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();

async function write(page: Page, text: string): Promise<void> {
  await page.getByLabel('Skriv en seddel').fill(text);
  await press(page, 'Sæt den på tavlen');
}

test('a workshop is led from its challenge to recommendations, whoever loses the network', async () => {
  const offline = /Failed to load resource|ERR_INTERNET_DISCONNECTED/;
  const lead = await signedIn(journey.browser, journey.app);
  await lead.page.goto(
    `${journey.app.origin}/da/organise/${made.slug}/e/${made.slug}/workshops/${made.workshopId}/console`,
  );
  await press(lead.page, 'Åbn tavlen');
  await lead.page.getByText('Åben', { exact: true }).waitFor();

  const open = async (options = {}): Promise<WatchedPage> => {
    const opened = await openPage(journey.browser, { ...phone, ...options }, offline);
    await opened.page.goto(board());
    return opened;
  };
  const [first, second] = [await open(), await open()];
  const plain = await open({ javaScriptEnabled: false });
  const screen = await openPage(journey.browser, { viewport: { width: 1600, height: 900 } });
  await screen.page.goto(`${board()}/screen`);

  // Everybody sees what one writes.
  await write(first.page, 'Bænke i solen');
  for (const { page } of [second, screen, lead]) await note(page, 'Bænke i solen').waitFor();
  await expectAccessible(first.page);

  // Written without network, kept, and sent once.
  await second.page.context().setOffline(true);
  await write(second.page, 'En fælles nøgle til skuret');
  await write(second.page, 'Kaffe om fredagen');
  await second.page.getByText('Der er ikke forbindelse').waitFor();
  await write(first.page, 'Et skilt ved porten');
  await plain.page.getByLabel('Skriv en seddel').fill('Uden scripts går det også');
  await press(plain.page, 'Sæt den på tavlen');
  await note(first.page, 'Uden scripts går det også').waitFor();
  // The page knows its phone by the cookie alone.
  await note(plain.page, 'Uden scripts').getByText('Din seddel', { exact: true }).waitFor();
  expect(await note(first.page, 'Kaffe om fredagen').count()).toBe(0);
  await second.page.context().setOffline(false);
  await note(first.page, 'Kaffe om fredagen').waitFor();
  const all = ['Bænke', 'En fælles nøgle', 'Kaffe', 'Et skilt', 'Uden scripts'];
  for (const { page } of [first, second, screen, lead])
    for (const text of all) {
      await note(page, text).waitFor();
      expect(await note(page, text).count()).toBe(1);
    }

  // Agreeing is told to all; nobody agrees with themselves.
  await note(second.page, 'Bænke').getByRole('button', { name: 'Det mener jeg også' }).click();
  await note(first.page, 'Bænke').getByText('1 person mener det samme').waitFor();
  expect(await note(first.page, 'Bænke').getByRole('button', { name: 'Det mener jeg også' }).count()).toBe(0);

  // The console groups, hides and undoes.
  for (const text of ['Bænke', 'Kaffe']) await note(lead.page, text).getByRole('checkbox').check();
  await lead.page.locator('#selection').getByRole('button', { name: 'Flyt', exact: true }).click();
  await first.page.getByRole('heading', { name: /Gruppe uden navn/ }).waitFor();
  await note(lead.page, 'Et skilt').getByRole('button', { name: 'Skjul' }).click();
  await note(first.page, 'Et skilt').getByText('Din seddel').waitFor();
  await note(second.page, 'Et skilt').waitFor({ state: 'detached' });
  await lead.page.getByRole('button', { name: /Fortryd det seneste/ }).click();
  await note(second.page, 'Et skilt').waitFor();
  await expectAccessible(lead.page);

  // A line from a table's paper; and nothing wider than a phone.
  await lead.page.getByLabel('Din seddel').fill('Fra bordets papir');
  await lead.page.getByLabel('Seddel fra bord').selectOption({ label: 'Bord 2' });
  await lead.page.getByLabel('Skrevet af fra papir').check();
  await press(lead.page, 'Sæt den på tavlen');
  await note(lead.page, 'Fra bordets papir').getByText('Bord 2').waitFor();
  await lead.page.setViewportSize({ width: 390, height: 844 });
  for (const details of await lead.page.locator('details').all())
    await details.evaluate((one: HTMLDetailsElement) => (one.open = true));
  expect(await lead.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await lead.page.setViewportSize({ width: 1280, height: 800 });
  for (const details of await lead.page.locator('details').all())
    await details.evaluate((one: HTMLDetailsElement) => (one.open = false));

  // Dots in their phase, then a recommendation.
  await lead.page.getByText('Alle faser', { exact: true }).click();
  await lead.page.getByRole('button', { name: 'Gå til denne fase: Vælg' }).click();
  await note(first.page, 'Kaffe').getByRole('button', { name: 'Giv en prik' }).click();
  await first.page.getByText('Du har 2 prikker tilbage.').waitFor();
  await note(lead.page, 'Kaffe').getByText('1 prik').waitFor();
  await lead.page.getByText('Ny anbefaling').click();
  await lead.page.locator('[id^=keyword-]').first().fill('Giv gården en fast ugedag');
  await lead.page
    .getByRole('region', { name: 'Anbefalinger' })
    .getByRole('button', { name: 'Gem' })
    .first()
    .click();
  await first.page.getByText('Giv gården en fast ugedag').waitFor();
  await expectAccessible(screen.page);

  await press(lead.page, 'Luk tavlen');
  await first.page.getByText('Tavlen er lukket.').waitFor();
  for (const one of [lead, first, second, screen]) one.expectNoErrors();
  for (const one of [lead, first, second, plain, screen]) await one.close();
});

test('a code leads to its board, and guesses lead to a sentence', async () => {
  const row = await journey.db
    .updateTable('workshops')
    .set({ state: 'open', code: 'K7M4PX' })
    .where('id', '=', made.workshopId)
    .returning('code')
    .executeTakeFirstOrThrow();
  const { page, close } = await openPage(journey.browser, phone);
  await page.goto(`${journey.app.origin}/da/b`);
  await page.getByLabel('Kode').fill('AAAAAA');
  await press(page, 'Gå til tavlen');
  await page.getByText('Der er ingen åben tavle med den kode').first().waitFor();
  await page.getByLabel('Kode').fill(String(row.code).toLowerCase());
  await press(page, 'Gå til tavlen');
  await page.getByRole('heading', { name: 'Hvordan bliver gården et sted' }).waitFor();
  await page.goto(`${journey.app.origin}/b/${row.code}`);
  await page.getByRole('heading', { name: 'Hvordan bliver gården et sted' }).waitFor();
  await close();
});
