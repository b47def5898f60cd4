/** After a workshop: two editors at once, the draft on a phone without scripts, a recommendation that is taken up. */
import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { makeEdition } from '#testing/harvest-factory.ts';
import { makeHarvest } from './access/make-harvest.ts';
import { expectAccessible, openPage, phone } from './harness.ts';
import { signedIn } from './organiser.ts';
import { useDemonstration } from './use-app.ts';

const slug = 'frivilligdagen-2025';
const demo = useDemonstration();
const withoutScripts = { ...phone, javaScriptEnabled: false };
let made: Awaited<ReturnType<typeof makeHarvest>>;

beforeAll(async () => {
  const { subject_id: id, organisation_id: organisationId } = await demo.db
    .selectFrom('slugs')
    .select(['subject_id', 'organisation_id'])
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow();
  made = await makeHarvest(demo.db, { id, slug }, 'torvet@gaest.example');
  // The demonstration's booklet is the first edition.
  await makeEdition(demo.db, { organisationId, eventId: id, workshopId: made.workshopId, slug }, 2);
});

const work = (below: string) => `${demo.app.origin}/da/organise/faelles-rum/e/${slug}${below}`;
const save = (page: Page) => page.getByRole('button', { name: 'Gem', exact: true }).click();
const keywords = (page: Page) =>
  page.locator('[name$=".keyword"]').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));

test('two editors at once get a clear sentence, and nothing of either is lost', async () => {
  const { page: first, close: end } = await signedIn(demo.browser, demo.app);
  const second = await first.context().newPage();
  const path = work(`/workshops/${made.workshopId}/harvest`);
  for (const page of [first, second]) await page.goto(path, { waitUntil: 'networkidle' });
  await first.getByText('Skriv flere').click();
  await first.locator('[name="recommendations.3.keyword"]').fill('Ny fra den første');
  await save(first);
  await first.getByText('Gemt som en ny version.').waitFor();

  await second.locator('[name="recommendations.0.keyword"]').fill('Fra den anden');
  await save(second);
  await second.getByText('En anden har ændret kladden, mens du skrev').waitFor();
  await second.locator('[name="version"][value="2"]').waitFor({ state: 'attached' });
  await expectAccessible(second);
  expect((await keywords(second)).filter(Boolean)).toEqual(
    expect.arrayContaining(['Fra den anden', 'Ny fra den første']),
  );
  await save(second);
  await second.getByText('Gemt som en ny version.').waitFor();
  expect((await keywords(second)).filter(Boolean).sort()).toEqual(
    ['En vært på gården', 'Fra den anden', 'Fælles måltider', 'Ny fra den første'].sort(),
  );
  expect(await second.locator('[name$=".isKept"]:checked').count()).toBe(4 + 3);
  await second.goto(`${path}/versions/3`);
  await second.getByText('“Fra den anden” fik en anden stikordslinje').waitFor();
  await expectAccessible(second);
  await end();
});

test('the draft is read and commented on a phone without scripts, and the facilitator sees it', async () => {
  const { page, close: end } = await signedIn(demo.browser, demo.app);
  await page.goto(work(`/workshops/${made.workshopId}/harvest`), { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Vis kladden' }).click();
  await page.getByText('Kladden er vist.').waitFor();

  const writer = await openPage(demo.browser, withoutScripts);
  await writer.page.goto(`${demo.app.origin}/nb/b/${made.boardToken}/draft`);
  await writer.page
    .getByRole('textbox', { name: 'Hva mangler, eller hva er feil?' })
    .fill('Dere glemte lekeplassen.');
  await writer.page.getByRole('button', { name: 'Send' }).click();
  await writer.page.getByText('Takk. Det er sendt til dem som redigerer.').waitFor();
  await writer.page.getByText('Dere glemte lekeplassen.').waitFor();
  await writer.close();

  const reader = await openPage(demo.browser, phone);
  await reader.page.goto(`${demo.app.origin}/en/b/letter/${made.letterToken}`);
  await expectAccessible(reader.page);
  await reader.close();

  await page.reload({ waitUntil: 'networkidle' });
  await page.getByText('Dere glemte lekeplassen.').waitFor();
  await page.getByRole('button', { name: 'Jeg har set dem' }).click();
  await page.getByText('Kommentarerne er set.').waitFor();
  await end();
});

test('an owner says yes without account or scripts, and is public only then', async () => {
  const { page, close: end } = await openPage(demo.browser, phone);
  const publicPage = `${demo.app.origin}/da/e/${slug}/follow-up`;
  await page.goto(publicPage);
  await page.getByText('Rettet til kommunen').first().waitFor();
  expect(await page.getByText('Torvelauget').count()).toBe(0);
  await expectAccessible(page);

  const owner = await openPage(demo.browser, withoutScripts);
  await owner.page.goto(`${demo.app.origin}/da/f/${made.ownerToken}`);
  await owner.page.getByRole('button', { name: 'Ja, det vil vi' }).click();
  await owner.page.getByText('Torvelauget har sagt ja').waitFor();
  await owner.page.getByLabel('I gang').check();
  await owner.page.getByLabel('Hvad er der sket?').fill('Bænken er bestilt.');
  await owner.page.getByRole('button', { name: 'Gem' }).click();
  await owner.page.getByText('Tak. Det står nu på den offentlige side.').waitFor();
  await owner.close();

  await expect.poll(async () => (await fetch(publicPage)).text()).toContain('Torvelauget følger op');
  await page.goto(`${demo.app.origin}/en/f/${made.ownerToken}`);
  await expectAccessible(page);
  await page.goto(`${demo.app.origin}/nb/e/frivilligdagen-2027`);
  await page.getByRole('link', { name: 'Se hva det ble til' }).click();
  await page.getByText('Bænken er bestilt.').waitFor();
  const csv = await (await fetch(`${publicPage}.csv`)).text();
  expect(csv).toContain('Torvelauget;I gang');
  await end();
});
