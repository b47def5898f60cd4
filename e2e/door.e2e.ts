/**
 * Two phones at two doors: loaded once, then without network. What they did apart is merged when the network is back,
 * and both hear of the ticket that both took.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { encode } from 'uqr';
import { beforeAll, describe, expect, test } from 'vitest';
import { createDoor } from '#domains/registration/check-in/server/create-door.ts';
import { revokeDoor } from '#domains/registration/check-in/server/revoke-door.ts';
import { linkToken } from '#domains/registration/server/personal-link.ts';
import { submitRegistration } from '#domains/registration/server/submit-registration.ts';
import { saveCategory } from '#domains/registration/server/save-category.ts';
import { updateDesk } from '#domains/registration/server/update-desk.ts';
import { createEvent } from '#domains/events/server/create-event.ts';
import { publishEvent } from '#domains/events/server/publish-event.ts';
import * as eventSchema from '#domains/events/schema.ts';
import type { Database } from '#platform/server/db/database.ts';
import { command } from '#testing/event-factory.ts';
import { applicant, submission, type TestDesk } from '#testing/registration-factory.ts';
import { expectAccessible, openBrowser, openPage, phone } from './harness.ts';
import type { TestApp } from './start-test-app.ts';
import { useDemonstration } from './use-app.ts';
import { signedIn } from './organiser.ts';

const demo = useDemonstration();
let app: TestApp;
let browser: Browser;
let db: Kysely<Database>;
let desk: TestDesk;
const names = ['Søren Ågård', 'Ida Bæk', 'Mona Li', 'Åse Holm'];
const tickets: string[] = [];
/** Chromium says aloud that it is offline. */
const offline = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|404|410/;

beforeAll(async () => {
  ({ app, browser, db } = demo);
  desk = await openDesk();
  const people = names.map((name, n) => applicant(n, { name }));
  for (const one of people) await submitRegistration(db, submission(desk, [one]), Date.now());
  const rows = await db
    .selectFrom('registrations')
    .select('id')
    .where('event_id', '=', desk.eventId)
    .orderBy('arrival')
    .execute();
  tickets.push(...rows.map(({ id }) => linkToken('ticket', id)));
});

async function openDesk(): Promise<TestDesk> {
  const today = new Date().toISOString().slice(0, 10);
  const input = { organisation: 'faelles-rum', slug: 'doerdag', lang: 'da', title: 'Dag ved døren' };
  const event = await createEvent(
    db,
    command,
    eventSchema.createEvent.parse({ ...input, startsOn: today, endsOn: today }),
  );
  await publishEvent(db, command, { slug: event.slug, note: '' });
  await updateDesk(db, command, { event: event.slug, changes: { wayIn: 'open' } });
  const { id: categoryId } = await saveCategory(db, command, {
    ...{ event: event.slug, name: { da: 'Deltager' }, description: {}, price: 0, code: null },
    ...{ isOpen: true, quotaIds: [] },
  });
  const row = await db
    .selectFrom('events')
    .select('organisation_id')
    .where('id', '=', event.id)
    .executeTakeFirstOrThrow();
  const organisation = { organisationId: row.organisation_id, organisation: 'faelles-rum' };
  return { ...organisation, eventId: event.id, slug: event.slug, quotaId: '', categoryId };
}

async function openDoor(name: string, expected?: RegExp, on = browser) {
  const door = await createDoor(db, command, { event: desk.slug, name }, Date.now());
  const opened = await openPage(on, phone, expected);
  const address = `${app.origin}/da/door/${door.token}`;
  await opened.page.goto(address);
  await opened.page.getByRole('button', { name: 'Tag imod med denne telefon' }).click();
  await opened.page.locator('[data-kept]').waitFor();
  return { ...opened, ...door, address };
}

async function scan(page: Page, ticket: string): Promise<string | null> {
  await page.getByLabel('Billetkode').fill(ticket);
  await page.getByRole('button', { name: 'Tjek billetten' }).click();
  await page.waitForFunction(
    () => (document.querySelector('input[name=code]') as HTMLInputElement).value === '',
  );
  await page.locator('[data-answer]:not([data-answer=none])').waitFor();
  await page.waitForTimeout(150);
  return page.locator('[data-answer]').getAttribute('data-answer');
}

const stateOf = async (name: string) =>
  (
    await db
      .selectFrom('registrations')
      .select('state')
      .where('event_id', '=', desk.eventId)
      .where('name', '=', name)
      .executeTakeFirst()
  )?.state;

