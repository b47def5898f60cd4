/** The ways into the importer's page, and what one does there: files, the clipboard, proposals, mending. */
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { scannedPdfFile } from '../src/testing/files/pdf-file.ts';
import { expectAccessible, type WatchedPage } from './harness.ts';
import type { TestApp } from './start-test-app.ts';
import { useDemonstration } from './use-app.ts';
import { createEvent, paste, signedIn } from './organiser.ts';

const rows = [
  ['Tid', 'Salen', 'Biblioteket'],
  ['10.00 - 11.00', 'Den åbne have', 'Et bord mere'],
  ['11.15 - 12.15', 'Nøglen under måtten', 'Gården som værksted'],
];
const titles = ['Den åbne have', 'Et bord mere', 'Nøglen under måtten', 'Gården som værksted'];
const inRooms = `Salen Biblioteket Salen Biblioteket`.split(' ');

const twice = `Naboer hjælper naboer

Tirsdag den 4. maj 2027
9.00-9.30 Kaffe
9.30-10.30 Workshop 1A: Den åbne have
10.45-11.45 Workshop 1B: Den åbne have
12.00-13.00 Frokost
13.00-14.00 Oplæg med Alma Testrup
14.15-15.00 Nøglen under måtten i opgangen
14.15-15.00 Nøglerne under måtten i opgangen

Om workshopperne

Workshop 1: Den åbne have
Hvordan åbner man sin have for dem, man ikke kender endnu? Vi går rundt og prøver det af.
Ved Birger Prøvestrand, gartner
`;

const demo = useDemonstration();
let app: TestApp;
let browser: Browser;
let opened: WatchedPage;
let page: Page;

beforeAll(async () => {
  ({ app, browser } = demo);
  opened = await signedIn(browser, app, {}, /400|422/);
  page = opened.page;
});

const read = (on: Page = page) => on.getByRole('button', { name: 'Læs programmet' }).click();
const onResult = (on: Page = page) => on.waitForURL(/\/import\/[0-9a-f-]{36}/);
const itemTitles = (on: Page = page) => on.locator('.items li strong').allInnerTexts();
const places = (on: Page = page) => on.locator('.items li .meta span:nth-child(2)').allInnerTexts();

async function expectTable(on: Page = page): Promise<void> {
  await onResult(on);
  expect(await itemTitles(on)).toEqual(titles);
  expect(await places(on)).toEqual(inRooms);
}

test('a table from Word’s clipboard stays a table', async () => {
  await createEvent(page, app, 'Fra udklipsholderen');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`);
  const html = `<p>Tirsdag den 4. maj 2027</p><table border=1>${cells.join('')}</table>`;
  await page.evaluate(async (given) => {
    const of = (text: string, type: string) => new Blob([text], { type });
    const text = given.replace(/<[^>]+>/g, ' ');
    const item = { 'text/html': of(given, 'text/html'), 'text/plain': of(text, 'text/plain') };
    await navigator.clipboard.write([new ClipboardItem(item)]);
  }, html);
  await page.getByLabel('Programmets tekst').focus();
  await page.keyboard.press('Control+v');
  await page.getByText('Tabellen er taget med som tabel.').waitFor();
  await read();
  await expectTable();
});

test('a Word file dropped anywhere on the form is read at once', async () => {
  await createEvent(page, app, 'Sluppet på siden');
  const table = new Table({
    rows: rows.map(
      (row) =>
        new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
    ),
  });
  const children = [new Paragraph('Tirsdag den 4. maj 2027'), table];
  const file = await Packer.toBase64String(new Document({ sections: [{ children }] }));
  await drop('program.docx', file);
  await expectTable();
});

async function drop(name: string, base64: string, onto = 'textarea'): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(content ?? ''), (sign) => sign.charCodeAt(0));
      transfer.items.add(new File([bytes], fileName ?? ''));
      return transfer;
    },
    [name, base64],
  );
  await page.dispatchEvent(onto, 'dragover', { dataTransfer: data });
  await page.dispatchEvent(onto, 'drop', { dataTransfer: data });
}

test('a spreadsheet’s file goes up without JavaScript', async () => {
  const plain = await signedIn(browser, app, { javaScriptEnabled: false });
  await createEvent(plain.page, app, 'Fra en fil');
  const csv = ['Tirsdag den 4. maj 2027', ...rows.map((row) => row.join(';'))].join('\n');
  const file = { name: 'program.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  await plain.page.getByLabel('Vælg en fil').setInputFiles(file);
  await read(plain.page);
  await expectTable(plain.page);
  await plain.close();
});

test('a scan gets its one sentence, and the page can be used again', async () => {
  await createEvent(page, app, 'En skannet side');
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'white' } })
    .png()
    .toBuffer();
  const buffer = Buffer.from(scannedPdfFile(picture));
  const file = { name: 'program.pdf', mimeType: 'application/pdf', buffer };
  await page.getByLabel('Vælg en fil').setInputFiles(file);
  await read();
  const sentence = page.getByText('PDF-filen er skannet');
  await sentence.first().waitFor();
  expect(await sentence.count()).toBe(1);
  await expectAccessible(page);
  await page.getByLabel('Vælg en fil').setInputFiles([]);
  await page.getByLabel('Programmets tekst').fill('Tirsdag den 4. maj 2027\n\n9.00 Kaffe\n10.00 Sang');
  await read();
  await onResult();
  expect(await itemTitles()).toEqual(['Kaffe', 'Sang']);
});

test('proposals are answered, fields are mended, and it is taken in as said', async () => {
  await paste(page, app, 'Naboer hjælper naboer', twice);
  const proposals = page.locator('section[aria-labelledby="proposals"] > ul > li');
  const repeat = proposals.filter({ hasText: 'Det samme punkt flere gange' }).first();
  await repeat.getByRole('button', { name: 'Ja, det er det samme' }).click();
  await page.getByText('Du har sagt ja').first().waitFor();
  const merge = proposals.filter({ hasText: 'To omtaler af det samme punkt' });
  await merge.getByRole('button', { name: 'Ja, det er det samme' }).click();
  await expect.poll(() => page.getByText('Du har sagt ja').count()).toBe(2);
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Ret “Kaffe”' }).click();
  const form = page.locator('.item-form');
  await form.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
  await form.getByLabel('Starter').first().fill('25.70');
  await form.getByRole('button', { name: 'Gem punktet' }).click();
  await form.locator('[aria-invalid="true"]').first().waitFor();
  await form.getByLabel('Starter').first().fill('8.45');
  await form.getByLabel('Talere').first().fill('Carla Mønster, vært');
  await form.getByLabel('Priser').first().fill('20 kr.\n20 kr.');
  await form.getByRole('button', { name: 'Gem punktet' }).click();
  await form.waitFor({ state: 'detached' });
  const kaffe = page.locator('.items > li', { hasText: 'Kaffe' });
  expect(await kaffe.innerText()).toMatch(/8\.45.*Kaffe.*Carla Mønster \(vært\)/s);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Ret ?“Kaffe”$/);

  await page.getByRole('button', { name: 'Fortryd' }).click();
  await expect.poll(() => kaffe.innerText()).toContain('9.00');
  await page.getByRole('button', { name: 'Tag ind i programmet' }).click();
  await page.waitForURL(/\/programme$/);
  await page.locator('.inside', { hasText: 'Den åbne have' }).first().click();
  await page.waitForURL(/\/sessions\//);
  const main = await page.locator('main').innerText();
  expect(main).toContain('Gang 2');
  await page.goBack();
  expect(await page.locator('.inside', { hasText: 'under måtten' }).count()).toBe(1);
  opened.expectNoErrors();
});
