/** A workshop of the conference on phones, from its case to the draft: one reloads without network, one comes late. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { boardToken } from '#domains/workshops/server/access.ts';
import { addPicture } from '#domains/workshops/server/save-pictures.ts';
import { FileStorage } from '#platform/server/storage/file-storage.ts';
import { command } from '#testing/event-factory.ts';
import { expectAccessible, openPage, phone } from './harness.ts';
import { signedIn } from './organiser.ts';
import { useDemonstration } from './use-app.ts';

const slug = 'faelles-velfaerd-2027';
const alt = 'Kartofler i kasser mellem to opgange';
const demo = useDemonstration();
let workshopId = '';
let token = '';

beforeAll(async () => {
  const { db, app } = demo;
  const row = await db
    .selectFrom('workshops')
    .innerJoin('slugs', 'slugs.subject_id', 'workshops.event_id')
    .select(['workshops.id', 'link_version'])
    .where('slug', '=', slug)
    .where('challenge', 'like', 'Hvordan bliver det, som én er begyndt på%')
    .executeTakeFirstOrThrow();
  workshopId = row.id;
  token = boardToken(row);
  const path = join(app.dataDir, 'case.png');
  const bytes = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#7a8f4e' } })
    .png()
    .toBuffer();
  await writeFile(path, bytes);
  const upload = { name: 'case.png', bytes: bytes.length, path };
  const picture = { workshop: workshopId, kind: 'case' as const, alt, tableId: null, phaseId: null, upload };
  const storage = new FileStorage(join(app.dataDir, 'files'));
  await addPicture({ db, storage }, command, picture, Date.UTC(2027, 2, 1));
});

const path = () => `/da/b/${token}`;
const work = (below: string) =>
  `${demo.app.origin}/da/organise/faelles-rum/e/${slug}/workshops/${workshopId}${below}`;
const note = (page: Page, text: string) => page.locator('main li[data-note-colour]', { hasText: text });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
async function goTo(page: Page, phase: string): Promise<void> {
  await page.getByText('Alle faser', { exact: true }).click();
  await press(page, `Gå til denne fase: ${phase}`);
}
const kept = (page: Page) => page.evaluate(() => caches.keys());

async function write(page: Page, text: string): Promise<void> {
  await page.getByLabel('Skriv en seddel').fill(text);
  await press(page, 'Sæt den på tavlen');
}

/** The phone has the page, and the board as it is now. */
async function expectKept(page: Page, text: string): Promise<void> {
  const held = (key: string) =>
    page.evaluate(
      async ([cacheName, wanted]) => (await (await caches.match(wanted, { cacheName }))?.text()) ?? '',
      [`board ${path()}`, key] as const,
    );
  await expect.poll(() => held(path()), { timeout: 20_000 }).not.toBe('');
  await expect.poll(() => held('/board'), { timeout: 20_000 }).toContain(text);
}

test('phones go with a workshop from its case to the draft, also through a reload without network', async () => {
  const { browser, app } = demo;
  const offline = /Failed to load resource|ERR_INTERNET_DISCONNECTED/;
  const lead = await signedIn(browser, app);
  const open = async (below = '', options = {}) => {
    const opened = await openPage(browser, { ...phone, ...options }, offline);
    await opened.page.goto(`${app.origin}${path()}${below}`);
    return opened;
  };
  const [first, second] = [await open(), await open()];
  const screen = await open('/screen', { viewport: { width: 1280, height: 800 }, isMobile: false });
  await first.page.getByText('Workshoppen er ikke begyndt endnu.').waitFor();

  // The case is told: its pictures are on every phone and on the wall.
  await lead.page.goto(work('/console'));
  await press(lead.page, 'Åbn tavlen');
  await first.page.getByText('Vi begynder om lidt.').waitFor();
  await goTo(lead.page, 'Casen');
  for (const { page } of [first, second, screen]) {
    const picture = page.getByAltText(alt);
    await picture.scrollIntoViewIfNeeded();
    const width = () => picture.evaluate((image: HTMLImageElement) => image.naturalWidth);
    await expect.poll(width, { timeout: 20_000 }).toBe(640);
    await expectAccessible(page);
  }

  // One loses the network, writes, and reloads meanwhile.
  await goTo(lead.page, 'Skriv hver for sig');
  await write(first.page, 'En nøgle i kiosken');
  await note(second.page, 'En nøgle i kiosken').waitFor();
  await expectKept(second.page, 'En nøgle i kiosken');
  await second.page.context().setOffline(true);
  await write(second.page, 'Kaffe om fredagen');
  await second.page.reload();
  await second.page.getByText('Der er ikke forbindelse').waitFor();
  await note(second.page, 'En nøgle i kiosken').waitFor();
  await note(second.page, 'Kaffe om fredagen').getByText('Ikke sendt endnu').waitFor();
  await write(second.page, 'Et skilt ved porten');
  await expectAccessible(second.page);
  await write(first.page, 'Grill til alle');
  await second.page.context().setOffline(false);
  const all = ['En nøgle i kiosken', 'Kaffe om fredagen', 'Et skilt ved porten', 'Grill til alle'];
  const late = await open();
  for (const { page } of [first, second, screen, late])
    for (const text of all) {
      await note(page, text).waitFor();
      expect(await note(page, text).count()).toBe(1);
    }
  await note(second.page, 'Kaffe om fredagen').getByText('Din seddel', { exact: true }).waitFor();

  // A recommendation comes from a phone.
  await goTo(lead.page, 'Skriv anbefalingerne');
  await first.page.getByText('Foreslå en anbefaling').click();
  await first.page.getByLabel('I stikord').fill('Nøgle til fælles skur');
  await press(first.page, 'Foreslå den');
  for (const { page } of [second, screen, late]) await page.getByText('Nøgle til fælles skur').waitFor();
  await expectAccessible(screen.page);

  // Closed: the phone keeps nothing of it any more.
  await press(lead.page, 'Luk tavlen');
  await second.page.getByText('Tavlen er lukket.').waitFor();
  await expect.poll(() => kept(second.page), { timeout: 20_000 }).toEqual([]);

  // What the facilitator saves, and that there is a draft, reaches phones that still look.
  await lead.page.goto(work('/harvest'), { waitUntil: 'networkidle' });
  await lead.page.locator('[name="recommendations.0.keyword"]').fill('Nøgler, som alle kan hente');
  await press(lead.page, 'Gem');
  await second.page.getByText('Nøgler, som alle kan hente').waitFor();
  await press(lead.page, 'Vis kladden');
  await second.page.getByRole('link', { name: 'Se kladden til det, der bliver trykt' }).click();
  await second.page.waitForURL(/\/draft$/);
  await second.page.getByText('Nøgler, som alle kan hente').waitFor();
  await expectAccessible(second.page);
  for (const one of [lead, first, second, screen, late]) one.expectNoErrors();
  for (const one of [lead, first, second, screen, late]) await one.close();
});
