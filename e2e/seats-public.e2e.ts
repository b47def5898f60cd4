/** What everybody sees of the seats, what organisers print, what a participant can take along, what a door gives away. */
import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Kysely } from 'kysely';
import type { Page } from 'playwright-core';
import type {} from '#domains/allocation/server/tables.ts';
import { createDoor } from '#domains/registration/check-in/server/create-door.ts';
import { linkToken } from '#domains/registration/server/personal-link.ts';
import type { Database } from '#platform/server/db/database.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { addMinutes, dateOf, wallClockAt } from '#platform/time/wall-clock.ts';
import { command } from '#testing/event-factory.ts';
import { expectAccessible, openPage, phone } from './harness.ts';
import { signedIn } from './organiser.ts';
import { useDemonstration } from './use-app.ts';

const slug = 'faelles-velfaerd-2027';
const languages = ['da', 'nb', 'en'] as const;
const demo = useDemonstration();
let db: Kysely<Database>;

interface Seats {
  state: string;
  seed: { hash: string; number: number };
  published: { seed: string; seedHash: string; receipt: string; people: number; byWish: (number | null)[] };
}

beforeAll(() => {
  ({ db } = demo);
});

/** Somebody with a seat in the occurrence of this code. */
async function seatedIn(code: string) {
  const rows = await db
    .selectFrom('allocation_seats as a')
    .innerJoin('registrations as r', 'r.id', 'a.registration_id')
    .innerJoin('slots as l', 'l.id', 'a.slot_id')
    .select(['r.id', 'r.name', 'a.slot_id', 'a.event_id'])
    .where('l.code', '=', code)
    .orderBy('r.arrival')
    .execute();
  const [first, ...others] = rows;
  if (!first) throw new Error(`Nobody sits in ${code}.`);
  return { first, others };
}

test('everybody finds rules, rooms, seed and totals, in three languages, on a phone', async () => {
  const { page, close: end } = await openPage(demo.browser, phone);
  await page.goto(`${demo.app.origin}/da/e/${slug}`);
  await page.getByRole('link', { name: 'Sådan fordeles pladserne' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sådan fordeles pladserne' }).waitFor();
  for (const lang of languages) {
    await page.goto(`${demo.app.origin}/${lang}/e/${slug}/seats`);
    await expectAccessible(page);
    expect(await page.locator('tbody tr').count()).toBe(4 + 12);
  }
  await end();
});

test('whoever wants to check finds the seed that fits its fingerprint, and nobody’s seat', async () => {
  const answer = await fetch(`${demo.app.origin}/e/${slug}/seats.json`);
  expect(answer.headers.get('cache-tag')).toContain('event:');
  const text = await answer.text();
  const seats = JSON.parse(text) as Seats;
  expect(seats).toMatchObject({ event: slug, format: 1, state: 'published', way: 'wishes', ranks: 3 });
  expect(seats.published.people).toBe(180);
  const hash = createHash('sha256').update(seats.published.seed).digest('hex');
  expect([seats.seed.hash, seats.published.seedHash]).toEqual([hash, hash]);
  const people = await db.selectFrom('allocation_seats').select('registration_id').execute();
  expect(people.length).toBeGreaterThan(300);
  for (const { registration_id } of people) expect(text).not.toContain(registration_id);
  const html = await (await fetch(`${demo.app.origin}/da/e/${slug}/seats`)).text();
  expect(html).toContain(hash);
});

test('somebody takes along what is stored about their wishes and seat', async () => {
  const { first } = await seatedIn('2A');
  const token = linkToken('own', first.id);
  const data = (await (await fetch(`${demo.app.origin}/da/r/${token}/data.json`)).json()) as {
    seats: { seats: { slot_id: string }[]; runs: { asked: { id: string }[] }[] };
  };
  expect(data.seats.seats.map(({ slot_id }) => slot_id)).toContain(first.slot_id);
  expect(data.seats.runs[0]?.asked.map(({ id }) => id)).toEqual([first.id]);
});

test('organisers print room lists and table cards; nobody else gets them', async () => {
  const { page, close: end } = await signedIn(demo.browser, demo.app);
  const base = `${demo.app.origin}/da/organise/faelles-rum/e/${slug}`;
  await page.goto(`${base}/lists`);
  await page.getByRole('link', { name: 'Lokalelister og bordkort' }).click();
  await page.getByRole('heading', { level: 1, name: 'Lokalelister og bordkort' }).waitFor();
  await expectAccessible(page);
  const { first } = await seatedIn('3A');
  for (const path of [
    'rooms.pdf',
    `rooms.pdf?slot=${first.slot_id}`,
    `tables.pdf?slot=${first.slot_id}&per=5`,
  ]) {
    const file = await page.request.get(`${base}/seats/${path}`);
    expect(file.status()).toBe(200);
    expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await fetch(`${base}/seats/${path}`)).status).toBe(404);
  }
  expect((await page.request.get(`${base}/seats/tables.pdf?slot=x`)).status()).toBe(404);
  await end();
});

test.each([true, false])(
  'a door frees an empty chair and gives it to whoever stands there (scripts: %s)',
  async (javaScriptEnabled) => {
    const code = javaScriptEnabled ? '3A' : '4A';
    const { first: absent } = await seatedIn(code);
    const { first: waiting } = await seatedIn(javaScriptEnabled ? '1A' : '2A');
    await holdNow(absent.slot_id);
    const input = { event: slug, name: `Lokale ${code}` };
    const { token } = await createDoor(db, command, input, Date.now());
    const { page, close: end } = await openPage(demo.browser, { ...phone, javaScriptEnabled });
    await page.goto(`${demo.app.origin}/da/door/${token}`);
    await page.locator('form[action="?/open"] button').click();
    await page.getByRole('link', { name: 'Ledige stole i workshopperne' }).click();
    await page.getByText('Ingen ledige stole').waitFor();
    if (javaScriptEnabled) await expectAccessible(page);
    await release(page, absent.name ?? '');
    await page.getByText('1 stol er givet fri.').waitFor();
    await page.getByText('Giv en ledig stol').click();
    await page.getByLabel('Hvem skal have den?').fill(waiting.name ?? '');
    await page.getByRole('button', { name: 'Søg' }).click();
    await page.getByRole('button', { name: `Giv stolen til ${waiting.name}` }).click();
    await page.getByText(`${waiting.name} har fået en stol.`).waitFor();
    await page.getByText('Ingen ledige stole').waitFor();
    if (javaScriptEnabled) await expectAccessible(page);
    const now = await seatedIn(code);
    const ids = [now.first, ...now.others].map(({ id }) => id);
    expect([ids.includes(absent.id), ids.includes(waiting.id)]).toEqual([false, true]);
    await end();
    await db.updateTable('slots').set({ starts_on: '2027-06-02' }).where('id', '=', absent.slot_id).execute();
  },
);

async function release(page: Page, name: string): Promise<void> {
  await page.getByText('Se, hvem der har en plads').click();
  await page.getByRole('checkbox', { name }).check();
  await page.getByRole('button', { name: 'Giv de tomme stole fri' }).click();
}

/** It began a quarter of an hour ago. */
async function holdNow(slotId: string): Promise<void> {
  const start = Date.now() - 15 * 60_000;
  const local = wallClockAt(isoInstant(start), 'Europe/Copenhagen');
  await db
    .updateTable('slots')
    .set({
      starts_on: dateOf(wallClockAt(isoInstant(Date.now()), 'Europe/Copenhagen')),
      starts_local: local,
      ends_local: addMinutes(local, 75),
      starts_at: isoInstant(start),
    })
    .where('id', '=', slotId)
    .execute();
}
