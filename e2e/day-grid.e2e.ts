/** The day grid by mouse, by keyboard and by its forms: moving, splitting, repeating, blocks, and taking it all back. */
import type { Browser, Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { WatchedPage } from './harness.ts';
import type { TestApp } from './start-test-app.ts';
import { useDemonstration } from './use-app.ts';
import { signedIn, takeIn } from './organiser.ts';

const programme = `Naboskab på tværs

Sted: Kulturhuset Broen

Tirsdag den 4. maj 2027

| Tid | Salen | Biblioteket |
| --- | --- | --- |
| 10.00 - 11.00 | Den åbne have v/ Alma Testrup | Et bord mere v/ Birger Prøvestrand |
| 11.00 - 11.15 | Pause | Pause |
| 11.15 - 12.15 | Nøglen under måtten v/ Alma Testrup | |
| 12.15 - 13.00 | Frokost | Frokost |
| 13.00 - 14.00 | Det fælles skur | Gården som værksted |
`;
/** The height of a quarter of an hour. */
let quarter: number;

const demo = useDemonstration();
let app: TestApp;
let browser: Browser;
let opened: WatchedPage;
let page: Page;

beforeAll(async () => {
  ({ app, browser } = demo);
  opened = await signedIn(browser, app, { viewport: { width: 1280, height: 1400 } }, /422/);
  page = opened.page;
  await takeIn(page, app, 'Naboskab på tværs', programme);
  const tops = await page
    .locator('.hours div')
    .evaluateAll((hours) => hours.map((hour) => hour.getBoundingClientRect().top));
  // The first hour may be cut short by the day's beginning.
  quarter = ((tops[2] ?? 0) - (tops[1] ?? 0)) / 4;
});

const box = (title: string, index = 0) => page.locator('.inside', { hasText: title }).nth(index);
const timesOf = (title: string, index = 0) => box(title, index).locator('.time').innerText();
const roomOf = (title: string) => box(title).locator(':scope > .ds-sr-only').innerText();
const whatStands = () => page.locator('.inside').allInnerTexts();
const saved = () => page.getByText('Gemt', { exact: true }).waitFor();
/** What the element with the focus says; the whole page has none. */
const focused = () =>
  page.evaluate(() => (document.activeElement === document.body ? '' : document.activeElement?.textContent));
const dialog = () => page.locator('dialog');
const undo = () => page.getByRole('button', { name: 'Fortryd', exact: true });
const redo = () => page.getByRole('button', { name: 'Gør igen', exact: true });

async function drag(from: Locator, by: { right?: number; down?: number }): Promise<void> {
  const area = await from.boundingBox();
  if (!area) throw new Error('nothing to drag');
  const [x, y] = [area.x + area.width / 2, area.y + Math.min(area.height / 2, 20)];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + (by.right ?? 0) / 2, y + (by.down ?? 0) / 2);
  await page.mouse.move(x + (by.right ?? 0), y + (by.down ?? 0), { steps: 4 });
  await page.mouse.up();
}

async function openMove(title: string, index = 0): Promise<void> {
  await box(title, index).focus();
  await page.keyboard.press('m');
  await dialog().waitFor();
}

test('a box is dragged to another time and room, and says what it meets there', async () => {
  const width = (await page.locator('.rooms div').first().boundingBox())?.width ?? 0;
  expect(await roomOf('Den åbne have')).toBe('Salen');
  // A little past the mark: steps are five minutes, and a half pixel must not decide.
  await drag(box('Den åbne have'), { right: width, down: 3 * quarter + 3 });
  expect(await timesOf('Den åbne have')).toBe('10.45–11.45');
  expect(await roomOf('Den åbne have')).toBe('Biblioteket');
  expect(await box('Den åbne have').innerText()).toContain('Alma Testrup er to steder på samme tid.');
  expect(await box('Et bord mere').innerText()).toContain('Biblioteket er optaget to gange');
  await saved();
  expect(new URL(page.url()).pathname).toMatch(/\/programme$/);
  await page.reload();
  expect(await timesOf('Den åbne have')).toBe('10.45–11.45');
  expect(await page.locator('#conflicts').innerText()).toContain('Alma Testrup er to steder på samme tid.');

  await undo().click();
  await expect.poll(() => timesOf('Den åbne have')).toBe('10.00–11.00');
  expect(await roomOf('Den åbne have')).toBe('Salen');
  await redo().click();
  await expect.poll(() => timesOf('Den åbne have')).toBe('10.45–11.45');
  await undo().click();
  await expect.poll(() => roomOf('Den åbne have')).toBe('Salen');
  expect(await page.locator('#conflicts li').count()).toBe(0);
});

