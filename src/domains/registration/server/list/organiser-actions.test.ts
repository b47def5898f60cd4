import { beforeEach, describe, expect, test } from 'vitest';
import { useTestDatabase } from '#testing/database.ts';
import { command } from '#testing/event-factory.ts';
import {
  applicant,
  brokenInvariants,
  makeDesk,
  submission,
  type TestDesk,
} from '#testing/registration-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import { cancelRegistration } from '../cancel-registration.ts';
import { openByCode, openByLink } from '../open-by-link.ts';
import { linkToken } from '../personal-link.ts';
import { saveCategory } from '../save-category.ts';
import { saveExtra } from '../save-extra.ts';
import { saveQuestion } from '../save-question.ts';
import { saveQuota } from '../save-quota.ts';
import { submitRegistration } from '../submit-registration.ts';
import { updateDesk } from '../update-desk.ts';
import { readChange } from '../../list/change-form.ts';
import { changeAsOrganiser } from './change-as-organiser.ts';
import { correctRegistration } from './correct-registration.ts';
import { deskToChange } from './desk-to-change.ts';
import { issueCode } from './issue-code.ts';
import { mailLink } from './mail-link.ts';
import { moveCategory } from './move-category.ts';
import { offerByHand } from './offer-by-hand.ts';
import { organiserDesk } from './organiser-desk.ts';
import { readRegistration } from './read-registration.ts';
import { readSensitive } from './read-sensitive.ts';
import { registerPeople } from './register-people.ts';

const database = useTestDatabase();
useTestApp(database);
const now = Date.UTC(2026, 4, 1, 8);
let count = 0;
let desk: TestDesk;
let ids: string[];

/** Two places; three people, of whom the third waits. */
beforeEach(async () => {
  await database.db.deleteFrom('rate_limits').execute();
  desk = await makeDesk(database.db, `dag-${++count}`, { size: 2, now, changes: { offers: 'manual' } });
  ids = [];
  for (const n of [1, 2, 3]) {
    const receipt = await submitRegistration(database.db, submission(desk, [applicant(n)]), now);
    if ('ids' in receipt) ids.push(...receipt.ids);
  }
});

const of = (index: number) => ({ event: desk.slug, id: ids[index] ?? '' });
const row = (index: number) =>
  database.db
    .selectFrom('registrations')
    .selectAll()
    .where('id', '=', ids[index] ?? '')
    .executeTakeFirstOrThrow();
const audited = async (action: string) =>
  (
    await database.db.selectFrom('audit_entries').selectAll().where('event_id', '=', desk.eventId).execute()
  ).filter((entry) => entry.action === action);
const mails = (subject: string) =>
  database.db
    .selectFrom('mails')
    .select(['template', 'to_address'])
    .where('subject_id', '=', subject)
    .execute();
const otherCategory = async (size: number, price = 0) => {
  const { id } = await saveQuota(
    database.db,
    command,
    { event: desk.slug, name: 'Balkon', size, margin: 0 },
    now,
  );
  const rest = { description: {}, code: null, isOpen: true };
  return saveCategory(database.db, command, {
    ...{ event: desk.slug, name: { da: 'Frivillig' }, price, quotaIds: [id] },
    ...rest,
  });
};

describe('one registration', () => {
  test('shows what is known, the party and the history, and nothing of needs', async () => {
    const receipt = await submitRegistration(
      database.db,
      submission(desk, [applicant(7, { diet: 'uden nødder', consent: true })]),
      now,
    );
    const id = 'ids' in receipt ? (receipt.ids[0] ?? '') : '';
    const found = await readRegistration(database.db, command, { event: desk.slug, id });
    expect(found).toMatchObject({ number: 2, category: { da: 'Deltager' }, party: [], booking: null });
    expect(found.steps.map(({ action }) => action)).toEqual(['registration.submit']);
    expect(JSON.stringify(found)).not.toContain('nødder');
    expect(await audited('registration.read_sensitive')).toHaveLength(0);
    const sensitive = await readSensitive(database.db, command, { event: desk.slug, id });
    expect(sensitive).toMatchObject({ diet: 'uden nødder', companions: [] });
    expect(await audited('registration.read_sensitive')).toMatchObject([{ subject_id: id, fields: [] }]);
  });

  test('is found under its own event only', async () => {
    const other = await makeDesk(database.db, `andet-${count}`, { now });
    await expect(
      readRegistration(database.db, command, { ...of(0), event: other.slug }),
    ).rejects.toMatchObject({
      code: 'registration.not_found',
    });
  });

  test('keeps sensitive answers apart from the others', async () => {
    const question = { event: desk.slug, kind: 'text' as const, help: {}, options: [], categoryIds: [] };
    const rest = { ...question, isRequired: false, afterAcceptance: false };
    const open = await saveQuestion(database.db, command, {
      ...rest,
      label: { da: 'Tema' },
      isSensitive: false,
    });
    const shut = await saveQuestion(database.db, command, {
      ...rest,
      label: { da: 'Helbred' },
      isSensitive: true,
    });
    const answers = { [open.id]: 'Mad', [shut.id]: 'Hjertet' };
    const receipt = await submitRegistration(database.db, submission(desk, [applicant(8, { answers })]), now);
    const input = { event: desk.slug, id: 'ids' in receipt ? (receipt.ids[0] ?? '') : '' };
    const found = await readRegistration(database.db, command, input);
    expect(found.answers.map(({ value }) => value)).toEqual(['Mad']);
    const { answers: apart } = await readSensitive(database.db, command, input);
    expect(apart.map(({ value }) => value)).toEqual(['Hjertet']);
  });
});

