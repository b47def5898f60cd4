/** The demonstration's conference, from a workshop's board to its booklet and to what became of a recommendation. */
import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { followUpToken } from '#domains/follow-up/server/access.ts';
import { boardToken } from '#domains/workshops/server/access.ts';
import { expectAccessible, openPage, phone, type WatchedPage } from './harness.ts';
import { signedIn } from './organiser.ts';
import { useDemonstration } from './use-app.ts';

const slug = 'faelles-velfaerd-2027';
const demo = useDemonstration();
const at = (path: string) => `${demo.app.origin}${path}`;
const work = (below: string) => at(`/da/organise/faelles-rum/e/${slug}${below}`);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
let workshop: { id: string; link_version: number };
let writer: WatchedPage;

beforeAll(async () => {
  workshop = await demo.db
    .selectFrom('workshops')
    .select(['id', 'link_version'])
    .where('case_title', '=', 'Samtalen på dørstokken')
    .executeTakeFirstOrThrow();
});

const note = (page: Page, text: string) => page.locator('main li[data-note-colour]', { hasText: text });

test('a workshop is held on phones, and a writer lets a note be shown', async () => {
  const lead = await signedIn(demo.browser, demo.app);
  await lead.page.goto(work(`/workshops/${workshop.id}/console`), { waitUntil: 'networkidle' });
  const open = lead.page.getByRole('button', { name: 'Åbn tavlen', exact: true });
  if (await open.isVisible()) await open.click();
  await lead.page.getByText('Alle faser', { exact: true }).click();
  await lead.page
    .getByRole('button', { name: /^Gå til denne fase/ })
    .nth(1)
    .click();

  writer = await openPage(demo.browser, phone);
  await writer.page.goto(at(`/da/b/${boardToken(workshop)}`), { waitUntil: 'load' });
  for (const text of ['Hun fulgte mig til skranken.', 'Betal for telefon og tid', 'Giv nøglen videre']) {
    await writer.page.getByLabel('Skriv en seddel').fill(text);
    await press(writer.page, 'Sæt den på tavlen');
    await note(lead.page, text).waitFor();
  }
  const own = note(writer.page, 'Giv nøglen videre');
  await own.locator('summary').click();
  await own.getByRole('button', { name: 'Må gerne vises sammen med hæftet' }).click();
  await own.getByText('Må vises med hæftet').waitFor();
  for (const text of ['Betal', 'Giv nøglen']) await note(lead.page, text).getByRole('checkbox').check();
  await lead.page.locator('#selection').getByRole('button', { name: 'Flyt', exact: true }).first().click();
  await lead.page.getByRole('heading', { name: /Gruppe uden navn/ }).waitFor();
  await press(lead.page, 'Luk tavlen');
  await writer.page.getByText('Tavlen er lukket.').waitFor();
  await lead.close();
});

