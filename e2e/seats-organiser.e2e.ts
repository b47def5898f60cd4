/** An organiser gives the seats of parallel workshops: set-up, people, needs, demand, a run, a move, publication. */
import { sql, type Kysely } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type {} from '#domains/allocation/server/tables.ts';
import type { Database } from '#platform/server/db/database.ts';
import { makeSeats, type MadeSeats } from '#testing/allocation-factory.ts';
import { addMember } from '#testing/accounts.ts';
import { expectAccessible, openPage, phone } from './harness.ts';
import type { TestApp } from './start-test-app.ts';
import { useDemonstration } from './use-app.ts';
import { signedIn } from './organiser.ts';

const demo = useDemonstration();
let app: TestApp;
let browser: Browser;
let db: Kysely<Database>;
let made: MadeSeats;
let base = '';

beforeAll(async () => {
  ({ app, browser, db } = demo);
  made = await makeSeats(db, { people: 14, rooms: [4, 6, 8], blocks: 2, now: Date.now() });
  // Places whose addresses nobody confirms are given up while the journey is under way.
  await sql`update registrations set address_confirmed_at = now(), hold_until = null
    where event_id = ${made.eventId}`.execute(db);
  await sql`delete from allocations where event_id = ${made.eventId}`.execute(db);
  await sql`insert into registration_needs (organisation_id, event_id, registration_id, access)
    values (${made.organisationId}, ${made.eventId}, ${made.people[3]}, 'Jeg sidder i kørestol')`.execute(db);
  const account = await db
    .selectFrom('accounts')
    .select('id')
    .where('email', '=', 'organiser@demo.example')
    .executeTakeFirstOrThrow();
  await addMember(db, { id: made.organisationId }, account, 'organiser');
  base = `${app.origin}/da/organise/${made.organisation}/e/${made.slug}/seats`;
}, 180_000);

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).first().click();

/** Everybody but the last wishes; most want the smallest room. */
async function everybodyWishes(): Promise<void> {
  const key = { organisation_id: made.organisationId, event_id: made.eventId };
  for (const [at, registration_id] of made.people.slice(0, -1).entries()) {
    const order = at % 4 === 0 ? [1, 2, 0] : [0, 1, 2];
    const wishes = JSON.stringify(order.map((session) => [made.sessions[session]]));
    const own = { wishes, wished_at: '2026-04-02T10:00:00Z' };
    await db
      .insertInto('allocation_people')
      .values({ ...key, registration_id, ...own })
      .onConflict((conflict) =>
        conflict.columns(['organisation_id', 'event_id', 'registration_id']).doUpdateSet(own),
      )
      .execute();
  }
}

async function setUp(page: Page): Promise<void> {
  await page.goto(`${base}/people`, { waitUntil: 'networkidle' });
  expect(page.url()).toBe(base);
  await press(page, 'Begynd');
  await page.getByRole('heading', { name: 'Regler' }).waitFor();
  await press(page, 'Åbn nu');
  await page.getByText('Der er ingen pladser i').first().waitFor();
  for (const [at, slot] of made.slots.entries())
    await page.locator(`[name="max.${slot}"]`).fill(['4', '6', '8'][at % 3] ?? '');
  await press(page, 'Gem pladser');
  await page.getByText('Gemt.').waitFor();
  await page.getByText('18 pladser til 14 tilmeldte').first().waitFor();
  await page.locator('[name=ranks]').fill('0');
  await press(page, 'Gem regler');
  await page.getByText('Skriv et tal på mindst 1.').first().waitFor();
  await page.locator('[name=ranks]').fill('3');
  await page.locator('[name="balance.municipality"]').fill('60');
  await press(page, 'Gem regler');
  await page.getByText('Gemt.').waitFor();
  await expectAccessible(page);
}

async function settlePeople(page: Page): Promise<void> {
  await page.goto(`${base}/people`, { waitUntil: 'networkidle' });
  await page.getByText('Ny gruppe').click();
  await page.locator('#name-').fill('Kroen');
  await press(page, 'Gem gruppe');
  await page.getByText('Kroen · Helst · 0 personer').waitFor();
  await page.locator('[name=q]').fill('Deltager 2');
  await press(page, 'Find');
  await page.waitForLoadState('networkidle');
  await page.getByText('1 af 14').waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Deltager 2' }).click();
  await page.waitForURL(/people\/[0-9a-f-]{36}$/);
  await page.waitForLoadState('networkidle');
  await page.locator('#group').selectOption({ label: 'Kroen' });
  await page.locator('#leads-0').getByLabel('1A Workshop 1').check();
  await page.locator('#fixed-0').selectOption({ label: '2A Workshop 2' });
  await press(page, 'Gem');
  await page.getByText('Gemt.').waitFor();
  await expectAccessible(page);
}

async function openAndFail(page: Page): Promise<void> {
  await page.goto(base, { waitUntil: 'networkidle' });
  await press(page, 'Åbn nu');
  await page.getByRole('heading', { name: 'Lodtrækningens frø' }).waitFor();
  expect(await page.locator('code').innerText()).toMatch(/^[0-9a-f]{64}$/);
  await everybodyWishes();
  await page.goto(`${base}/runs`, { waitUntil: 'networkidle' });
  await press(page, 'Start');
  await page.getByText('Deltager 2 skal være i både 1A Workshop 1 og 2A Workshop 2').first().waitFor();
}