describe('correcting', () => {
  test('a new address ends the old links and gets one of its own', async () => {
    const before = linkToken('own', ids[0] ?? '', 1);
    await correctRegistration(
      database.db,
      command,
      { ...of(0), changes: { name: 'Rettet Navn', email: 'ny@example.org', affiliation: '' } },
      now,
    );
    expect(await row(0)).toMatchObject({ name: 'Rettet Navn', email: 'ny@example.org', affiliation: null });
    await expect(openByLink(database.db, before)).rejects.toMatchObject({ code: 'registration.not_found' });
    expect(await mails(ids[0] ?? '')).toContainEqual({
      template: 'registration:link',
      to_address: 'ny@example.org',
    });
    const [entry] = await audited('registration.correct');
    expect([...(entry?.fields ?? [])].sort()).toEqual(['affiliation', 'email', 'name']);
    expect(JSON.stringify(entry)).not.toContain('Rettet');
  });

  test('a national identity number is refused, and nothing changed is nothing written', async () => {
    const note = 'cpr 010190-1234';
    await expect(
      correctRegistration(database.db, command, { ...of(0), changes: { note } }, now),
    ).rejects.toMatchObject({ code: 'registration.national_id.invalid', data: { field: 'note' } });
    await correctRegistration(database.db, command, { ...of(0), changes: { name: 'Deltager 1' } }, now);
    expect(await audited('registration.correct')).toHaveLength(0);
  });
});