test('a drag that is broken off puts the box back', async () => {
  const area = await box('Det fælles skur').boundingBox();
  await page.mouse.move((area?.x ?? 0) + 50, (area?.y ?? 0) + 10);
  await page.mouse.down();
  await page.mouse.move((area?.x ?? 0) + 50, (area?.y ?? 0) + 10 + 2 * quarter, { steps: 3 });
  expect(await timesOf('Det fælles skur')).toBe('13.30–14.30');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await timesOf('Det fælles skur')).toBe('13.00–14.00');
});

test('its lower edge is dragged to make it longer, and a click still opens it', async () => {
  await drag(page.locator('.box', { hasText: 'Nøglen under måtten' }).locator('.edge'), { down: quarter });
  expect(await timesOf('Nøglen under måtten')).toBe('11.15–12.30');
  await saved();
  await box('Det fælles skur').click();
  await page.waitForURL(/\/sessions\//);
  await page.goBack();
  await undo().click();
  await expect.poll(() => timesOf('Nøglen under måtten')).toBe('11.15–12.15');
});

test('the keyboard does the same and keeps the focus', async () => {
  await box('Et bord mere').focus();
  for (const key of ['ArrowLeft', 'ArrowDown', 'Alt+ArrowDown']) {
    await page.keyboard.press(key);
    expect([key, await focused()]).toEqual([key, expect.stringContaining('Et bord mere')]);
  }
  expect([await timesOf('Et bord mere'), await roomOf('Et bord mere')]).toEqual(['10.20–11.20', 'Salen']);
  expect(await box('Et bord mere').innerText()).toContain('Salen er optaget to gange');
  await expect
    .poll(() => page.locator('p[aria-live]').innerText())
    .toMatch(/Et bord mere, 10:20–11:20, Salen.*Salen er optaget/);
  await saved();
  await page.keyboard.press('Control+z');
  await expect.poll(() => timesOf('Et bord mere')).toBe('10.00–11.00');
  expect(await focused()).toContain('Et bord mere');
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(() => timesOf('Et bord mere')).toBe('10.20–11.20');
  await page.keyboard.press('Control+z');
  await expect.poll(() => roomOf('Et bord mere')).toBe('Biblioteket');

  await page.keyboard.press('Delete');
  await expect.poll(() => box('Et bord mere').count()).toBe(0);
  await page.keyboard.press('Control+z');
  await expect.poll(() => box('Et bord mere').count()).toBe(1);
});

test('a session is split in two by its dialog, which gives the focus back', async () => {
  await openMove('Gården som værksted');
  await dialog().locator('summary', { hasText: 'Del i to' }).click();
  await dialog().getByLabel('Den anden del begynder').fill('13.30');
  await dialog().getByLabel('Den anden dels titel').fill('Værkstedet om vinteren');
  await dialog().getByRole('button', { name: 'Del i to' }).click();
  await dialog().waitFor({ state: 'detached' });
  expect([await timesOf('Gården som værksted'), await timesOf('Værkstedet om vinteren')]).toEqual([
    '13.00–13.30',
    '13.30–14.00',
  ]);
  expect(await focused()).toContain('Gården som værksted');
  await undo().click();
  await expect.poll(() => box('Værkstedet om vinteren').count()).toBe(0);
  expect(await timesOf('Gården som værksted')).toBe('13.00–14.00');
});

test('what the dialog cannot take is said beside its field, and it stays open', async () => {
  await openMove('Gården som værksted');
  await dialog().getByLabel('Starter').first().fill('halv ti');
  await dialog().getByRole('button', { name: 'Gem' }).first().click();
  await expect.poll(() => dialog().locator('[aria-invalid="true"]').count()).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  expect(await focused()).toContain('Gården som værksted');
  await openMove('Det fælles skur');
  expect(await dialog().locator('[aria-invalid="true"]').count()).toBe(0);
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
});

test('a session is repeated in the afternoon, grouped with what runs beside it, and let go again', async () => {
  await openMove('Den åbne have');
  await dialog().locator('summary', { hasText: 'Gentag' }).click();
  await dialog().locator('#repeat-start').fill('14.00');
  await dialog().locator('#repeat-room').selectOption({ label: 'Biblioteket' });
  await dialog().getByRole('button', { name: 'Gentag' }).click();
  await dialog().waitFor({ state: 'detached' });
  expect([await timesOf('Den åbne have'), await timesOf('Den åbne have', 1)]).toEqual([
    '10.00–11.00',
    '14.00–15.00',
  ]);

  await openMove('Den åbne have');
  await chooseBlock({ value: 'new' });
  await openMove('Et bord mere');
  const own = (await block().locator('option:checked').textContent()) ?? '';
  expect(own).toMatch(/^Parallelblok \d$/);
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });

  await openMove('Den åbne have', 1);
  await chooseBlock({ label: own });
  await expect.poll(() => page.locator('#conflicts').innerText()).toContain('begynder ikke samtidig');
  await undo().click();
  await expect.poll(() => page.locator('#conflicts').innerText()).not.toContain('begynder ikke samtidig');
  await openMove('Den åbne have');
  await chooseBlock({ value: '' });
  await openMove('Den åbne have');
  expect(await block().inputValue()).toBe('');
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
});