describe('two doors', { timeout: 120_000 }, () => {
  test('work without network, also after a reload, and hear afterwards of the ticket both took', async () => {
    const [north, south] = [await openDoor('Nord', offline), await openDoor('Syd', offline)];
    await expectAccessible(north.page);
    for (const { page } of [north, south]) await page.context().setOffline(true);
    expect(await scan(north.page, tickets[0] ?? '')).toBe('welcome');
    expect(await scan(south.page, `https://samskab.example/da/t/${tickets[0]}`)).toBe('welcome');
    await expectAccessible(north.page);
    await north.page.reload();
    await north.page.locator('[data-online=false]').waitFor();
    expect(await north.page.locator('[data-count]').textContent()).toBe('1 af 4 er kommet');
    expect(await scan(north.page, tickets[0] ?? '')).toBe('already');
    expect(await scan(north.page, 'A'.repeat(43))).toBe('unknown');
    expect(await scan(north.page, 'https://elsewhere.example/')).toBe('not_ticket');
    await north.page.getByLabel('Navn', { exact: true }).first().fill('baek');
    await north.page.getByRole('button', { name: 'Ida Bæk er her' }).click();
    await north.page.locator('[data-answer=welcome]').waitFor();
    await north.page.getByText('Uden tilmelding', { exact: true }).click();
    await north.page.locator('#walk-in-name').fill('Carl Uventet');
    await north.page.getByRole('button', { name: 'Tilmeld og luk ind' }).click();
    await north.page.locator('[data-answer=walk_in]').waitFor();
    expect(await north.page.locator('[data-count]').textContent()).toBe('3 af 5 er kommet');
    expect(await stateOf('Ida Bæk')).toBe('confirmed');

    await south.page.context().setOffline(false);
    await south.page.getByText('Med net').waitFor();
    await north.page.context().setOffline(false);
    await north.page.locator('[data-double=second]').waitFor();
    expect(await north.page.locator('[data-double]').textContent()).toContain('først ved Syd');
    await south.page.evaluate(() => dispatchEvent(new Event('online')));
    await south.page.locator('[data-double=first]').waitFor();
    await expectAccessible(south.page);
    await south.page.getByRole('button', { name: 'Forstået' }).click();
    expect(await south.page.locator('[data-count]').textContent()).toBe('3 af 5 er kommet');
    expect([await stateOf('Søren Ågård'), await stateOf('Ida Bæk'), await stateOf('Carl Uventet')]).toEqual([
      'attended',
      'attended',
      'attended',
    ]);
    for (const { expectNoErrors, close: shut } of [north, south]) {
      expectNoErrors();
      await shut();
    }
  });

  test('keep nothing readable, and nothing at all once the organiser has closed them', async () => {
    const door = await openDoor('Vest', offline);
    const { page } = door;
    const kept = () =>
      page.evaluate(async () => {
        const bases = (await indexedDB.databases()).map(({ name }) => name ?? '');
        const texts: string[] = [];
        for (const name of bases) {
          const base = await new Promise<IDBDatabase>((done) => {
            const request = indexedDB.open(name);
            request.onsuccess = () => done(request.result);
          });
          const values = await new Promise<unknown[]>((done) => {
            const request = base.transaction('values').objectStore('values').getAll();
            request.onsuccess = () => done(request.result);
          });
          const key = await new Promise<CryptoKey>((done) => {
            const request = base.transaction('keys').objectStore('keys').get('key');
            request.onsuccess = () => done(request.result as CryptoKey);
          });
          base.close();
          texts.push(`extractable: ${key.extractable}`);
          for (const value of values as { data: ArrayBuffer }[])
            texts.push(new TextDecoder().decode(value.data));
        }
        const caches = await window.caches.keys();
        const pages = await Promise.all(
          caches.map(async (name) =>
            (await (await window.caches.open(name)).match(location.pathname))?.text(),
          ),
        );
        return { texts: texts.join('\n'), pages: pages.join('\n'), bases, caches };
      });
    const before = await kept();
    expect(before.texts).toContain('extractable: false');
    expect(before.texts + before.pages).not.toMatch(/Mona|Ågård|Holm/);
    expect(before.pages).toContain('Dag ved døren');
    await revokeDoor(db, command, { event: desk.slug, id: door.id }, Date.now());
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.getByRole('heading', { name: 'Indgangen er lukket' }).waitFor();
    await page.waitForTimeout(300);
    expect(await kept()).toMatchObject({ bases: [], caches: [] });
    await page.goto(door.address);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toContain('Indgang:');
    await door.close();
  });

  test('are undone where somebody pressed too soon, and end on a phone when its work is over', async () => {
    const door = await openDoor('Øst');
    expect(await scan(door.page, tickets[2] ?? '')).toBe('welcome');
    await door.page.getByRole('button', { name: 'Fortryd Mona Li' }).click();
    await door.page.locator('[data-answer=undone]').waitFor();
    await door.page.locator('[data-unsent]').waitFor({ state: 'detached' });
    expect(await stateOf('Mona Li')).toBe('confirmed');
    await door.page.getByText('Slut på denne telefon').click();
    await door.page.getByRole('button', { name: 'Slet listen og slut' }).click();
    await door.page.getByText('Tak for hjælpen').waitFor();
    expect(await door.page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    door.expectNoErrors();
    await door.close();
  });
});

test('the link lets nobody in by being opened', async () => {
  const door = await createDoor(db, command, { event: desk.slug, name: 'Post' }, Date.now());
  const answer = await fetch(`${app.origin}/da/door/${door.token}`);
  expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('set-cookie')]).toEqual([
    200,
    'no-store',
    null,
  ]);
  expect(await answer.text()).not.toContain('Mona');
  const devices = await db.selectFrom('door_devices').select('id').where('door_id', '=', door.id).execute();
  expect(devices).toEqual([]);
  const sync = await fetch(`${app.origin}/da/door/${door.token}/sync`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ items: [], cursor: 0, roster: null }),
  });
  expect([sync.status, await sync.json()]).toEqual([404, { code: 'door.not_found' }]);
});

