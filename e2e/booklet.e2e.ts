/** The demonstration's booklet: read by everybody, taken home as files, and mended by its editor. */
import { expect, test } from 'vitest';
import { expectAccessible, openPage, phone } from './harness.ts';
import { signedIn } from './organiser.ts';
import { useDemonstration } from './use-app.ts';

const slug = 'frivilligdagen-2025';
const demo = useDemonstration();
const at = (path: string) => `${demo.app.origin}${path}`;
const editor = `/da/organise/faelles-rum/e/${slug}/booklet`;

test('from the gathering to its booklet, to one recommendation, and to what stands behind it', async () => {
  const { page, expectNoErrors, close } = await openPage(demo.browser, phone);
  await page.goto(at(`/da/e/${slug}`));
  await page.getByRole('link', { name: 'Læs hæftet' }).click();
  await page.getByRole('heading', { level: 1, name: 'Det, der bliver ved' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Den, der bliver hjulpet, holder om musen' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Den, der bliver hjulpet, holder om musen' }).waitFor();
  expect(page.url()).toMatch(/\/booklet\/den-der-bliver-hjulpet-holder-om-musen$/);
  await page.getByText(/19\s+sedler fra 5\s+borde/).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Læs kapitlet' }).click();
  await page.waitForURL(/booklet#workshop-aeldre-og-skaerme$/);
  expectNoErrors();
  await close();
});

test('a reader of another language is told, and hears each text as what it is', async () => {
  const { page, close } = await openPage(demo.browser);
  await page.goto(at(`/nb/e/${slug}/booklet`));
  await page.getByText('Heftet er på dansk.').waitFor();
  await expectAccessible(page);
  expect(await page.locator('h1').evaluate((node) => node.closest('[lang]')?.getAttribute('lang'))).toBe(
    'da',
  );
  await page.goto(at(`/en/e/${slug}/booklet/den-der-bliver-hjulpet-holder-om-musen`));
  await expectAccessible(page);
  await close();
});

test('pages and files may be kept by caches; each layout is its own', async () => {
  const sizes = new Map<string, number>();
  for (const [file, type] of [
    ['booklet', 'text/html'],
    ['booklet/den-der-bliver-hjulpet-holder-om-musen', 'text/html'],
    ['booklet.pdf?layout=a5', 'application/pdf'],
    ['booklet.pdf?layout=a4', 'application/pdf'],
    ['booklet.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['booklet.epub', 'application/epub+zip'],
    ['booklet.json', 'application/json'],
    ['booklet.csv', 'text/csv'],
  ] as const) {
    const address = at(`/da/e/${slug}/${file}`);
    const answer = await fetch(address);
    expect([file, answer.status, answer.headers.get('content-type')]).toEqual([
      ...[file, 200],
      expect.stringContaining(type),
    ]);
    expect(answer.headers.get('cache-tag')).toContain('event:');
    sizes.set(file, (await answer.arrayBuffer()).byteLength);
    const etag = answer.headers.get('etag') ?? '';
    expect((await fetch(address, { headers: { 'if-none-match': etag } })).status).toBe(304);
  }
  expect(sizes.get('booklet.pdf?layout=a5')).not.toBe(sizes.get('booklet.pdf?layout=a4'));
});

test('a chapter is moved and another left out with its reason, and the draft follows', async () => {
  const { page, close } = await signedIn(demo.browser, demo.app);
  await page.goto(at(editor), { waitUntil: 'networkidle' });
  const rows = page.locator('ol.order > li');
  const names = () => rows.locator('.name').allInnerTexts();
  const [first = '', second = '', third = ''] = await names();
  const moved = page.getByRole('button', { name: /^Flyt ned/ }).first();
  await moved.click();
  expect(await names()).toEqual([second, first, third, ...(await names()).slice(3)]);
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'move');
  await rows.nth(2).getByRole('checkbox').uncheck();
  await rows.nth(2).getByLabel('Hvorfor er den ikke med?').fill('Gruppen bad om det.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Gem', exact: true }).click();
  await page.getByText('Gemt.').waitFor();
  await page.reload({ waitUntil: 'networkidle' });
  expect((await names()).slice(0, 3)).toEqual([second, first, third]);
  const reason = rows.nth(2).getByLabel('Hvorfor er den ikke med?');
  expect([await reason.inputValue(), await reason.isVisible()]).toEqual(['Gruppen bad om det.', true]);
  expect(await rows.nth(0).getByLabel('Hvorfor er den ikke med?').isVisible()).toBe(false);
  await page.goto(at(`${editor}/preview`));
  expect(await page.locator('.booklet section[id^="workshop-"]').count()).toBe(4);

  await page.goto(at(editor), { waitUntil: 'networkidle' });
  await rows.nth(2).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Gem', exact: true }).click();
  await page.getByText('Gemt.').waitFor();
  await close();
});

test('two editors at once: the second is told and loses nothing; a correction is a further edition', async () => {
  const first = await signedIn(demo.browser, demo.app);
  await first.page.goto(at(editor));
  await expectAccessible(first.page);
  const second = await first.page.context().newPage();
  await second.goto(at(editor));
  await first.page.getByLabel('Undertitel').fill('Rettet undertitel');
  await first.page.getByRole('button', { name: 'Gem', exact: true }).click();
  await first.page.getByText('Gemt.').waitFor();
  await second.getByLabel('Undertitel').fill('En anden undertitel');
  await second.getByRole('button', { name: 'Gem', exact: true }).click();
  await second.getByRole('heading', { name: 'En anden har ændret kladden, mens du skrev' }).waitFor();
  expect(await second.getByLabel('Undertitel').inputValue()).toBe('En anden undertitel');
  await second.getByText('I mellemtiden er der gemt: “Rettet undertitel”').waitFor();
  await second.getByRole('button', { name: 'Gem', exact: true }).click();
  await second.getByText('Gemt.').waitFor();
  await first.page.reload();

  await first.page
    .getByRole('link', { name: /^Brug forslaget/ })
    .first()
    .click();
  await first.page.getByRole('heading', { level: 1, name: 'Nyt tema' }).waitFor();
  expect(await first.page.locator('input[type=checkbox]:checked').count()).toBeGreaterThan(0);
  await expectAccessible(first.page);
  await first.page.getByLabel('Overskrift').fill('Et nyt tema');
  await first.page.getByRole('button', { name: 'Gem', exact: true }).click();
  await first.page.getByRole('link', { name: 'Et nyt tema' }).waitFor();

  await first.page.getByRole('button', { name: 'Åbn for gennemsyn' }).click();
  const link = first.page.locator('a[href*="/booklet/review/"]');
  const address = (await link.getAttribute('href')) ?? '';
  const reviewer = await openPage(demo.browser);
  await reviewer.page.goto(address);
  await reviewer.page.getByText('En anden undertitel').waitFor();
  await expectAccessible(reviewer.page);

  await first.page.getByLabel('Hvad er rettet?').fill('Undertitlen.');
  await first.page.getByRole('button', { name: 'Udgiv en ny udgave' }).click();
  await first.page.getByText('Hæftet er udgivet.').waitFor();
  await reviewer.page.goto(at(`/da/e/${slug}/booklet`));
  await reviewer.page.getByText('Rettet i denne udgave: Undertitlen.').waitFor();
  expect((await fetch(address)).status).toBe(404);
  await reviewer.close();
  await first.close();
});
