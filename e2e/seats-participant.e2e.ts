/** A participant on a phone, with the keyboard, with and without scripts: wishes, seats and their reasons, choosing, swapping. */
import type { Kysely } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '#platform/server/db/database.ts';
import { makeMember } from '#testing/event-factory.ts';
import { signIn } from './access/visitor.ts';
import { expectAccessible, openPage, phone } from './harness.ts';
import type { TestApp } from './start-test-app.ts';
import { useDemonstration } from './use-app.ts';
import {
  changeAllocation,
  makeSeatsEvent,
  publishSeats,
  type Given,
  type SeatsEvent,
} from './seats-event.ts';

const demo = useDemonstration();
let app: TestApp;
let browser: Browser;
let db: Kysely<Database>;

beforeAll(async () => {
  ({ app, browser, db } = demo);
}, 180_000);

async function expectFits(page: Page, hasScripts: boolean): Promise<void> {
  // The accessibility check is a script itself; without scripts the page is the same one that it has seen with them.
  if (hasScripts) await expectAccessible(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect([page.url(), width]).toEqual([page.url(), 390]);
}
const words = async (page: Page) => (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');

/** Presses Tab until the button is reached; whoever has only a keyboard gets there too. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let n = 0; n < 80; n += 1) {
    const at = await page.evaluate(() => {
      const { activeElement: one } = document;
      return one?.getAttribute('aria-label') ?? one?.textContent?.trim() ?? '';
    });
    if (at === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach “${name}”.`);
}

/** Six sit in Haven after lunch because it was their first wish; the first person had it as second. */
const given: Given[] = [
  { wishes: ['Havnen', 'Haven', 'Byen'], seats: ['Havnen', 'Byen'] },
  { wishes: ['Skoven', 'Haven', 'Byen'], seats: ['Haven', 'Skoven'] },
  ...Array.from({ length: 6 }, () => ({
    wishes: ['Haven', 'Skoven', 'Byen'] as const,
    seats: ['Skoven', 'Haven'] as const,
  })),
];

describe.each([true, false])('with scripts: %s', { timeout: 240_000 }, (javaScriptEnabled) => {
  let event: SeatsEvent;
  let own = '';
  let other = '';
  const open = (expected?: RegExp) => openPage(browser, { ...phone, javaScriptEnabled }, expected);

  beforeAll(async () => {
    event = await makeSeatsEvent(db, `pladser-${javaScriptEnabled}`, given.length + 1);
    [own = '', other = ''] = event.people.map((one) => one.own);
    await changeAllocation(db, event, {
      ...{ state: 'open', seed: 'frø', seed_hash: 'cd'.repeat(32), closes_at: '2099-05-01T10:00:00Z' },
    });
  }, 180_000);

  test('wishes are ranked; what is missing is said and nothing is lost', async () => {
    const { page, expectNoErrors, close } = await open(/422/);
    await page.goto(app.origin + own);
    await page.getByRole('link', { name: 'Ønsk dine workshops' }).click();
    await page.waitForURL(/wishes$/);
    for (const lang of ['en', 'nb', 'da']) {
      await page.goto(`${app.origin}${own.replace('/da/', `/${lang}/`)}/wishes`);
      await expectFits(page, javaScriptEnabled);
    }
    expect(await words(page)).toContain('fredag den 1. maj 2099 kl. 12.00 (centraleuropæisk sommertid)');
    if (javaScriptEnabled) await page.getByRole('button', { name: 'Ønsk Haven' }).click();
    else await page.getByLabel('1. ønske').selectOption('Haven');
    await page.getByLabel(/^kl\.\s13\.00/).check();
    await page.getByRole('button', { name: 'Gem dine ønsker' }).click();
    await page.getByRole('link', { name: /Der mangler ønsker/ }).waitFor();
    await expectFits(page, javaScriptEnabled);
    expect(await page.locator('[name="wish.1"]').inputValue()).toBe(event.sessions.Haven);
    expect(await page.getByLabel(/^kl\.\s13\.00/).isChecked()).toBe(true);
    await page.getByLabel('Alt andet er også fint').check();
    await page.getByRole('button', { name: 'Gem dine ønsker' }).click();
    await page.getByText('Dine ønsker er gemt.').waitFor();
    await page.reload();
    expect(await page.locator('[name="wish.1"]').inputValue()).toBe(event.sessions.Haven);
    expectNoErrors();
    await close();
  });

  if (javaScriptEnabled)
    test('by the keyboard alone, and by dragging; each step is said', async () => {
      const { page, expectNoErrors, close } = await open();
      await page.goto(`${app.origin}${own}/wishes`);
      const ranking = page.locator('[data-ranking] .title');
      for (const title of ['Havnen', 'Byen']) {
        await tabTo(page, `Ønsk ${title}`);
        await page.keyboard.press('Enter');
      }
      expect(await page.locator('[data-said]').innerText()).toBe('Byen er nu dit 3. ønske.');
      expect(await ranking.allInnerTexts()).toEqual(['Haven', 'Havnen', 'Byen']);
      await page.getByRole('button', { name: 'Ønsk Skoven' }).focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('[data-said]').innerText()).toContain('allerede 3 ønsker');
      await tabTo(page, 'Flyt Havnen op');
      await page.keyboard.press('Enter');
      expect(await ranking.allInnerTexts()).toEqual(['Havnen', 'Haven', 'Byen']);
      const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
      expect(focused).toBe('Flyt Havnen op');
      await expectFits(page, true);
      const [from, to] = [
        page.locator('[data-ranking] .grip').nth(2),
        page.locator('[data-ranking] li').nth(0),
      ];
      await from.scrollIntoViewIfNeeded();
      const [start, end] = [await from.boundingBox(), await to.boundingBox()];
      if (!start || !end) throw new Error('nothing to drag');
      await page.mouse.move(start.x + 10, start.y + 20);
      await page.mouse.down();
      await page.mouse.move(start.x + 10, start.y - 30, { steps: 4 });
      await page.mouse.move(start.x + 10, end.y + 2, { steps: 4 });
      await page.mouse.up();
      expect(await ranking.allInnerTexts()).toEqual(['Byen', 'Havnen', 'Haven']);
      await page.getByRole('button', { name: 'Flyt Byen ned' }).click();
      await page.getByRole('button', { name: 'Flyt Byen ned' }).click();
      await tabTo(page, 'Gem dine ønsker');
      await page.keyboard.press('Enter');
      await page.getByText('Dine ønsker er gemt.').waitFor();
      expect(await ranking.allInnerTexts()).toEqual(['Havnen', 'Haven', 'Byen']);
      expectNoErrors();
      await close();
    });

  test('twice the same, something unknown, far too much: one sentence; after the deadline, too', async () => {
    const send = async (fields: string) => {
      const answer = await fetch(`${app.origin}${own}/wishes`, {
        method: 'POST',
        headers: {
          ...{ origin: app.origin, accept: 'text/html' },
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: fields,
        redirect: 'manual',
      });
      return { status: answer.status, text: await answer.text() };
    };
    const { Haven, Byen } = event.sessions;
    const twice = await send(`wish.1=${Haven}&wish.2=${Byen}&wish.3=${Haven}`);
    expect([twice.status, twice.text.includes('står der to gange')]).toEqual([422, true]);
    const unknown = await send(`wish.1=${Haven}&wish.2=${Byen}&wish.3=%00`);
    expect([unknown.status, unknown.text.includes('ikke er med længere')]).toEqual([422, true]);
    const much = await send(`wish.1=${Haven}&${'wish.2=x&'.repeat(40_000)}`);
    expect([much.status, much.text.includes('flere workshops')]).toEqual([422, true]);
    const megabyte = await send(`wish.1=${'x'.repeat(1_000_000)}`);
    expect([megabyte.status, megabyte.text.includes('ikke er med længere')]).toEqual([422, true]);
    expect(megabyte.text.length).toBeLessThan(100_000);
    await changeAllocation(db, event, { closes_at: '2026-05-01T10:00:00Z' });
    const late = await send(`wish.1=${Haven}&rest_is_fine=on`);
    expect([late.status, late.text.includes('Fristen er udløbet')]).toEqual([409, true]);
    const { page, expectNoErrors, close } = await open();
    await page.goto(`${app.origin}${own}/wishes`);
    expect(await words(page)).toContain('Fristen var fredag den 1. maj 2026 kl. 12.00');
    await expectFits(page, javaScriptEnabled);
    await page.goto(`${app.origin}${own}/seats`);
    expect(await words(page)).toContain('ikke offentliggjort endnu');
    expectNoErrors();
    await close();
  });

  test('the seats are there with their reasons, in the programme, the calendar and a file to check', async () => {
    await publishSeats(db, event, given);
    const { page, expectNoErrors, close } = await open();
    await page.goto(app.origin + own);
    await page.getByRole('link', { name: 'Se dine pladser i workshops' }).click();
    await page.waitForURL(/seats$/);
    for (const summary of await page.getByText('Hvorfor ikke et bedre ønske?').all()) await summary.click();
    const text = await words(page);
    for (const said of [
      ...['kl. 10.00–11.00', '2A Havnen', 'Det var dit 1. ønske.', '4B Byen', 'Det var dit 3. ønske.'],
      ...['Den er du med i kl. 10.00.', 'Til gengæld fik du dit 1. ønske kl. 10.00.'],
      'Dit 2. ønske: Haven',
      'Den var fuld, og alle, der fik plads efter ønske, havde den som 1. ønske.',
    ])
      expect(text).toContain(said);
    await expectFits(page, javaScriptEnabled);
    for (const lang of ['nb', 'en']) {
      await page.goto(`${app.origin}${own.replace('/da/', `/${lang}/`)}/seats`);
      await expectFits(page, javaScriptEnabled);
    }
    await page.goto(`${app.origin}${own}/programme`);
    const programme = await words(page);
    expect([programme.includes('Havnen'), programme.includes('Skoven')]).toEqual([true, false]);
    await expectFits(page, javaScriptEnabled);
    const calendar = await (await fetch(`${app.origin}${own}/calendar.ics`)).text();
    expect([calendar.includes('Byen'), calendar.includes('Skoven')]).toEqual([true, false]);
    const line = (await (await fetch(`${app.origin}${own}/own-seats.json`)).json()) as {
      run: { receipt: string; seats: { loss: number }[] };
    };
    expect([line.run.receipt, line.run.seats.map(({ loss }) => loss)]).toEqual(['ab'.repeat(32), [0, 2]]);
    expectNoErrors();
    await close();
  });

  test('one moves to a free place; a late comer chooses; a room that has just filled is said', async () => {
    const { page, expectNoErrors, close } = await open(/409|422/);
    await page.goto(`${app.origin}${own}/seats`);
    await page.getByText('Skift til en anden plads').nth(0).click();
    const first = page.locator('section').filter({ hasText: '2A Havnen' });
    await first.getByRole('button', { name: 'Tag pladsen' }).click();
    await page.getByText('Vælg en af de ledige pladser først.').waitFor();
    await page.getByText('Skift til en anden plads').nth(0).click();
    await page.getByLabel('1A Haven').check();
    await page.getByRole('button', { name: 'Tag pladsen' }).nth(0).click();
    await page.getByText('Pladsen er din.').waitFor();
    expect(await words(page)).toContain('Det var dit 2. ønske.');
    expect(await words(page)).toContain('Du har selv valgt den.');
    await expectFits(page, javaScriptEnabled);
    const late = event.people.at(-1)?.own ?? '';
    await page.goto(`${app.origin}${late}/seats`);
    expect(await words(page)).toContain('Du har ingen plads på dette tidspunkt.');
    expect(await page.getByLabel('1B Haven').count()).toBe(0);
    await expectFits(page, javaScriptEnabled);
    await page.getByLabel('2A Havnen').check();
    await db
      .updateTable('allocation_occurrences')
      .set({ max: 0 })
      .where('slot_id', '=', event.slots.Havnen[0] ?? '')
      .execute();
    await page.getByRole('button', { name: 'Tag pladsen' }).nth(0).click();
    await page.getByText('Den sidste plads er lige blevet taget.').waitFor();
    await page.getByLabel('2B Havnen').check();
    await page.getByRole('button', { name: 'Tag pladsen' }).nth(1).click();
    await page.getByText('Pladsen er din.').waitFor();
    expectNoErrors();
    await close();
  });

  test('two swap: one asks by the other’s code, and both have said yes', async () => {
    const { page, expectNoErrors, close } = await open(/422/);
    await page.goto(`${app.origin}${other}/seats`);
    await page.getByText('Byt med en anden').click();
    const code = await page.locator('dd.code').nth(1).innerText();
    expect(code).toMatch(/^[A-Z2-7]{4}-[A-Z2-7]{4}$/);
    await page.goto(`${app.origin}${own}/seats`);
    await page.getByText('Byt med en anden').click();
    await page.getByLabel('Koden til den plads').fill('forkert');
    await page.getByRole('button', { name: 'Spørg om at bytte' }).click();
    await page.getByText('Koden passer ikke til nogen plads').waitFor();
    await page.getByLabel('Koden til den plads').fill(code.toLowerCase());
    await page.getByRole('button', { name: 'Spørg om at bytte' }).click();
    await page.getByText('Spørgsmålet er stillet').waitFor();
    await expectFits(page, javaScriptEnabled);
    await page.goto(`${app.origin}${other}/seats`);
    const asked = await words(page);
    expect(asked).toContain('3B Skoven, kl. 13.00');
    expect(asked).not.toContain('Deltager 1');
    await expectFits(page, javaScriptEnabled);
    await page.getByRole('button', { name: 'Ja, byt' }).click();
    await page.getByText('I har byttet.').waitFor();
    await page.goto(`${app.origin}${own}/seats`);
    expect(await words(page)).toContain('3B Skoven');
    expect(await words(page)).toContain('Du har byttet dig til den.');
    expectNoErrors();
    await close();
  });

  test('in order of arrival a seat is taken by choosing it, and given back', async () => {
    const forever = '2099-05-01T10:00:00Z';
    await changeAllocation(db, event, { way: 'first_come', state: 'open', closes_at: forever });
    const late = event.people.at(-1)?.own ?? '';
    const { page, expectNoErrors, close } = await open();
    await page.goto(app.origin + late);
    await page.getByRole('link', { name: 'Vælg dine pladser i workshops' }).click();
    await page.getByText('Du kan vælge og skifte indtil').waitFor();
    await page.getByLabel('4A Byen').check();
    await page.getByRole('button', { name: 'Tag pladsen' }).nth(0).click();
    await page.getByText('Pladsen er din.').waitFor();
    await expectFits(page, javaScriptEnabled);
    await page.getByText('Skift til en anden plads').nth(0).click();
    await page.getByRole('button', { name: 'Giv pladsen fra dig' }).nth(0).click();
    await page.getByText('Du har givet pladsen fra dig.').waitFor();
    await page.goto(`${app.origin}${late}/wishes`);
    expect(await words(page)).toContain('Her ønsker man ikke');
    expectNoErrors();
    await close();
  });
});

test(
  'an organiser writes down the wishes of somebody who handed them in on paper',
  { timeout: 120_000 },
  async () => {
    const event = await makeSeatsEvent(db, 'pladser-papir', 1);
    const open = {
      state: 'open',
      seed: 'frø',
      seed_hash: 'cd'.repeat(32),
      closes_at: '2026-05-01T10:00:00Z',
    };
    await changeAllocation(db, event, open);
    const organiser = await makeMember(db, event.organisationId, 'organiser');
    const { cookie } = await signIn(app.origin, organiser.accountId);
    const [name = '', value = ''] = (cookie ?? '').split(/=(.*)/s);
    const { page, expectNoErrors, close } = await openPage(browser, phone, /422/);
    await page.context().addCookies([{ name, value, url: app.origin }]);
    const person = `${app.origin}/da/organise/${event.organisation}/e/${event.slug}/registrations/${event.people[0]?.id}`;
    await page.goto(person);
    await page.getByRole('link', { name: 'Skriv ønsker til workshops' }).click();
    await page.getByRole('heading', { name: 'Ønsker for Deltager 1' }).waitFor();
    await page.getByRole('button', { name: 'Gem dine ønsker' }).click();
    await page.getByRole('link', { name: /Der mangler ønsker/ }).waitFor();
    for (const title of ['Byen', 'Haven', 'Skoven'])
      await page.getByRole('button', { name: `Ønsk ${title}` }).click();
    await expectFits(page, true);
    await page.getByRole('button', { name: 'Gem dine ønsker' }).click();
    await page.getByText('Ønskerne er gemt.').waitFor();
    await page.goto(`${app.origin}${event.people[0]?.own}/wishes`);
    expect((await words(page)).replaceAll(/\s+/g, ' ')).toContain('Byen Haven Skoven');
    expectNoErrors();
    await close();
  },
);
