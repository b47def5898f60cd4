import { describe, expect, test } from 'vitest';
import { command } from '#testing/event-factory.ts';
import { applicant, brokenInvariants, submission, type TestDesk } from '#testing/registration-factory.ts';
import { useRegistrations } from '#testing/registration-suite.ts';
import type { Applicant } from '../schema.ts';
import { actorOf } from './open-by-link.ts';
import { cancelRegistration } from './cancel-registration.ts';
import { changeRegistration } from './change-registration.ts';
import { confirmAddress } from './confirm-address.ts';
import { explainWaiting } from './explain-waiting.ts';
import { handOnPlace } from './hand-on-place.ts';
import { listParticipants } from './list-participants.ts';
import { namePlace } from './name-place.ts';
import { openBooking } from './open-booking.ts';
import { openByLink } from './open-by-link.ts';
import { linkToken } from './personal-link.ts';
import { readOwnDetails } from './read-own-details.ts';
import { saveCategory } from './save-category.ts';
import { saveExtra } from './save-extra.ts';
import { saveQuestion } from './save-question.ts';
import { saveQuota } from './save-quota.ts';
import { submitRegistration } from './submit-registration.ts';
import { withdrawChoice } from './withdraw-choice.ts';
import { withdrawConsent } from './withdraw-consent.ts';

const now = Date.parse('2026-03-01T09:00:00Z');
const { database, desk, rowsOf, rowOf } = useRegistrations('change', now);

const register = async (of: TestDesk, people: Applicant[], fields: Parameters<typeof submission>[2] = {}) => {
  await submitRegistration(database.db, submission(of, people, fields), now);
};
const change = async (of: TestDesk, index: number, person: Applicant, categoryId = of.categoryId) => {
  const row = await rowOf(of, index);
  await changeRegistration(database.db, actorOf(row), { id: row.id, categoryId, person }, now);
};
const mails = async () =>
  (
    await database.db
      .selectFrom('mails')
      .select(['template', 'to_address'])
      .where('template', '<>', 'registration:received')
      .orderBy('to_address')
      .execute()
  ).map(({ template, to_address }) => `${to_address} ${template}`);

const secondCategory = async (of: TestDesk, size: number, price = 0) => {
  const { id: quotaId } = await saveQuota(
    database.db,
    command,
    { event: of.slug, name: 'Balkon', size, margin: 0 },
    now,
  );
  const { id } = await saveCategory(database.db, command, {
    ...{ event: of.slug, name: { da: 'Balkon' }, description: {}, price, code: null, isOpen: true },
    quotaIds: [quotaId],
  });
  return id;
};

