/** A board of five thousand notes: a phone opens it, hears of what comes, and reaches what is old. */
import { beforeAll, expect, test } from 'vitest';
import { boardToken } from '#domains/workshops/server/access.ts';
import { newId } from '#platform/server/db/ids.ts';
import { makeWorkshop, type MadeWorkshop } from '#testing/workshop-factory.ts';
import { expectAccessible, openPage, phone } from './harness.ts';
import { useDemonstration } from './use-app.ts';

const journey = useDemonstration();
let made: MadeWorkshop;
let address = '';

beforeAll(async () => {
  made = await makeWorkshop(journey.db, { state: 'open' });
  const { organisationId: organisation_id, eventId: event_id, workshopId: workshop_id } = made;
  address = `${journey.app.origin}/da/b/${boardToken({ id: workshop_id, link_version: 1 })}`;
  await journey.db
    .insertInto('board_notes')
    .values(
      Array.from({ length: 5000 }, (_, position) => ({
        ...{ organisation_id, event_id, workshop_id, id: newId(), position, origin: 'phone' as const },
        text: `Seddel nummer ${position}`,
        phase_id: made.phases[0] ?? null,
      })),
    )
    .execute();
});

for (const javaScriptEnabled of [true, false])
  test(`a phone ${javaScriptEnabled ? 'with' : 'without'} scripts shows the newest, and the rest when asked`, async () => {
    const { page, expectNoErrors, close } = await openPage(journey.browser, { ...phone, javaScriptEnabled });
    await page.goto(address);
    const notes = page.locator('main li[data-note-colour]');
    await page.getByText('Seddel nummer 4999', { exact: true }).waitFor();
    await expect.poll(() => notes.count()).toBe(200);
    await page.getByText(/5\.000\s+sedler/).waitFor();
    await page.getByRole('link', { name: /^Vis også de ældre: 4\.800\s+sedler til$/ }).click();
    await page.getByText('Seddel nummer 4500', { exact: true }).waitFor();
    await expect.poll(() => notes.count()).toBe(500);
    if (javaScriptEnabled) await expectAccessible(page);
    expectNoErrors();
    await close();
  });
