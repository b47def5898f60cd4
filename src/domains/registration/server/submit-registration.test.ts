import { beforeEach, describe, expect, test } from 'vitest';
import {
  applicant,
  brokenInvariants,
  makeDesk,
  submission,
  type TestDesk,
} from '#testing/registration-factory.ts';
import { useTestDatabase } from '#testing/database.ts';
import { openDatabase } from '#platform/server/db/database.ts';
import { useTestApp } from '#testing/test-app.ts';
import { actorOf } from './open-by-link.ts';
import { acceptOffer } from './answer-offer.ts';
import { cancelRegistration } from './cancel-registration.ts';
import { confirmAddress } from './confirm-address.ts';
import { releaseExpired } from './release-expired.ts';
import { submitRegistration } from './submit-registration.ts';

const database = useTestDatabase();
useTestApp(database);
const now = Date.parse('2026-03-01T09:00:00Z');
const hour = 3_600_000;
let count = 0;
const desk = (options: Omit<Parameters<typeof makeDesk>[2], 'now'> = {}) =>
  makeDesk(database.db, `event-${++count}`, { now, ...options });

beforeEach(async () => {
  await database.db.deleteFrom('rate_limits').execute();
  await database.db.deleteFrom('mails').execute();
  await database.db.updateTable('registrations').set({ hold_until: null, offered_until: null }).execute();
});

const rowsOf = (of: TestDesk) =>
  database.db
    .selectFrom('registrations')
    .selectAll()
    .where('event_id', '=', of.eventId)
    .orderBy('arrival')
    .execute();
const participant = async (of: TestDesk, index: number) => {
  const row = (await rowsOf(of))[index];
  if (!row) throw new Error('no such registration');
  return { row, actor: actorOf(row) };
};

describe('many at once', () => {
  test('from three processes: never more than there are chairs, everybody in order, nobody lost', async () => {
    const of = await desk({ size: 40, margin: 2 });
    const pools = [1, 2, 3].map(() => openDatabase({ connectionString: database.connectionString }));
    const receipts = await Promise.all(
      Array.from({ length: 240 }, (_, n) =>
        submitRegistration(pools[n % 3] ?? database.db, submission(of, [applicant(n)]), now),
      ),
    );
    await Promise.all(pools.map((pool) => pool.destroy()));
    expect(receipts.filter(({ answer }) => answer === 'confirmed')).toHaveLength(42);
    const numbers = receipts.flatMap((receipt) => (receipt.answer === 'waitlisted' ? receipt.number : []));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 198 }, (_, n) => n + 1));
    const rows = await rowsOf(of);
    expect(rows.map(({ arrival }) => arrival)).toEqual(Array.from({ length: 240 }, (_, n) => n + 1));
    expect(rows.slice(0, 42).every(({ state }) => state === 'confirmed')).toBe(true);
    expect(await brokenInvariants(database.db, of.eventId)).toEqual([]);
  });

  test('each has its audit entry and its mail, which holds nothing but the address', async () => {
    const of = await desk();
    await Promise.all(
      [1, 2, 3].map((n) => submitRegistration(database.db, submission(of, [applicant(1000 + n)]), now)),
    );
    const ids = (await rowsOf(of)).map(({ id }) => id);
    const audit = await database.db
      .selectFrom('audit_entries')
      .select(['subject_id', 'action', 'actor_kind', 'public_values'])
      .where('event_id', '=', of.eventId)
      .where('action', '=', 'registration.submit')
      .execute();
    expect(audit.map(({ subject_id }) => subject_id).sort()).toEqual([...ids].sort());
    const mails = await database.db
      .selectFrom('mails')
      .select(['subject_id', 'template', 'sealed', 'to_address'])
      .where('subject_id', 'in', ids)
      .orderBy('to_address')
      .execute();
    expect(mails.map(({ template, sealed, to_address }) => ({ template, sealed, to_address }))).toEqual(
      [1001, 1002, 1003].map((n) => ({
        template: 'registration:received',
        sealed: null,
        to_address: `deltager${n}@example.org`,
      })),
    );
  });

  test('the database itself refuses a chair too many', async () => {
    const of = await desk({ size: 1 });
    await submitRegistration(database.db, submission(of, [applicant(1)]), now);
    const oversold = database.db
      .updateTable('registration_quotas')
      .set({ taken: 2 })
      .where('event_id', '=', of.eventId)
      .execute();
    await expect(oversold).rejects.toThrow('registration_quotas_never_oversold');
  });
});

describe('the same form twice', () => {
  test('is one registration, also when both are under way at once, and the answer shows nothing', async () => {
    const of = await desk();
    const send = () => submitRegistration(database.db, submission(of, [applicant(1)]), now);
    const receipts = await Promise.all([send(), send(), send()]);
    expect(receipts.map(({ answer }) => answer).sort()).toEqual(['again', 'again', 'confirmed']);
    expect(await send()).toEqual({ answer: 'again' });
    expect(await rowsOf(of)).toHaveLength(1);
  });

  test('with other answers is another one: one address may hold several', async () => {
    const of = await desk();
    await submitRegistration(database.db, submission(of, [applicant(1)]), now);
    const other = applicant(1, { name: 'Kollega' });
    expect(await submitRegistration(database.db, submission(of, [other]), now)).toMatchObject({
      answer: 'confirmed',
    });
    expect(await rowsOf(of)).toHaveLength(2);
  });

  test('counts again once the first has been cancelled', async () => {
    const of = await desk();
    await submitRegistration(database.db, submission(of, [applicant(1)]), now);
    const { row, actor } = await participant(of, 0);
    await cancelRegistration(database.db, actor, { id: row.id }, now);
    expect(await submitRegistration(database.db, submission(of, [applicant(1)]), now)).toMatchObject({
      answer: 'confirmed',
    });
  });
});