test('an organiser sets up, runs, moves one person and publishes', { timeout: 240_000 }, async () => {
  const opened = await signedIn(browser, app, {}, /status of (409|422)/);
  const { page } = opened;
  await setUp(page);
  await settlePeople(page);
  await openAndFail(page);

  // The contradiction is mended where it was made.
  await page.goto(`${base}/people?q=Deltager+2`, { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: 'Deltager 2' }).click();
  await page.waitForURL(/people\/[0-9a-f-]{36}$/);
  await page.waitForLoadState('networkidle');
  await page.locator('#fixed-0').selectOption('');
  await press(page, 'Gem');
  await page.getByText('Gemt.').waitFor();

  await page.goto(`${base}/access`, { waitUntil: 'networkidle' });
  await page.getByText('Jeg sidder i kørestol').waitFor();
  await expectAccessible(page);
  await page.getByLabel('Ledsagere og tolke').fill('1');
  await press(page, 'Bekræft');
  await page.getByText('Bekræftet', { exact: false }).first().waitFor();

  await page.goto(`${base}/demand`, { waitUntil: 'networkidle' });
  await page.getByText('13 af 14 har ønsket.').waitFor();
  await expectAccessible(page);

  await page.goto(`${base}/runs`, { waitUntil: 'networkidle' });
  await page.locator('[name=label]').fill('Første');
  await press(page, 'Start');
  await page.waitForURL(/runs\/[0-9a-f-]{36}$/);
  await page.getByRole('heading', { name: 'Blandingen ved hvert bord' }).waitFor({ timeout: 90_000 });
  await page.getByText('Bevist: bedre kan pladserne ikke fordeles').waitFor();
  await expectAccessible(page);
  const run = page.url();

  await page.locator('#q').fill('Deltager 5');
  await press(page, 'Find');
  await page.getByRole('link', { name: 'Deltager 5' }).click();
  await page.locator('#to-0').selectOption('');
  await page.getByRole('button', { name: 'Se, hvad det koster' }).first().click();
  await page.getByRole('heading', { name: 'Det koster' }).waitFor();
  await expectAccessible(page);
  await press(page, 'Lav en kørsel med ændringen');
  await page.getByText('kørsel 1, ændret i hånden').waitFor();

  await page.goto(`${base}/runs`, { waitUntil: 'networkidle' });
  await page.getByRole('columnheader', { name: 'Kørsel 2' }).first().waitFor();
  await expectAccessible(page);

  await page.goto(`${run}/publish`, { waitUntil: 'networkidle' });
  await page.getByText('Personer i fordelingen').waitFor();
  await expectAccessible(page);
  await press(page, 'Udgiv nu');
  await page.getByText('Pladserne blev udgivet').waitFor();
  const seats = await db
    .selectFrom('allocation_seats')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('event_id', '=', made.eventId)
    .executeTakeFirstOrThrow();
  // Fourteen people in two blocks; one of them leads in the first.
  expect(Number(seats.count)).toBe(27);
  opened.expectNoErrors();
  await opened.close();
});

test('the same pages work on a phone and without JavaScript', { timeout: 120_000 }, async () => {
  const opened = await signedIn(browser, app, { ...phone, javaScriptEnabled: false });
  const { page } = opened;
  for (const path of ['', '/people', '/access', '/demand', '/runs']) {
    await page.goto(`${base}${path}`, { waitUntil: 'networkidle' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    const { scrollWidth, width } = {
      scrollWidth: await page.locator('html').evaluate((html) => html.scrollWidth),
      width: page.viewportSize()?.width ?? 0,
    };
    expect([path, scrollWidth <= width]).toEqual([path, true]);
  }
  // After cancellations: a run that changes as little as possible.
  await sql`update registrations set state = 'cancelled', holds = false where id = ${made.people[6]}`.execute(
    db,
  );
  expect(await page.getByLabel('Ændr så få udgivne pladser').isChecked()).toBe(true);
  await press(page, 'Start');
  await page.waitForURL(/runs\/[0-9a-f-]{36}$/);
  await expect
    .poll(
      async () => {
        await page.reload();
        return page.getByRole('link', { name: 'Udgiv denne fordeling' }).count();
      },
      { timeout: 90_000, interval: 2000 },
    )
    .toBe(1);
  await page.getByRole('link', { name: 'Udgiv denne fordeling' }).click();
  await page.getByText('De udgivne pladser erstattes').waitFor();
  await press(page, 'Udgiv nu');
  await page.getByText('Pladserne blev udgivet').waitFor();
  opened.expectNoErrors();
  await opened.close();
});

test('whoever does not organise the event finds none of it', async () => {
  const opened = await openPage(browser, {}, /status of 404/);
  await opened.page.goto(`${base}/runs`);
  expect(opened.page.url()).toContain('/sign-in');
  await opened.close();
});