describe('changing what somebody answered', () => {
  const question = (label: string, isSensitive: boolean) =>
    saveQuestion(database.db, command, {
      ...{ event: desk.slug, kind: 'text', help: {}, options: [], categoryIds: [] },
      ...{ isRequired: true, afterAcceptance: false, label: { da: label }, isSensitive },
    });
  const extra = async (name: string) => {
    const quota = { event: desk.slug, name, size: 1, margin: 0 };
    const { id } = await saveQuota(database.db, command, quota, now);
    return saveExtra(database.db, command, {
      ...{ event: desk.slug, kind: 'evening', choiceGroup: null, name: { da: name }, description: {} },
      ...{ onDate: null, price: 25_000, prices: {}, quotaIds: [id], closes: null, afterAcceptance: false },
    });
  };
  const sent = async (part: 'answers' | 'needs', fields: Record<string, string>, index = 0) => {
    const found = await deskToChange(database.db, command, desk.slug);
    if (!found) throw new Error('not published');
    const standing = { categoryId: desk.categoryId, isAccepted: true };
    const reading = readChange(new URLSearchParams(fields), found, part, standing);
    if (!reading.ok) return reading.errors;
    await changeAsOrganiser(database.db, command, { ...of(index), change: reading.change }, now);
    return null;
  };

  beforeEach(() =>
    updateDesk(database.db, command, {
      event: desk.slug,
      changes: { needs: ['diet', 'companion'], choices: ['list'] },
    }),
  );

  test('answers, extras and choices are changed under the desk’s lock, and the trail names them', async () => {
    const theme = await question('Tema', false);
    const dinner = await extra('Middag');
    expect(await sent('answers', { [`q.${theme.id}`]: 'Havet', extra: dinner.id, list: 'on' })).toBeNull();
    expect(await row(0)).toMatchObject({ price: 25_000, on_list: true, name: 'Deltager 1', chairs: 1 });
    const found = await readRegistration(database.db, command, of(0));
    expect(found.answers).toMatchObject([{ questionId: theme.id, value: 'Havet' }]);
    expect(found.extras).toMatchObject([{ id: dinner.id, state: 'taken' }]);
    expect((await audited('registration.change'))[0]?.fields).toEqual([
      'on_list',
      'price',
      'extras',
      'answers',
    ]);
    await sent('answers', { extra: dinner.id }, 1);
    expect((await readRegistration(database.db, command, of(1))).extras).toMatchObject([
      { state: 'waiting' },
    ]);
    expect(await brokenInvariants(database.db, desk.eventId)).toEqual([]);
  });

  test('needs and sensitive answers are a form of their own, and neither form touches the other', async () => {
    const theme = await question('Tema', false);
    const health = await question('Helbred', true);
    await sent('answers', { [`q.${theme.id}`]: 'Havet', [`q.${health.id}`]: 'ikke her' });
    const needs = { diet: 'uden nødder', consent: 'on', [`q.${health.id}`]: 'Hjertet' };
    expect(await sent('needs', { diet: 'uden nødder' })).toEqual({ consent: 'consent' });
    expect(await sent('needs', needs)).toBeNull();
    await sent('answers', { [`q.${theme.id}`]: 'Skoven' });
    const sensitive = await readSensitive(database.db, command, of(0));
    expect(sensitive).toMatchObject({ diet: 'uden nødder', answers: [{ value: 'Hjertet' }] });
    expect((await readRegistration(database.db, command, of(0))).answers).toMatchObject([
      { value: 'Skoven' },
    ]);
    expect(await sent('needs', { [`q.${health.id}`]: '010190-1234' })).toEqual({
      [`q.${health.id}`]: 'national_id',
    });
  });

  test('a companion needs a free chair; where there is none nothing is changed', async () => {
    await expect(sent('needs', { diet: 'vegansk', consent: 'on', companion: 'on' })).rejects.toMatchObject({
      code: 'registration.full.conflict',
    });
    expect(await readSensitive(database.db, command, of(0))).toMatchObject({ diet: null, companions: [] });
    expect(await brokenInvariants(database.db, desk.eventId)).toEqual([]);
  });

  test('one that has ended stays as it is', async () => {
    await cancelRegistration(database.db, command, { id: ids[0] ?? '' }, now);
    await expect(sent('answers', { list: 'on' })).rejects.toMatchObject({ code: 'registration.gone' });
  });
});

describe('moving to another category', () => {
  test('takes its chairs there and its price; what it leaves is free', async () => {
    const { id: categoryId } = await otherCategory(1, 50_000);
    await moveCategory(database.db, command, { ...of(0), categoryId }, now);
    expect(await row(0)).toMatchObject({ category_id: categoryId, price: 50_000, holds: true });
    await expect(moveCategory(database.db, command, { ...of(1), categoryId }, now)).rejects.toMatchObject({
      code: 'registration.category_full.conflict',
    });
    expect(await row(1)).toMatchObject({ category_id: desk.categoryId });
    expect(await brokenInvariants(database.db, desk.eventId)).toEqual([]);
  });

  test('somebody who waits waits there', async () => {
    const { id: categoryId } = await otherCategory(0);
    await moveCategory(database.db, command, { ...of(2), categoryId }, now);
    expect(await row(2)).toMatchObject({ category_id: categoryId, state: 'waitlisted', arrival: 3 });
    expect(await brokenInvariants(database.db, desk.eventId)).toEqual([]);
  });
});

test('organisers choose who is offered a place, and nobody is where there is no chair', async () => {
  const waiting = await row(2);
  const offer = { event: desk.slug, bookings: [waiting.booking_id] };
  expect(await offerByHand(database.db, command, offer, now)).toBe(0);
  await saveQuota(
    database.db,
    command,
    { event: desk.slug, id: desk.quotaId, name: 'Salen', size: 3, margin: 0 },
    now,
  );
  expect(await row(2)).toMatchObject({ holds: false });
  expect(await offerByHand(database.db, command, offer, now)).toBe(1);
  expect(await row(2)).toMatchObject({ state: 'waitlisted', holds: true });
  expect(await audited('registration.offer_by_hand')).toHaveLength(1);
  expect(await brokenInvariants(database.db, desk.eventId)).toEqual([]);
});

test('a link is sent again three times an hour, and not to somebody without an address', async () => {
  for (let time = 0; time < 2; time++) await mailLink(database.db, command, of(0), now);
  await expect(mailLink(database.db, command, of(0), now)).rejects.toMatchObject({ code: 'rate.too_many' });
  await correctRegistration(database.db, command, { ...of(1), changes: { email: null } }, now);
  await expect(mailLink(database.db, command, of(1), now)).rejects.toMatchObject({
    code: 'registration.no_address.invalid',
  });
});

