/** Opening a desk, keeping seats for a group, order, and what an organiser sees of it. */
import { describe, expect, test } from 'vitest';
import { publishEvent } from '#domains/events/server/publish-event.ts';
import { useTestDatabase } from '#testing/database.ts';
import { command, makeEvent, makeOrganisation } from '#testing/event-factory.ts';
import { applicant, brokenInvariants, makeDesk, submission } from '#testing/registration-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import * as schema from '../schema.ts';
import { loadDeskSetup } from './load-desk-setup.ts';
import { openDesk } from './open-desk.ts';
import { withOwnQuota } from './own-quota.ts';
import { releaseSeats, reserveSeats } from './reserve-seats.ts';
import { reorderDeskParts } from './reorder-desk-parts.ts';
import { saveCategory } from './save-category.ts';
import { saveExtra } from './save-extra.ts';
import { saveQuota } from './save-quota.ts';
import { submitRegistration } from './submit-registration.ts';

const database = useTestDatabase();
useTestApp(database);
const now = Date.parse('2026-03-01T09:00:00Z');
let count = 0;
const desk = (size = 10) => makeDesk(database.db, `opsat-${++count}`, { size, now });
const setupOf = (event: string) => loadDeskSetup(database.db, command, { event });

async function blankEvent(): Promise<string> {
  const slug = `ny-${++count}`;
  const organisation = await makeOrganisation(database.db, `org-${slug}`);
  await makeEvent(database.db, organisation.slug, { slug });
  await publishEvent(database.db, command, { slug, note: '' });
  return slug;
}

describe('the first step', () => {
  const category = { name: { da: 'Deltager' }, price: 15_000, seats: 80 };
  const quotaName = 'Alle pladser';

  test('makes a desk with one kind of place and its chairs', async () => {
    const event = await blankEvent();
    expect((await setupOf(event)).desk).toBeNull();
    const changes = { wayIn: 'open' as const, closes: '2026-05-01T23:59' };
    await openDesk(database.db, command, { event, changes, category, quotaName }, now);
    const setup = await setupOf(event);
    expect(setup.desk).toMatchObject({ wayIn: 'open', closesLocal: '2026-05-01T23:59' });
    expect(setup.quotas).toMatchObject([{ name: 'Alle pladser', size: 80, taken: 0 }]);
    expect(setup.categories).toMatchObject([
      { name: { da: 'Deltager' }, price: 15_000, quotaIds: [setup.quotas[0]?.id] },
    ]);
  });

  test('leaves nothing half done where something is wrong', async () => {
    const event = await blankEvent();
    const changes = { wayIn: 'elsewhere' as const };
    await expect(
      openDesk(database.db, command, { event, changes, category, quotaName }, now),
    ).rejects.toMatchObject({
      code: 'registration.invalid',
      data: { fields: { url: 'required' } },
    });
    expect((await setupOf(event)).desk).toBeNull();
  });

  test('is taken once', async () => {
    const { slug: event } = await desk();
    await expect(
      openDesk(database.db, command, { event, changes: {}, category, quotaName }, now),
    ).rejects.toMatchObject({ code: 'registration.opened.conflict' });
  });
});

test.each([[{ size: -1 }], [{ size: 10_000_000 }], [{ size: 2.5 }], [{ margin: -3 }]])(
  'a quota of %o is no input',
  (wrong) => {
    expect(schema.saveQuota.safeParse({ event: 'a', name: 'Sal', size: 10, ...wrong }).success).toBe(false);
  },
);

test.each(['2026-02-30T10:00', '2025-02-29T10:00', '2026-02-01T24:00', '2026-02-01T10:60'])(
  '%s is no time',
  (closes) => {
    expect(schema.deskChanges.safeParse({ closes }).success).toBe(false);
  },
);

test('a leap day is a time', () => {
  expect(schema.deskChanges.safeParse({ closes: '2028-02-29T10:00' }).success).toBe(true);
});

test('a quota below what is taken is refused with the numbers', async () => {
  const made = await desk();
  const people = [applicant(1), applicant(2), applicant(3)];
  const booker = { name: 'Bo', email: 'bo@example.org' };
  await submitRegistration(database.db, submission(made, people, { booker }), now);
  const smaller = { event: made.slug, id: made.quotaId, name: 'Salen', size: 1, margin: 1 };
  await expect(saveQuota(database.db, command, smaller, now)).rejects.toMatchObject({
    code: 'registration.quota_taken.conflict',
    data: { taken: 3, size: 1, margin: 1 },
  });
  expect(await brokenInvariants(database.db, made.eventId)).toEqual([]);
});

