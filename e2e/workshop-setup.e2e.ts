/** An organiser prepares a workshop: what it is about, phases, tables, paper, aids; also on a phone and without scripts. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, phone } from './harness.ts';
import { signedIn } from './organiser.ts';
import { useDemonstration } from './use-app.ts';

const demonstration = useDemonstration();
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workshop-setup-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const list = () => `${demonstration.app.origin}/da/organise/faelles-rum/e/faelles-velfaerd-2027/workshops`;
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).first().click();
const said = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

test('begins a workshop, settles it, and is told what does not go together', async () => {
  const { page, close } = await signedIn(demonstration.browser, demonstration.app);
  await page.goto(list());
  await expectAccessible(page);
  expect(await page.locator('tbody tr').count()).toBe(7);
  await page.locator('summary', { hasText: 'uden for programmet' }).click();
  await page.getByLabel('Navn', { exact: true }).fill('Den gamle rapport');
  await press(page, 'Opret');
  await said(page, 'er gjort klar');
  await page.getByRole('link', { name: 'Den gamle rapport' }).click();
  await page.getByLabel('Udfordringen som ét spørgsmål').fill('Fortæl, hvem der mangler');
  await page.getByLabel('Det bliver i rummet').check();
  await page.getByLabel('På telefoner').check();
  await press(page, 'Gem');
  await said(page, 'kan ikke stå på en tavle');
  expect(await page.getByLabel('Udfordringen som ét spørgsmål').inputValue()).toBe(
    'Fortæl, hvem der mangler',
  );
  await page.getByLabel('Det bliver i rummet').uncheck();
  await press(page, 'Gem');
  await said(page, 'ender ikke med et spørgsmålstegn');
  await expectAccessible(page);
  await close();
});

test('takes a method, adapts it, and keeps it', async () => {
  const { page, close } = await signedIn(demonstration.browser, demonstration.app);
  await page.goto(list());
  await page.getByRole('link', { name: 'Den gamle rapport' }).click();
  await page.getByRole('link', { name: 'Faser', exact: true }).click();
  await page.getByLabel(/^World café/).check();
  await press(page, 'Brug metoden');
  await said(page, 'Velkommen i caféen');
  await page.locator('summary', { hasText: 'Skift metode' }).click();
  await press(page, 'Brug metoden');
  await said(page, 'Sæt hak, hvis de skal erstattes');
  await page.locator('summary', { hasText: 'Tilføj en fase' }).click();
  await page.getByLabel('Overskrift').last().fill('Kaffe');
  await press(page, 'Tilføj fasen');
  await said(page, '7. Kaffe');
  await press(page, /^Op\s?: Kaffe$/);
  await said(page, '6. Kaffe');
  await page.locator('summary', { hasText: 'Gem som jeres egen' }).click();
  await page.getByLabel('Navn', { exact: true }).fill('Café med kaffe');
  await press(page, 'Gem metoden');
  await page.getByLabel(/^Café med kaffe/).waitFor({ state: 'attached' });
  await expectAccessible(page);
  await close();
});

test('sets up tables, attaches a photograph from a phone, and types it up', async () => {
  const { page, close } = await signedIn(demonstration.browser, demonstration.app, phone);
  await page.goto(list());
  await page.getByRole('link', { name: 'Den gamle rapport' }).click();
  await page.getByRole('link', { name: 'Borde', exact: true }).click();
  await page.getByLabel('Antal borde').fill('2');
  await press(page, /^Sæt borde op/);
  await page.getByLabel('Leder af bordet, Bord 2').fill('Runa Pileborg');
  await press(page, 'Gem bordene');
  await said(page, 'Gemt.');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Papir og fotos' }).click();
  const lying = join(folder, 'foto.jpg');
  await writeFile(lying, 'Dette er intet billede.');
  await page.getByLabel('Foto', { exact: true }).setInputFiles(lying);
  await page.getByLabel('Hvad er det et foto af?').fill('Ark fra bord 2');
  await press(page, 'Tilføj fotoet');
  await said(page, 'Det er ikke et billede');
  const picture = join(folder, 'ark.jpg');
  await sharp({ create: { width: 800, height: 600, channels: 3, background: '#f4ead6' } }).toFile(picture);
  await page.getByLabel('Foto', { exact: true }).setInputFiles(picture);
  await press(page, 'Tilføj fotoet');
  await page.getByLabel('Det står der').fill('Nøglen hos naboen\nKaffe først');
  await press(page, 'Gem');
  await said(page, 'Gemt.');
  await page.reload();
  expect(await page.getByLabel('Det står der').inputValue()).toBe('Nøglen hos naboen\nKaffe først');
  expect(await page.getByRole('img', { name: 'Ark fra bord 2' }).count()).toBe(1);
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await close();
});

test('fills in an aid without scripts, and of two editors the second is told', async () => {
  const first = await signedIn(demonstration.browser, demonstration.app, { javaScriptEnabled: false });
  await first.page.goto(list());
  await first.page.getByRole('link', { name: 'Den gamle rapport' }).click();
  await first.page.getByRole('link', { name: 'Værktøjer' }).click();
  await first.page.getByRole('link', { name: 'Partnerkort' }).click();
  const second = await first.page.context().newPage();
  await second.goto(first.page.url());
  await first.page.getByLabel('Behov').first().fill('En nøgle');
  await press(first.page, 'Gem');
  await said(first.page, 'Gemt.');
  await second.getByLabel('Behov').first().fill('Et rum');
  await press(second, 'Gem');
  await said(second, 'I mellemtiden er der gemt: “En nøgle”');
  expect(await second.getByLabel('Behov').first().inputValue()).toBe('Et rum');
  await first.close();
});

test('has a code for the board, and paper to print', async () => {
  const { page, close } = await signedIn(demonstration.browser, demonstration.app);
  await page.goto(list());
  await page.getByRole('link', { name: 'Den fælles have, ingen ejede' }).click();
  await page.getByRole('link', { name: 'Kom med på tavlen' }).click();
  await page.getByRole('img', { name: 'QR-kode til tavlen' }).waitFor();
  await expectAccessible(page);
  const wall = await page.getByRole('link', { name: 'Hent opslag i A4 (PDF)' }).getAttribute('href');
  for (const path of [wall ?? '', (wall ?? '').replace('wall.pdf', 'sheets.pdf')]) {
    const answer = await page.request.get(demonstration.app.origin + path);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
  }
  const old = (await page.locator('a[href*="/b/"]').first().getAttribute('href')) ?? '';
  expect((await page.request.get(old)).status()).toBe(200);
  await page.locator('summary', { hasText: 'forkerte hænder' }).click();
  await expectAccessible(page);
  await press(page, 'Skift link og QR-kode');
  await said(page, 'Linket er skiftet');
  expect((await page.request.get(old)).status()).toBe(404);
  expect(await page.locator('a[href*="/b/"]').first().getAttribute('href')).not.toBe(old);
  await close();
});
