/** A participant on a phone, with and without scripts: registering, following the registration, ending it; a group; a letter. */
import type { Kysely } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as schema from '#domains/events/schema.ts';
import { createSession } from '#domains/events/server/create-session.ts';
import { groupSlots } from '#domains/events/server/group-slots.ts';
import { publishEvent } from '#domains/events/server/publish-event.ts';
import { invitePeople } from '#domains/registration/server/invite-people.ts';
import { saveCategory } from '#domains/registration/server/save-category.ts';
import { saveExtra } from '#domains/registration/server/save-extra.ts';
import { saveQuestion } from '#domains/registration/server/save-question.ts';
import type { Database } from '#platform/server/db/database.ts';
import { hashToken } from '#platform/server/secret/tokens.ts';
import { command } from '#testing/event-factory.ts';
import { brokenInvariants, makeDesk, type TestDesk } from '#testing/registration-factory.ts';
import { expectAccessible, openPage, phone } from './harness.ts';
import type { TestApp } from './start-test-app.ts';
import { useEmptyApp } from './use-app.ts';
import { linkIn, openMailbox, type Mailbox } from './mailbox.ts';

const slug = 'faelles-dag';
const empty = useEmptyApp(async () => {
  mailbox = await openMailbox();
  return { SMTP_URL: mailbox.url, MAIL_FROM: 'Samskab <samskab@example.org>' };
});
let app: TestApp;
let browser: Browser;
let mailbox: Mailbox;
let db: Kysely<Database>;
let desk: TestDesk;

beforeAll(async () => {
  ({ app, browser, db } = empty);
  desk = await openDoors();
}, 180_000);
afterAll(() => mailbox?.close());

async function openDoors(): Promise<TestDesk> {
  const changes = { groupMax: 6, unnamedUntil: '2099-01-01', choices: ['list' as const, 'photos' as const] };
  const made = await makeDesk(db, slug, { now: Date.now(), size: 50, changes });
  const press = await saveCategory(db, command, {
    ...{ event: slug, name: { da: 'Presse', en: 'Press' }, description: {}, price: 10_000, code: null },
    ...{ isOpen: true, quotaIds: [made.quotaId] },
  });
  const question = { event: slug, help: {}, options: [], isSensitive: false, afterAcceptance: false };
  const forPress = { ...question, kind: 'text' as const, isRequired: true, categoryIds: [press.id] };
  await saveQuestion(db, command, { ...forPress, label: { da: 'Hvilket medie?', en: 'Which medium?' } });
  const paper = { ...question, kind: 'file' as const, isRequired: false, categoryIds: [] };
  await saveQuestion(db, command, { ...paper, label: { da: 'Dit bidrag', en: 'Your contribution' } });
  await saveExtra(db, command, {
    ...{
      event: slug,
      kind: 'meal',
      choiceGroup: null,
      name: { da: 'Middag', en: 'Dinner' },
      description: {},
    },
    ...{ onDate: null, price: 20_000, prices: {}, quotaIds: [], closes: null, afterAcceptance: false },
  });
  const slotIds: string[] = [];
  for (const [code, title] of [
    ['1A', 'Haven'],
    ['1B', 'Havnen'],
  ] as const) {
    const made = await createSession(
      db,
      command,
      schema.createSession.parse({
        ...{ event: slug, session: { kind: 'workshop', lang: 'da', title: { da: title } } },
        slots: [
          {
            ...{ date: '2026-06-01', start: '10:00', end: '11:00', code, attendance: 'online' },
            joiningLink: `https://moede.example/${code}`,
          },
        ],
      }),
    );
    slotIds.push(...made.slotIds);
  }
  await groupSlots(db, command, { event: slug, slotIds });
  await publishEvent(db, command, { slug, note: '' });
  return made;
}