const block = () => dialog().getByLabel('Parallelblok');
async function chooseBlock(option: { value: string } | { label: string }): Promise<void> {
  await dialog().locator('summary', { hasText: 'Parallelblok' }).click();
  await block().selectOption(option);
  await dialog().locator('details', { hasText: 'Parallelblok' }).getByRole('button').click();
  await dialog().waitFor({ state: 'detached' });
}

test('a whole afternoon moves by a quarter, in every room and in one', async () => {
  const before = await whatStands();
  const form = page.locator('details.shift');
  const open = () => form.evaluate((details: HTMLDetailsElement) => (details.open = true));
  await form.locator('summary').click();
  await form.getByLabel('Minutter').fill('15');
  await form.getByRole('button', { name: 'Flyt' }).click();
  await expect.poll(() => timesOf('Frokost')).toBe('12.30–13.15');
  expect([await timesOf('Nøglen under måtten'), await timesOf('Det fælles skur')]).toEqual([
    '11.15–12.15',
    '13.15–14.15',
  ]);
  await undo().click();
  await expect.poll(whatStands).toEqual(before);
  await open();
  await form.getByLabel('Fra klokken').fill('13');
  await form.getByLabel('I', { exact: true }).selectOption({ label: 'Salen' });
  await form.getByRole('button', { name: 'Flyt' }).click();
  await expect.poll(() => timesOf('Det fælles skur')).toBe('13.15–14.15');
  expect(await timesOf('Gården som værksted')).toBe('13.00–14.00');
  await undo().click();
  await expect.poll(whatStands).toEqual(before);
});

test('a new item is added by its button, and the focus comes back to it', async () => {
  await page.getByRole('link', { name: 'Tilføj punkt' }).focus();
  await page.keyboard.press('Enter');
  await dialog().waitFor();
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  expect(await focused()).toContain('Tilføj punkt');
  await page.keyboard.press('Enter');
  await dialog().getByLabel('Titel').fill('Sang og kage');
  await dialog().getByLabel('Starter').fill('15');
  await dialog().getByLabel('Slutter').fill('15.30');
  await dialog().getByRole('button', { name: 'Tilføj punkt' }).click();
  await dialog().waitFor({ state: 'detached' });
  expect(await timesOf('Sang og kage')).toBe('15.00–15.30');
  expect(await focused()).toContain('Tilføj punkt');
  opened.expectNoErrors();
});