test('its harvest is edited, put in order with and without scripts, shown, and quoted by leave', async () => {
  const path = work(`/workshops/${workshop.id}/harvest`);
  const { page, close } = await signedIn(demo.browser, demo.app);
  await page.goto(path, { waitUntil: 'networkidle' });
  const field = (line: number, name: string) => page.locator(`[name="recommendations.${line}.${name}"]`);
  const told = ['Betal brobyggeren for tiden', 'Hold døren åben', 'Lad to gå sammen'];
  for (const [line, keyword] of told.entries()) await field(line, 'keyword').fill(keyword);
  await field(0, 'group').selectOption({ index: 1 });
  await field(0, 'addressedTo').fill('kommunen');
  await page.getByLabel('Kort om drøftelsen').fill('Vi talte længe.\n\n## Uenighed\n\nOm løn.');
  await press(page, 'Gem');
  await page.getByText('Gemt som en ny version.').waitFor();
  await page.getByText('Bygger på 2 sedler').waitFor();

  const order = (of: Page) =>
    of
      .locator('[name$=".keyword"]')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value).filter(Boolean));
  await page.getByRole('button', { name: /^Flyt op.*Anbefaling 3$/ }).click();
  expect(await order(page)).toEqual([told[0], told[2], told[1]]);
  await expectAccessible(page);
  await press(page, 'Gem');
  await page.getByText('Se alle versioner (3)').waitFor();

  const plain = await signedIn(demo.browser, demo.app, { javaScriptEnabled: false });
  await plain.page.goto(path);
  await plain.page.getByRole('button', { name: /^Flyt ned.*Anbefaling 2$/ }).click();
  await plain.page.getByText('Gemt som en ny version.').waitFor();
  expect(await order(plain.page)).toEqual(told);
  await plain.close();

  await page.reload({ waitUntil: 'networkidle' });
  await page.getByRole('button', { name: /^Spørg om at citere.*Hun fulgte/ }).click();
  await page.getByText('venter på svar').waitFor();
  await press(page, 'Vis kladden');
  await page.getByText('Kladden er vist.').waitFor();
  await writer.page.goto(at(`/da/b/${boardToken(workshop)}/draft`));
  await expectAccessible(writer.page);
  await press(writer.page, 'Ja, det må I trykke');
  await writer.page.getByText('Du har sagt ja.').waitFor();
  await writer.close();
  await page.reload({ waitUntil: 'networkidle' });
  await page.getByText('må trykkes', { exact: true }).waitFor();
  await press(page, 'Høsten er færdig');
  await page.getByText('Høsten er færdig og kan komme i hæftet.').waitFor();
  await close();
});

test('the booklet is written, reviewed without a name, published, read, and mended in a second edition', async () => {
  const { page, close } = await signedIn(demo.browser, demo.app);
  await page.goto(work('/booklet'), { waitUntil: 'networkidle' });
  // Workshops that are still to be held do not come in.
  await page.getByText('Er ikke holdt, eller står tomt').waitFor();
  expect(await page.locator('input[name^="in."]').count()).toBe(1);
  await page.getByLabel('Titel', { exact: false }).first().fill('Det, der begynder i opgangen');
  await page.getByLabel('Forord').fill('Vi mødtes.\n\n## Hvorfor\n\nFor at lytte. مرحبا');
  await press(page, 'Gem');
  await page.getByText('Gemt.').waitFor();
  await page.getByText('PDF-filens skrifter mangler nogle tegn: مرحبا').waitFor();
  await press(page, 'Åbn for gennemsyn');
  const address = (await page.locator('a[href*="/booklet/review/"]').getAttribute('href')) ?? '';

  const reviewer = await openPage(demo.browser, { ...phone, javaScriptEnabled: false });
  await reviewer.page.goto(address);
  await press(reviewer.page, 'Send kommentaren');
  await reviewer.page.getByText('Skriv noget først.').first().waitFor();
  await reviewer.page.getByLabel('Hvad handler den om?').selectOption({ index: 1 });
  await reviewer.page.getByLabel('Din kommentar').fill('Nævn Turid.');
  await press(reviewer.page, 'Send kommentaren');
  await reviewer.page.getByText('Tak. Kommentaren er sendt').waitFor();
  await reviewer.close();
  const scripted = await openPage(demo.browser, phone);
  await scripted.page.goto(address);
  await expectAccessible(scripted.page);
  await scripted.close();

  await page.reload({ waitUntil: 'networkidle' });
  await page.getByText('Nævn Turid.', { exact: true }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Klaret/ }).click();
  await page.getByText('Ingen åbne kommentarer.').waitFor();
  await press(page, 'Udgiv hæftet');
  await page.getByText('Hæftet er udgivet.').waitFor();

  const { page: citizen, close: leave } = await openPage(demo.browser, phone);
  await citizen.goto(at(`/da/e/${slug}/booklet`));
  await citizen.getByText('Hun fulgte mig til skranken.').waitFor();
  await citizen.getByText('Fra tavlen (1 seddel)').click();
  await citizen.getByText('Giv nøglen videre').waitFor();
  await expectAccessible(citizen);
  await citizen.getByRole('link', { name: 'Betal brobyggeren for tiden' }).first().click();
  await citizen.getByText('2 sedler', { exact: true }).waitFor();
  await expectAccessible(citizen);
  for (const file of ['pdf?layout=a5', 'pdf?layout=spreads', 'pdf?layout=a4', 'docx', 'epub', 'json', 'csv'])
    expect([file, (await fetch(at(`/da/e/${slug}/booklet.${file}`))).status]).toEqual([file, 200]);

  await page.getByLabel('Tak', { exact: false }).first().fill('Tak til alle.');
  await press(page, 'Gem');
  await page.getByText('Gemt.').waitFor();
  await page.getByLabel('Hvad er rettet?').fill('Takken.');
  await press(page, 'Udgiv en ny udgave');
  await page.getByText('Hæftet er udgivet.').waitFor();
  await citizen.goto(at(`/nb/e/${slug}/booklet`));
  await citizen.getByText('Rettet i denne udgave: Takken.').waitFor();
  // A board that is still to be held is as it was.
  const sealed = await demo.db
    .selectFrom('workshops')
    .select('id')
    .where('erase_notes_at', 'is not', null)
    .where('state', '=', 'preparing')
    .execute();
  expect(sealed).toEqual([]);
  await leave();
  await close();
});