async function expectFits(page: Page, hasScripts: boolean): Promise<void> {
  // The accessibility check is a script itself; without scripts the page is the same one that it has seen with them.
  if (hasScripts) await expectAccessible(page);
  expect([page.url(), await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([
    page.url(),
    390,
  ]);
}

const words = (page: Page) => page.locator('main').innerText();
const file = { name: 'bidrag.txt', mimeType: 'text/plain', buffer: Buffer.from('Et bidrag om haver.\n') };

describe.each([true, false])('with scripts: %s', { timeout: 240_000 }, (javaScriptEnabled) => {
  const email = `deltager-${javaScriptEnabled}@example.org`;
  let own = '';

  test('somebody registers; what is wrong is said and nothing is lost', async () => {
    const { page, expectNoErrors, close } = await openPage(browser, { ...phone, javaScriptEnabled }, /422/);
    await page.goto(`${app.origin}/da/e/${slug}/register`);
    await expectFits(page, javaScriptEnabled);
    expect(await page.getByText('Hvilket medie?').isVisible()).toBe(true);
    await page.getByLabel(/^Deltager/).check();
    expect(await page.getByText('Hvilket medie?').isVisible()).toBe(!javaScriptEnabled);
    await page.getByLabel('Navn', { exact: true }).fill('Prøve Persen');
    await page.getByLabel('E-mail').fill('forkert');
    await page.getByLabel(/^Dit bidrag/).setInputFiles(file);
    await page.getByLabel(/^Middag/).check();
    if (javaScriptEnabled) expect(await page.locator('[data-total]').innerText()).toContain('200');
    await page.getByLabel(/^Mad, du ikke/).fill('Nødder');
    await page.getByRole('button', { name: 'Tilmeld mig' }).click();
    await page.getByRole('link', { name: /Skriv en e-mailadresse/ }).waitFor();
    await expectFits(page, javaScriptEnabled);
    expect(await page.getByLabel('Navn', { exact: true }).inputValue()).toBe('Prøve Persen');
    expect(await words(page)).toContain('Vi har bidrag.txt');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel(/^Ja, I må gemme/).check();
    await page.getByLabel(/^Mit navn må stå/).check();
    await page.getByRole('button', { name: 'Tilmeld mig' }).click();
    await page.waitForURL(/received\?answer=confirmed/);
    await expectFits(page, javaScriptEnabled);
    own = new URL(linkIn(await mailbox.next(email))).pathname;
    expectNoErrors();
    await close();
  });

  test('the own page says how things stand, and each page of it is for a phone', async () => {
    const { page, expectNoErrors, close } = await openPage(browser, { ...phone, javaScriptEnabled });
    await page.goto(app.origin + own);
    await expectFits(page, javaScriptEnabled);
    await page.getByRole('button', { name: 'Bekræft min adresse' }).click();
    await page.getByText('Tak, din adresse er bekræftet.').waitFor();
    const text = (await words(page)).replaceAll('\u00a0', ' ');
    for (const said of [
      'Du har en plads',
      'Prøve Persen',
      'Nødder',
      'bidrag.txt',
      'bestilt',
      '200 kr.',
      'Deltag: 1A',
    ])
      expect(text).toContain(said);
    for (const below of ['', '/change', '/programme', '/participants', '/ticket', '/hand-on', '/erase'])
      for (const lang of below === '' ? ['da', 'nb', 'en'] : ['da', 'en']) {
        const answer = await page.goto(app.origin + own.replace('/da/', `/${lang}/`) + below);
        expect([below, answer?.status(), answer?.headers()['cache-control']]).toEqual([
          below,
          200,
          'no-store',
        ]);
        await expectFits(page, javaScriptEnabled);
      }
    expectNoErrors();
    await close();
  });

  test('answers are changed, consent is withdrawn, sessions are chosen', async () => {
    const { page, expectNoErrors, close } = await openPage(browser, { ...phone, javaScriptEnabled });
    await page.goto(`${app.origin}${own}/change`);
    await page.getByLabel(/^Middag/).uncheck();
    await page.getByLabel(/^Stilling/).fill('Gartner');
    await page.getByRole('button', { name: 'Gem', exact: true }).click();
    await page.getByText('Det er gemt.').waitFor();
    expect(await words(page)).toContain('Gartner');
    expect(await words(page)).toContain('bidrag.txt');
    expect(await words(page)).not.toContain('bestilt');
    await page.getByRole('button', { name: 'Træk mit samtykke tilbage' }).click();
    await page.getByText('Dit samtykke er trukket tilbage').waitFor();
    expect(await words(page)).not.toContain('Nødder');
    await page.getByRole('link', { name: /Vælg, hvad du vil/ }).click();
    await page.getByLabel('1B Havnen').check();
    await page.getByRole('button', { name: 'Gem mit program' }).click();
    await page.getByText('Det er gemt.').waitFor();
    await page.getByRole('link', { name: 'Tilbage til din tilmelding' }).click();
    await page.getByRole('link', { name: /Se, hvem der ellers/ }).click();
    expect(await words(page)).toContain('Prøve Persen');
    await page.getByRole('link', { name: 'Tilbage til din tilmelding' }).click();
    await page.getByRole('button', { name: 'Tag mit navn af listen' }).click();
    await page.getByText('Dit navn står ikke længere på deltagerlisten.').waitFor();
    await expectFits(page, javaScriptEnabled);
    await page.getByRole('link', { name: /Se, hvem der ellers/ }).click();
    expect(await words(page)).not.toContain('Prøve Persen');
    expectNoErrors();
    await close();
  });

  test('ticket, calendar, file and everything stored are fetched', async () => {
    const token = own.split('/').at(-1) ?? '';
    const get = async (below: string) => {
      const answer = await fetch(`${app.origin}${own}/${below}`);
      return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.text() };
    };
    const calendar = await get('calendar.ics');
    expect(calendar.body).toContain('BEGIN:VTIMEZONE');
    expect(calendar.body).toContain('Havnen');
    expect(calendar.body).not.toContain('Haven\r\n');
    expect(calendar.body).not.toContain(token);
    expect(calendar.body).not.toContain('moede.example');
    const pdf = await get('ticket.pdf');
    expect([pdf.status, pdf.type, pdf.body.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-']);
    const data = await get('data.json');
    expect(JSON.parse(data.body)).toMatchObject({ registration: { name: 'Prøve Persen', email } });
    expect(data.body).not.toContain(token);
    const paper = await openPage(browser, { javaScriptEnabled });
    await paper.page.goto(app.origin + own);
    const href = await paper.page.getByRole('link', { name: 'bidrag.txt' }).getAttribute('href');
    await paper.close();
    expect(await (await fetch(app.origin + href)).text()).toContain('Et bidrag om haver.');
    expect((await fetch(app.origin + String(href).replace(token, 'x'.repeat(43)))).status).toBe(404);
  });

  test('the place is handed on; the old link is dead, and the new person erases everything', async () => {
    const { page, expectNoErrors, close } = await openPage(
      browser,
      { ...phone, javaScriptEnabled },
      /404|422/,
    );
    const next = `ny-${javaScriptEnabled}@example.org`;
    await page.goto(`${app.origin}${own}/hand-on`);
    await page.getByRole('button', { name: 'Giv pladsen videre' }).click();
    await page
      .getByRole('link', { name: /Udfyld feltet/ })
      .first()
      .waitFor();
    await page.getByLabel('Den nye deltagers navn').fill('Ny Nielsen');
    await page.getByLabel('Den nye deltagers e-mail').fill(next);
    await page.getByRole('button', { name: 'Giv pladsen videre' }).click();
    await page.waitForURL(/\/r\/handed-on$/);
    await expectFits(page, javaScriptEnabled);
    expect((await page.goto(app.origin + own))?.status()).toBe(404);
    const theirs = new URL(linkIn(await mailbox.next(next))).pathname;
    await page.goto(app.origin + theirs);
    await page.getByRole('button', { name: 'Bekræft min adresse' }).click();
    await page.getByText('Ny Nielsen').waitFor();
    expect(await words(page)).not.toContain('Gartner');
    await page.getByRole('link', { name: 'Slet alt om dig' }).click();
    await page.getByRole('button', { name: 'Slet alt om mig' }).click();
    await page.getByRole('link', { name: /Sæt kryds/ }).waitFor();
    await page.getByLabel('Ja, slet alt').check();
    await page.getByRole('button', { name: 'Slet alt om mig' }).click();
    await page.waitForURL(/\/r\/erased$/);
    await expectFits(page, javaScriptEnabled);
    expect((await page.goto(app.origin + theirs))?.status()).toBe(404);
    expect(await brokenInvariants(db, desk.eventId)).toEqual([]);
    expectNoErrors();
    await close();
  });

  test('a group is registered, named later, and told once the booker has confirmed', async () => {
    const { page, expectNoErrors, close } = await openPage(browser, { ...phone, javaScriptEnabled }, /422/);
    const booker = `booker-${javaScriptEnabled}@example.org`;
    const colleague = `kollega-${javaScriptEnabled}@example.org`;
    await page.goto(`${app.origin}/da/e/${slug}/register`);
    await page.getByRole('link', { name: 'Tilmeld flere på én gang' }).click();
    await expectFits(page, javaScriptEnabled);
    await page.getByLabel('Hvor mange er I?').fill('3');
    await page.getByRole('button', { name: 'Vis felterne' }).click();
    await page.waitForURL(/group\/3$/);
    await page.locator('[name="booker_name"]').fill('Bodil Booker');
    await page.locator('[name="p1.name"]').fill('Kaja Kollega');
    await page.locator('[name="p1.email"]').fill(colleague);
    await page.locator('summary', { hasText: 'Mere om deltageren' }).first().click();
    await page
      .getByLabel(/^Dit bidrag/)
      .first()
      .setInputFiles(file);
    await page.getByRole('button', { name: 'Tilmeld gruppen' }).click();
    await page
      .getByRole('link', { name: 'Vælg en af mulighederne.' })
      .or(page.getByRole('link', { name: /Udfyld feltet/ }))
      .first()
      .waitFor();
    await expectFits(page, javaScriptEnabled);
    expect(await page.locator('[name="p1.name"]').inputValue()).toBe('Kaja Kollega');
    expect(await words(page)).toContain('Vi har bidrag.txt');
    await page.locator('[name="category"]').first().check();
    await page.locator('[name="booker_email"]').fill(booker);
    await page.getByRole('button', { name: 'Tilmeld gruppen' }).click();
    await page.waitForURL(/received\?answer=confirmed/);
    const link = linkIn(await mailbox.next(booker));
    expect(link).toContain('/r/group/');
    await page.goto(app.origin + new URL(link).pathname);
    await expectFits(page, javaScriptEnabled);
    await page.getByRole('button', { name: 'Bekræft min adresse' }).click();
    await page.getByText('Tak, din adresse er bekræftet.').waitFor();
    await page.getByLabel('Navn', { exact: true }).first().fill('Lis Lykke');
    await page.getByRole('button', { name: 'Gem navnet' }).first().click();
    await page.getByText('Navnet er gemt.').waitFor();
    expect(await words(page)).toContain('Plads 2: Lis Lykke');
    await page.locator('summary').last().click();
    await page.getByRole('button', { name: 'Meld denne plads fra' }).last().click();
    await page.getByText('Pladsen er meldt fra.').waitFor();
    await page.goto(app.origin + new URL(linkIn(await mailbox.next(colleague))).pathname);
    expect(await words(page)).toContain('Kaja Kollega');
    expect(await words(page)).toContain('bidrag.txt');
    expect(await brokenInvariants(db, desk.eventId)).toEqual([]);
    expectNoErrors();
    await close();
  });

  test('an invitation for three is used by two at once, then by the third; then it is gone', async () => {
    const { page, expectNoErrors, close } = await openPage(
      browser,
      { ...phone, javaScriptEnabled },
      /410|422/,
    );
    const invited = `inviteret-${javaScriptEnabled}@example.org`;
    const person = { name: 'Ina Inviteret', email: invited, lang: 'da' as const, seats: 3 };
    await invitePeople(
      db,
      command,
      { event: slug, people: [{ ...person, categoryId: desk.categoryId }] },
      Date.now(),
    );
    const link = new URL(linkIn(await mailbox.next(invited))).pathname;
    await page.goto(app.origin + link);
    await expectFits(page, javaScriptEnabled);
    expect(await page.locator('[name="p3.name"]').count()).toBe(1);
    await page.getByLabel('Hvor mange er I?').fill('2');
    await page.getByRole('button', { name: 'Vis felterne' }).click();
    await page.waitForURL(/size=2/);
    await page.locator('[name="booker_name"]').fill('');
    await page.getByRole('button', { name: 'Tilmeld gruppen' }).click();
    await page.getByRole('link', { name: 'Navn: Udfyld feltet.' }).waitFor();
    expect(await page.locator('[name="p3.name"]').count()).toBe(0);
    await page.locator('[name="booker_name"]').fill('Ina Inviteret');
    await page.getByRole('button', { name: 'Tilmeld gruppen' }).click();
    await page.waitForURL(/\/r\/group\//);
    expect(await words(page)).toContain('Plads 1: Ina Inviteret');
    await page.goto(app.origin + link);
    await page.getByText('Der er 1 plads tilbage på invitationen.').waitFor();
    await page.getByLabel('Navn', { exact: true }).fill('Tredje Person');
    await page.getByLabel('E-mail').fill(`tredje-${javaScriptEnabled}@example.org`);
    await page.getByRole('button', { name: 'Tilmeld mig' }).click();
    await page.waitForURL(/received\?answer=confirmed/);
    expect((await page.goto(app.origin + link))?.status()).toBe(410);
    expect(await words(page)).toContain('Invitationen er brugt');
    await expectFits(page, javaScriptEnabled);
    expect(await brokenInvariants(db, desk.eventId)).toEqual([]);
    expectNoErrors();
    await close();
  });

  test('a code from a letter opens what a link opens', async () => {
    const { page, expectNoErrors, close } = await openPage(browser, { ...phone, javaScriptEnabled }, /422/);
    const row = await db
      .selectFrom('registrations')
      .select('id')
      .where('email', '=', `kollega-${javaScriptEnabled}@example.org`)
      .executeTakeFirstOrThrow();
    const code = javaScriptEnabled ? 'ABCDEFGHJKLM' : 'NPQRSTUVWXYZ';
    await db
      .updateTable('registrations')
      .set({ code_hash: hashToken(code) })
      .where('id', '=', row.id)
      .execute();
    await page.goto(`${app.origin}/da/r`);
    await expectFits(page, javaScriptEnabled);
    await page.getByLabel('Koden i brevet').fill('intet');
    await page.getByRole('button', { name: 'Åbn' }).click();
    await page.getByRole('link', { name: /Koden passer ikke/ }).waitFor();
    await page.getByLabel('Koden i brevet').fill(`${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase());
    await page.getByRole('button', { name: 'Åbn' }).click();
    await page.getByText('Kaja Kollega').waitFor();
    expectNoErrors();
    await close();
  });
});