describe('changing what was answered', () => {
  test('facts, needs and answers are changed, sensitive answers in their own table, and the trail names fields', async () => {
    const of = await desk();
    const question = (isSensitive: boolean) =>
      saveQuestion(database.db, command, {
        ...{ event: of.slug, kind: 'text', label: { da: 'Hvorfor?' }, help: {}, options: [], isSensitive },
        ...{ isRequired: false, afterAcceptance: false, categoryIds: [] },
      });
    const [plain, secret] = [(await question(false)).id, (await question(true)).id];
    await register(of, [applicant(1, { answers: { [plain]: 'Før', [secret]: 'Hemmeligt' } })]);
    await change(
      of,
      0,
      applicant(1, {
        ...{ name: 'Nyt Navn', diet: 'Ingen nødder', consent: true, onList: true },
        answers: { [plain]: 'Nu', [secret]: 'Andet' },
      }),
    );
    const row = await rowOf(of, 0);
    const details = await readOwnDetails(database.db, actorOf(row));
    expect([row.name, row.email, row.on_list, details.needs.diet]).toEqual([
      'Nyt Navn',
      'deltager1@example.org',
      true,
      'Ingen nødder',
    ]);
    expect(details.answers).toEqual({ [plain]: 'Nu', [secret]: 'Andet' });
    const sensitive = await database.db
      .selectFrom('registration_sensitive_answers')
      .select('value')
      .where('registration_id', '=', row.id)
      .execute();
    expect(sensitive).toEqual([{ value: { value: 'Andet' } }]);
    const audit = await database.db
      .selectFrom('audit_entries')
      .select('fields')
      .where('action', '=', 'registration.change')
      .where('subject_id', '=', row.id)
      .execute();
    expect(audit).toEqual([{ fields: ['name', 'on_list', 'diet', 'answers'] }]);
    await withdrawChoice(database.db, actorOf(row), { id: row.id, choice: 'list' }, now);
    await withdrawChoice(database.db, actorOf(row), { id: row.id, choice: 'list' }, now);
    expect((await rowOf(of, 0)).on_list).toBe(false);
    const withdrawals = await database.db
      .selectFrom('audit_entries')
      .select('fields')
      .where('action', '=', 'registration.withdraw_consent')
      .where('subject_id', '=', row.id)
      .execute();
    expect(withdrawals).toEqual([{ fields: ['on_list'] }]);
    await withdrawConsent(database.db, actorOf(row), { id: row.id });
    expect((await readOwnDetails(database.db, actorOf(row))).needs).toMatchObject({
      diet: null,
      consentAt: null,
    });
  });

  test('another category takes its chairs and gives the old ones to whoever waits', async () => {
    const of = await desk({ size: 1 });
    const balcony = await secondCategory(of, 1, 5000);
    await register(of, [applicant(1)]);
    await register(of, [applicant(2)]);
    await change(of, 0, applicant(1), balcony);
    const [first, second] = await rowsOf(of);
    expect([first?.category_id, first?.price, second?.holds]).toEqual([balcony, 5000, true]);
    expect(await brokenInvariants(database.db, of.eventId)).toEqual([]);
  });

  test('a full category, or one that others wait for, is refused and nothing changes', async () => {
    const of = await desk({ size: 2 });
    const balcony = await secondCategory(of, 1);
    await register(of, [applicant(1)]);
    await register(of, [applicant(2)], { categoryId: balcony });
    await register(of, [applicant(3)], { categoryId: balcony });
    await expect(change(of, 0, applicant(1, { name: 'Andet' }), balcony)).rejects.toMatchObject({
      code: 'registration.full.conflict',
      data: { field: 'category' },
    });
    expect((await rowOf(of, 0)).name).toBe('Deltager 1');
    await cancelRegistration(database.db, command, { id: (await rowOf(of, 1)).id }, now);
    await expect(change(of, 0, applicant(1), balcony)).rejects.toMatchObject({
      code: 'registration.full.conflict',
    });
    expect(await brokenInvariants(database.db, of.eventId)).toEqual([]);
  });

  test('somebody who waits changes line, and a companion takes a chair where there is one', async () => {
    const of = await desk({ size: 2 });
    const balcony = await secondCategory(of, 0);
    await register(of, [applicant(1)]);
    await change(of, 0, applicant(1, { companions: ['Ida'] }));
    await register(of, [applicant(2)]);
    await change(of, 1, applicant(2), balcony);
    expect((await rowsOf(of)).map(({ state, chairs }) => [state, chairs])).toEqual([
      ['confirmed', 2],
      ['waitlisted', 1],
    ]);
    await change(of, 0, applicant(1));
    await register(of, [applicant(3)]);
    await expect(change(of, 0, applicant(1, { companions: ['Ida'] }))).rejects.toMatchObject({
      data: { field: 'companion' },
    });
    expect(await brokenInvariants(database.db, of.eventId)).toEqual([]);
  });

  test('extras are taken, waited for, given back and closed; prices follow', async () => {
    const of = await desk();
    const { id: quotaId } = await saveQuota(
      database.db,
      command,
      { event: of.slug, name: 'Bord', size: 1, margin: 0 },
      now,
    );
    const extra = async (price: number, closes: string | null = null) =>
      (
        await saveExtra(database.db, command, {
          ...{ event: of.slug, kind: 'meal', choiceGroup: null, name: { da: 'Middag' }, description: {} },
          ...{ onDate: null, price, prices: {}, quotaIds: [quotaId], closes, afterAcceptance: false },
        })
      ).id;
    const dinner = await extra(20_000);
    await register(of, [applicant(1)]);
    await register(of, [applicant(2)]);
    await change(of, 0, applicant(1, { extras: [dinner] }));
    await change(of, 1, applicant(2, { extras: [dinner] }));
    const states = async () =>
      (
        await database.db
          .selectFrom('registration_extra_choices')
          .select('state')
          .where('event_id', '=', of.eventId)
          .orderBy('arrival')
          .execute()
      ).map(({ state }) => state);
    expect(await states()).toEqual(['taken', 'waiting']);
    expect((await rowsOf(of)).map(({ price }) => price)).toEqual([20_000, 20_000]);
    await change(of, 0, applicant(1));
    expect(await states()).toEqual(['cancelled', 'taken']);
    expect((await rowOf(of, 0)).price).toBe(0);
    const past = await extra(100, '2026-01-01T12:00');
    await change(of, 0, applicant(1, { extras: [past] }));
    expect((await rowOf(of, 0)).price).toBe(0);
    expect(await brokenInvariants(database.db, of.eventId)).toEqual([]);
  });
});