describe('a group', () => {
  test('gets its places together or waits together, behind whom nobody passes', async () => {
    const of = await desk({ size: 4 });
    await submitRegistration(database.db, submission(of, [applicant(1), applicant(2)]), now);
    const three = submission(of, [applicant(3), applicant(4), applicant(5)], {
      booker: { name: 'Leder', email: 'leder@example.org' },
    });
    expect(await submitRegistration(database.db, three, now)).toMatchObject({
      answer: 'waitlisted',
      number: 1,
    });
    expect(await submitRegistration(database.db, submission(of, [applicant(6)]), now)).toMatchObject({
      answer: 'waitlisted',
      number: 4,
    });
    const { row, actor } = await participant(of, 0);
    await cancelRegistration(database.db, actor, { id: row.id }, now);
    const rows = await rowsOf(of);
    expect(rows.map(({ state, holds }) => [state, holds])).toEqual([
      ['cancelled', false],
      ['confirmed', true],
      ['waitlisted', true],
      ['waitlisted', true],
      ['waitlisted', true],
      ['waitlisted', false],
    ]);
    expect(await brokenInvariants(database.db, of.eventId)).toEqual([]);
  });

  test('a companion takes a chair', async () => {
    const of = await desk({ size: 2 });
    await submitRegistration(database.db, submission(of, [applicant(1, { companions: ['Tolk'] })]), now);
    expect(await submitRegistration(database.db, submission(of, [applicant(2)]), now)).toMatchObject({
      answer: 'waitlisted',
    });
    expect(await brokenInvariants(database.db, of.eventId)).toEqual([]);
  });
});

describe('a place that is held', () => {
  test('goes to the next in line when its address is not confirmed, by an offer with a deadline', async () => {
    const of = await desk({ size: 1, changes: { confirmHours: 24, offerHours: 48 } });
    for (const n of [1, 2, 3]) await submitRegistration(database.db, submission(of, [applicant(n)]), now);
    for (const index of [1, 2]) {
      const { row, actor } = await participant(of, index);
      await confirmAddress(database.db, actor, { id: row.id }, now);
    }
    expect(await releaseExpired(database.db, now + 23 * hour)).toBe(0);
    expect(await releaseExpired(database.db, now + 24 * hour)).toBe(1);
    const second = await participant(of, 1);
    expect(second.row).toMatchObject({ state: 'waitlisted', holds: true });
    await acceptOffer(database.db, second.actor, { id: second.row.id }, now + 30 * hour);
    await acceptOffer(database.db, second.actor, { id: second.row.id }, now + 30 * hour);
    expect((await rowsOf(of)).map(({ state, reason }) => [state, reason])).toEqual([
      ['cancelled', 'unconfirmed'],
      ['confirmed', null],
      ['waitlisted', null],
    ]);
    expect(await brokenInvariants(database.db, of.eventId)).toEqual([]);
  });

  test('an offer that is not answered goes on to the next', async () => {
    const of = await desk({ size: 1 });
    for (const n of [1, 2, 3]) await submitRegistration(database.db, submission(of, [applicant(n)]), now);
    for (const index of [0, 1, 2]) {
      const { row, actor } = await participant(of, index);
      await confirmAddress(database.db, actor, { id: row.id }, now);
    }
    const first = await participant(of, 0);
    await cancelRegistration(database.db, first.actor, { id: first.row.id }, now);
    await releaseExpired(database.db, now + 49 * hour);
    expect((await rowsOf(of)).map(({ state, holds, reason }) => [state, holds, reason])).toEqual([
      ['cancelled', false, 'self'],
      ['cancelled', false, 'offer_expired'],
      ['waitlisted', true, null],
    ]);
  });

  test('many that come unconfirmed from one network are held for a short time', async () => {
    const of = await desk({ size: 100 });
    for (let n = 0; n < 25; n++) await submitRegistration(database.db, submission(of, [applicant(n)]), now);
    const rows = await rowsOf(of);
    const held = rows.map(({ hold_until }) => (Date.parse(hold_until ?? '') - now) / hour);
    expect([held[0], held[19], held[20], held[24]]).toEqual([24, 24, 2, 2]);
  });
});

test('a fourth mail to one address within the hour waits until the hour is over', async () => {
  const of = await desk({ size: 100 });
  for (let n = 0; n < 4; n++)
    await submitRegistration(database.db, submission(of, [applicant(77, { name: `Person ${n}` })]), now);
  const mails = await database.db
    .selectFrom('mails')
    .select('next_attempt_at')
    .where('to_address', '=', 'deltager77@example.org')
    .orderBy('next_attempt_at')
    .execute();
  const delays = mails.map(({ next_attempt_at }) => Date.parse(next_attempt_at) - now);
  expect(delays.slice(0, 3)).toEqual([0, 0, 0]);
  expect(delays[3]).toBeGreaterThan(3_000_000);
});

test('before it opens, after it closes and without the code of a hidden category the desk is closed', async () => {
  const of = await desk({ changes: { opens: '2026-03-01T11:00', closes: '2026-03-02T11:00' } });
  const at = (iso: string) =>
    submitRegistration(database.db, submission(of, [applicant(1)]), Date.parse(iso));
  expect(await at('2026-03-01T09:59:59Z')).toEqual({ answer: 'closed' });
  expect(await at('2026-03-02T10:00:00Z')).toEqual({ answer: 'closed' });
  expect(await at('2026-03-01T10:00:00Z')).toMatchObject({ answer: 'confirmed' });
});