describe('by telephone or from paper', () => {
  const person = (n: number, fields = {}) => applicant(n, { email: null, ...fields });
  const register = (fields: Partial<Parameters<typeof registerPeople>[2]>) =>
    registerPeople(
      database.db,
      command,
      {
        ...{
          event: desk.slug,
          lang: 'da',
          way: 'organiser',
          sendMail: true,
          code: null,
          booker: null,
          payer: null,
        },
        ...{ categoryId: desk.categoryId, people: [] },
        ...fields,
      },
      now,
    );

  test('people without an address stand in line like others, confirmed from the start, and get no mail', async () => {
    const receipt = await register({ people: [person(4)] });
    expect(receipt).toMatchObject({ answer: 'waitlisted', number: 2 });
    ids.push(...('ids' in receipt ? receipt.ids : []));
    expect(await row(3)).toMatchObject({ way: 'organiser', email: null, hold_until: null });
    expect((await row(3)).address_confirmed_at).not.toBeNull();
    expect(await mails(ids[3] ?? '')).toEqual([]);
    expect(await audited('registration.register')).toMatchObject([
      { actor_kind: 'command', subject_id: ids[3] },
    ]);
    expect(await brokenInvariants(database.db, desk.eventId)).toEqual([]);
  });

  test('whoever comes behind a party that does not fit is offered the chair that is free, at once', async () => {
    await updateDesk(database.db, command, {
      event: desk.slug,
      changes: { offers: 'automatic', passing: true },
    });
    await cancelRegistration(database.db, command, { id: ids[2] ?? '' }, now);
    await register({ people: [person(4), person(5)] });
    const quota = { event: desk.slug, id: desk.quotaId, name: 'Salen', size: 3, margin: 0 };
    await saveQuota(database.db, command, quota, now);
    const receipt = await register({ people: [applicant(6)] });
    ids.push(...('ids' in receipt ? receipt.ids : []));
    expect(await row(3)).toMatchObject({ state: 'waitlisted', holds: true });
    expect((await mails(ids[3] ?? '')).map(({ template }) => template)).toContain('registration:offer');
    expect(await brokenInvariants(database.db, desk.eventId)).toEqual([]);
  });

  test('whoever has an address is told, unless the organiser tells them', async () => {
    const { id: categoryId } = await otherCategory(5);
    const told = await register({ categoryId, people: [applicant(5)] });
    expect(await mails('ids' in told ? (told.ids[0] ?? '') : '')).toMatchObject([
      { template: 'registration:confirmed' },
    ]);
    const quiet = await register({ categoryId, people: [applicant(6)], sendMail: false });
    expect(await mails('ids' in quiet ? (quiet.ids[0] ?? '') : '')).toEqual([]);
    expect(await register({ categoryId, people: [applicant(6)] })).toEqual({ answer: 'again' });
  });

  test('a group comes together, also when registration is closed', async () => {
    const { id: categoryId } = await otherCategory(2);
    const booker = { name: 'Kommunens Sekretær', email: 'sekretær@example.org' };
    const receipt = await register({ categoryId, booker, people: [person(1), person(2, { name: null })] });
    expect(receipt).toMatchObject({ answer: 'confirmed' });
    expect(await register({ categoryId, people: [person(9)] })).toMatchObject({ answer: 'waitlisted' });
    expect(await brokenInvariants(database.db, desk.eventId)).toEqual([]);
  });

  test('the desk offers organisers every category', async () => {
    const rest = { description: {}, price: 0, quotaIds: [] };
    const hidden = { event: desk.slug, name: { da: 'Hemmelig' }, code: 'sesam', isOpen: false, ...rest };
    await saveCategory(database.db, command, hidden);
    const { categories } = await organiserDesk(database.db, command, desk.slug);
    expect(categories.map(({ isHidden, isOpen }) => [isHidden, isOpen])).toEqual([
      [false, true],
      [false, true],
    ]);
  });
});

test('a printed code opens the registration however it is typed; a new one ends it', async () => {
  const { code } = await issueCode(database.db, command, of(0));
  expect(code).toMatch(/^([ACDEFGHJKMNPQRTWXY34679]{4}-){2}[ACDEFGHJKMNPQRTWXY34679]{4}$/);
  const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `;
  expect((await openByCode(database.db, typed)).registration.id).toBe(ids[0]);
  const stored = (await row(0)).code_hash?.toString('utf8') ?? '';
  expect(stored).not.toContain(code.replaceAll('-', ''));
  await issueCode(database.db, command, of(0));
  await expect(openByCode(database.db, code)).rejects.toMatchObject({ code: 'registration.not_found' });
});