describe('handing a place on', () => {
  test('the old link, answers and companions go; the new person confirms', async () => {
    const of = await desk({ size: 2 });
    await register(of, [applicant(1, { diet: 'Intet', consent: true, companions: ['Ida'] })]);
    await register(of, [applicant(2)]);
    const old = await rowOf(of, 0);
    const link = linkToken('own', old.id, old.link_version);
    const to = { id: old.id, name: 'Ny Person', email: 'NY@example.org' };
    await expect(handOnPlace(database.db, actorOf(old), to, now)).rejects.toMatchObject({
      code: 'registration.conflict',
    });
    await confirmAddress(database.db, actorOf(old), { id: old.id }, now);
    await database.db.deleteFrom('mails').execute();
    await handOnPlace(database.db, actorOf(old), to, now);
    await expect(openByLink(database.db, link)).rejects.toMatchObject({ code: 'registration.not_found' });
    const row = await rowOf(of, 0);
    expect([row.name, row.email, row.address_confirmed_at, row.chairs, row.state]).toEqual([
      'Ny Person',
      'ny@example.org',
      null,
      1,
      'confirmed',
    ]);
    expect((await readOwnDetails(database.db, actorOf(row))).needs.diet).toBeNull();
    expect(await mails()).toEqual([
      'deltager1@example.org registration:handed_on',
      'deltager2@example.org registration:offer',
      'ny@example.org registration:taken_over',
    ]);
    await confirmAddress(database.db, actorOf(row), { id: row.id }, now);
    expect((await rowOf(of, 0)).hold_until).toBeNull();
    expect(await brokenInvariants(database.db, of.eventId)).toEqual([]);
  });

  test('a place that was given by decision is not handed on by its participant', async () => {
    const of = await desk({ changes: { wayIn: 'open' } });
    await register(of, [applicant(1)]);
    const row = await rowOf(of, 0);
    await confirmAddress(database.db, actorOf(row), { id: row.id }, now);
    await database.db
      .updateTable('registration_desks')
      .set({ way_in: 'application' })
      .where('event_id', '=', of.eventId)
      .execute();
    await expect(
      handOnPlace(database.db, actorOf(row), { id: row.id, name: 'X', email: 'x@example.org' }, now),
    ).rejects.toMatchObject({ code: 'registration.conflict' });
  });
});