test('a ticket before the camera is read by the decoder that comes with the page, without network', async () => {
  const film = join(app.dataDir, 'ticket.y4m');
  await writeFile(film, filmOf(tickets[2] ?? ''));
  const seeing = await openBrowser([
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ]);
  const door = await openDoor('Kamera', offline, seeing);
  await door.page.context().setOffline(true);
  await door.page.getByRole('button', { name: 'Scan med kameraet' }).click();
  await door.page.locator('[data-answer=welcome]').waitFor({ timeout: 30_000 });
  expect(await door.page.locator('[data-answer]').textContent()).toContain('Mona Li');
  await door.page.getByRole('button', { name: 'Stop kameraet' }).click();
  door.expectNoErrors();
  await seeing.close();
});

/** Three pictures of a QR code on white, as an uncompressed film (YUV4MPEG2, 640 by 480). */
function filmOf(text: string): Buffer {
  const [width, height, module] = [640, 480, 8];
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const light = Buffer.alloc(width * height, 235);
  const [left, top] = [Math.floor((width - size * module) / 2), Math.floor((height - size * module) / 2)];
  for (let y = 0; y < size * module; y++)
    for (let x = 0; x < size * module; x++)
      if (data[Math.floor(y / module)]?.[Math.floor(x / module)]) light[(top + y) * width + left + x] = 16;
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, Buffer.alloc((width * height) / 2, 128)]);
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${width} H${height} F5:1 Ip A1:1 C420\n`),
    frame,
    frame,
    frame,
  ]);
}

test('without scripts a door finds people by name and checks them in', async () => {
  const door = await createDoor(db, command, { event: desk.slug, name: 'Papir' }, Date.now());
  const {
    page,
    expectNoErrors,
    close: shut,
  } = await openPage(browser, { ...phone, javaScriptEnabled: false });
  await page.goto(`${app.origin}/da/door/${door.token}`);
  await page.getByRole('button', { name: 'Tag imod med denne telefon' }).click();
  await page.getByLabel('Find ved navn').fill('aase');
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page.getByRole('button', { name: 'Åse Holm er her' }).click();
  await page.getByText('Åse Holm er krydset af.').waitFor();
  expect(await stateOf('Åse Holm')).toBe('attended');
  expectNoErrors();
  await shut();
});

test('an organiser makes a door, sees who comes, and takes an arrival back', async () => {
  const { page, expectNoErrors, close: shut } = await signedIn(browser, app);
  await page.goto(`${app.origin}/da/organise/faelles-rum/e/${desk.slug}/doors`);
  await page.getByLabel('Navn på indgangen').fill('Hovedindgang');
  await page.getByRole('button', { name: 'Lav en indgang' }).click();
  await page.getByRole('img', { name: 'QR-kode' }).waitFor();
  const link = (await page.locator('.address a').textContent()) ?? '';
  expect(link).toMatch(new RegExp(`^${app.origin}/da/door/[\\w-]{43}$`));
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Fortryd, at Åse Holm er kommet' }).click();
  await page.getByText('Ankomsten er fortrudt.').waitFor();
  expect(await stateOf('Åse Holm')).toBe('confirmed');
  await page.reload();
  expect(await page.content()).not.toContain(link);
  expectNoErrors();
  await shut();
});