test('a recommendation is taken up by mail, told of with evidence, and another declined', async () => {
  const { page, close } = await signedIn(demo.browser, demo.app);
  await page.goto(work('/follow-up'), { waitUntil: 'networkidle' });
  await expectAccessible(page);
  const owners = ['Fjordbyen kommune', 'Frivilligcenter Fjordbyen', 'Boligforeningen Kystvejen'];
  const links = await page
    .locator('a[href*="/take-up/"]')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  for (const [index, owner] of owners.entries()) {
    await page.goto(links[index] ?? '', { waitUntil: 'networkidle' });
    await page.locator('[name="owner"]').fill(owner);
    await page.locator('[name="contactName"]').fill('Gerd Nymark');
    await page.locator('[name="contactEmail"]').fill(`gerd${index}@gaest.example`);
    await press(page, 'Gem');
    await page.getByText('Gemt.').waitFor();
  }
  const token = async (owner: string) =>
    followUpToken(
      await demo.db
        .selectFrom('follow_ups')
        .select(['id', 'link_version'])
        .where('owner', '=', owner)
        .where('contact_email', 'like', 'gerd%')
        .executeTakeFirstOrThrow(),
    );
  const answering = await openPage(demo.browser, { ...phone, javaScriptEnabled: false });
  await answering.page.goto(at(`/da/f/${await token(owners[0] ?? '')}`));
  await press(answering.page, 'Ja, det vil vi');
  await answering.page.getByLabel('I gang').check();
  await answering.page.getByLabel('Hvad er der sket?').fill('To brobyggere har fået løn.');
  await press(answering.page, 'Gem');
  await answering.page.getByText('Tak. Det står nu på den offentlige side.').waitFor();
  await answering.page.goto(at(`/da/f/${await token(owners[1] ?? '')}`));
  await press(answering.page, 'Nej tak');
  await answering.page.getByText('I har sagt nej').waitFor();
  await answering.close();

  const citizen = await openPage(demo.browser, phone);
  const became = at(`/da/e/${slug}/follow-up`);
  await expect.poll(async () => (await fetch(became)).text()).toContain('To brobyggere har fået løn.');
  await citizen.page.goto(became);
  await citizen.page.getByText('Fjordbyen kommune følger op').waitFor();
  for (const owner of owners.slice(1)) expect(await citizen.page.getByText(owner).count()).toBe(0);
  await expectAccessible(citizen.page);
  await citizen.close();

  // Whoever answered by the link stands in the trail as that.
  await page.goto(at('/da/organise/faelles-rum/audit'));
  await page.getByText('Den, der følger op', { exact: true }).first().waitFor();
  await page.getByText('En, der læste udkastet').first().waitFor();
  await close();
});