describe('a group', () => {
  const booker = { name: 'Bodil Bestiller', email: 'bodil@example.org' };
  const group = async (of: TestDesk) => {
    await register(of, [applicant(1), applicant(2, { name: null, email: null })], { booker });
    const row = await rowOf(of, 0);
    return linkToken('booking', row.booking_id);
  };

  test('is told once the booker has confirmed: the booker, and those with an address of their own', async () => {
    const of = await desk({ changes: { unnamedUntil: '2026-03-01' } });
    const token = await group(of);
    const opened = await openBooking(database.db, token);
    expect(opened.places.map(({ registration }) => registration.name)).toEqual(['Deltager 1', null]);
    const [first, second] = opened.places;
    if (!first || !second) throw new Error('no places');
    await namePlace(
      database.db,
      second.actor,
      { id: second.registration.id, name: 'Sen', email: 'sen@example.org' },
      now,
    );
    expect(await mails()).toEqual([]);
    await confirmAddress(database.db, first.actor, { id: first.registration.id }, now);
    expect(await mails()).toEqual([
      'bodil@example.org registration:confirmed',
      'deltager1@example.org registration:booked',
      'sen@example.org registration:booked',
    ]);
    await expect(
      namePlace(database.db, second.actor, { id: second.registration.id, name: 'Igen', email: null }, now),
    ).rejects.toMatchObject({ code: 'registration.named.conflict' });
  });

  test('names wait no longer than the organiser said, in the event’s own days', async () => {
    const of = await desk({ changes: { unnamedUntil: '2026-02-28' } });
    const { places } = await openBooking(database.db, await group(of));
    const [, second] = places;
    if (!second) throw new Error('no place');
    await expect(
      namePlace(database.db, second.actor, { id: second.registration.id, name: 'Sen', email: null }, now),
    ).rejects.toMatchObject({ code: 'registration.names_closed.conflict' });
  });

  test('a forged link, or that of a registration, opens no group', async () => {
    const of = await desk();
    await group(of);
    const row = await rowOf(of, 0);
    for (const token of [linkToken('own', row.booking_id), linkToken('booking', row.id), 'x'.repeat(43)])
      await expect(openBooking(database.db, token)).rejects.toMatchObject({ code: 'registration.not_found' });
  });
});

describe('why somebody waits', () => {
  const reasonOf = async (of: TestDesk, index: number) =>
    (await explainWaiting(database.db, await rowOf(of, index))).reason;

  test('everything is taken; a group in front needs more; one’s own group does; offers are made by hand', async () => {
    const of = await desk({ size: 2 });
    await register(of, [applicant(1)]);
    await register(of, [applicant(2), applicant(3)], { booker: { name: 'B', email: 'b@example.org' } });
    await register(of, [applicant(4)]);
    expect([await reasonOf(of, 1), await reasonOf(of, 3)]).toEqual(['own_group', 'group_ahead']);
    await database.db
      .updateTable('registration_desks')
      .set({ offers: 'manual' })
      .where('event_id', '=', of.eventId)
      .execute();
    expect(await reasonOf(of, 3)).toBe('by_hand');
    await database.db
      .updateTable('registration_quotas')
      .set({ size: 1 })
      .where('event_id', '=', of.eventId)
      .execute();
    expect(await reasonOf(of, 3)).toBe('full');
  });
});

test('the participant list shows those who chose it, to those who have a place', async () => {
  const of = await desk({ size: 3 });
  await register(of, [applicant(1, { onList: true })]);
  await register(of, [applicant(2)]);
  await register(of, [applicant(3, { onList: true })]);
  await register(of, [applicant(4, { onList: true })]);
  const rows = await rowsOf(of);
  for (const row of rows.slice(0, 2)) await confirmAddress(database.db, actorOf(row), { id: row.id }, now);
  const [, second, third, fourth] = await rowsOf(of);
  if (!second || !third || !fourth) throw new Error('no rows');
  expect(await listParticipants(database.db, actorOf(second), { id: second.id })).toEqual([
    { name: 'Deltager 1', jobTitle: 'Konsulent', affiliation: 'Prøvekommunen' },
  ]);
  for (const row of [third, fourth])
    await expect(listParticipants(database.db, actorOf(row), { id: row.id })).rejects.toMatchObject({
      code: 'registration.not_found',
    });
});