describe('seats for a group', () => {
  const group = { name: 'Rådet', seats: 4, code: 'RAAD', price: 0 };

  test('come out of a quota and can be had with the code alone', async () => {
    const made = await desk(5);
    const { categoryId } = await reserveSeats(
      database.db,
      command,
      { ...group, event: made.slug, fromQuotaId: made.quotaId },
      now,
    );
    const alone = submission(made, [applicant(1)], { categoryId });
    expect(await submitRegistration(database.db, alone, now)).toEqual({ answer: 'closed' });
    const invited = submission(made, [applicant(2)], { categoryId, code: 'RAAD' });
    expect(await submitRegistration(database.db, invited, now)).toMatchObject({ answer: 'confirmed' });
    const first = submission(made, [applicant(3)]);
    expect(await submitRegistration(database.db, first, now)).toMatchObject({ answer: 'confirmed' });
    const second = submission(made, [applicant(4)]);
    expect(await submitRegistration(database.db, second, now)).toMatchObject({ answer: 'waitlisted' });
    expect((await setupOf(made.slug)).quotas).toMatchObject([
      { size: 1, taken: 1 },
      { name: 'Rådet', size: 4, taken: 1 },
    ]);
    expect(await brokenInvariants(database.db, made.eventId)).toEqual([]);
  });

  test('are refused where there are not so many left', async () => {
    const made = await desk(5);
    for (const n of [1, 2]) await submitRegistration(database.db, submission(made, [applicant(n)]), now);
    const input = { ...group, event: made.slug, fromQuotaId: made.quotaId };
    await expect(reserveSeats(database.db, command, input, now)).rejects.toMatchObject({
      data: { taken: 2, size: 1, margin: 0 },
    });
    expect((await setupOf(made.slug)).categories).toHaveLength(1);
  });

  test('that are released go to those who wait, and who has one keeps it', async () => {
    const made = await desk(5);
    const input = { ...group, event: made.slug, fromQuotaId: made.quotaId };
    const { categoryId } = await reserveSeats(database.db, command, input, now);
    await submitRegistration(
      database.db,
      submission(made, [applicant(1)], { categoryId, code: 'RAAD' }),
      now,
    );
    for (const n of [2, 3, 4]) await submitRegistration(database.db, submission(made, [applicant(n)]), now);
    const released = await releaseSeats(
      database.db,
      command,
      { event: made.slug, categoryId, toQuotaId: made.quotaId },
      now,
    );
    expect(released).toEqual({ released: 3 });
    const setup = await setupOf(made.slug);
    expect(setup.quotas).toMatchObject([
      { size: 4, taken: 3 },
      { size: 1, taken: 1 },
    ]);
    expect(setup.counts).toMatchObject({ confirmed: 2, offered: 2, waitlisted: 0 });
    expect(setup.categories[1]).toMatchObject({ isOpen: false, held: 1 });
    const late = submission(made, [applicant(5)], { categoryId, code: 'RAAD' });
    expect(await submitRegistration(database.db, late, now)).toEqual({ answer: 'closed' });
    expect(await brokenInvariants(database.db, made.eventId)).toEqual([]);
  });

  test('are not taken from a category that shares its chairs', async () => {
    const made = await desk();
    const shared = { event: made.slug, name: { da: 'Studerende' }, description: {}, code: null };
    await saveCategory(database.db, command, {
      ...shared,
      price: 0,
      isOpen: true,
      quotaIds: [made.quotaId],
    });
    await expect(
      releaseSeats(
        database.db,
        command,
        { event: made.slug, categoryId: made.categoryId, toQuotaId: null },
        now,
      ),
    ).rejects.toMatchObject({ code: 'registration.not_reserved.conflict' });
  });
});

test('an extra gets a quota of its own in the same step, or neither is there', async () => {
  const made = await desk();
  const extra = schema.saveExtra.parse({ event: made.slug, kind: 'meal', name: { da: 'Middag' } });
  const own = { event: made.slug, name: 'Middag', seats: 40, now };
  await withOwnQuota(database.db, command, own, (db, quotaIds) =>
    saveExtra(db, command, { ...extra, quotaIds }),
  );
  const setup = await setupOf(made.slug);
  expect(setup.quotas.map(({ name, size }) => [name, size])).toEqual([
    ['Salen', 10],
    ['Middag', 40],
  ]);
  expect(setup.extras).toMatchObject([{ quotaIds: [setup.quotas[1]?.id], taken: 0, waiting: 0 }]);
  await expect(
    withOwnQuota(database.db, command, own, () => Promise.reject(new Error('no'))),
  ).rejects.toThrow('no');
  expect((await setupOf(made.slug)).quotas).toHaveLength(2);
});

test('parts change places; one that is not of this event is refused', async () => {
  const made = await desk();
  const second = { event: made.slug, name: 'Loungen', size: 3, margin: 0 };
  const { id } = await saveQuota(database.db, command, second, now);
  await reorderDeskParts(database.db, command, { event: made.slug, part: 'quota', ids: [id] });
  expect((await setupOf(made.slug)).quotas.map(({ name }) => name)).toEqual(['Loungen', 'Salen']);
  const other = await desk();
  await expect(
    reorderDeskParts(database.db, command, { event: made.slug, part: 'quota', ids: [other.quotaId] }),
  ).rejects.toMatchObject({ code: 'registration.not_found' });
});

test('shows places that are held, and those whose time was cut since many came from one network', async () => {
  const made = await desk(50);
  for (let n = 0; n < 22; n++)
    await submitRegistration(database.db, submission(made, [applicant(n)]), now + n);
  expect((await setupOf(made.slug)).counts).toEqual({
    ...{ confirmed: 22, applied: 0, waitlisted: 0, offered: 0 },
    ...{ unconfirmed: 22, shortened: 2 },
  });
});
