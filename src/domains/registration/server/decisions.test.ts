import { describe, expect, test } from 'vitest';
import { applicant, brokenInvariants, submission, type TestDesk } from '#testing/registration-factory.ts';
import { useRegistrations, type DeskOptions } from '#testing/registration-suite.ts';
import { command, makeMember } from '#testing/event-factory.ts';
import { composeRegistrationMail } from './compose-registration-mail.ts';
import { confirmAddress } from './confirm-address.ts';
import { listApplications } from './list-applications.ts';
import { actorOf } from './open-by-link.ts';
import { previewDecisions } from './preview-decisions.ts';
import { saveMailText } from './save-mail-text.ts';
import { scoreApplication } from './score-application.ts';
import { sendDecisions } from './send-decisions.ts';
import { setVerdicts } from './set-verdicts.ts';
import { submitRegistration } from './submit-registration.ts';
import { warnOfPromises } from './warn-of-promises.ts';

const now = Date.parse('2026-03-01T09:00:00Z');
const { database, running, desk, rowsOf } = useRegistrations('valg', now);
let count = 0;

/** A desk with so many confirmed applicants; the fourth brings a companion. */
async function applied(people: number, options: DeskOptions = {}) {
  const changes = { wayIn: 'application' as const, ...options.changes };
  count += 1;
  const of = await desk({ ...options, changes });
  for (let n = 1; n <= people; n++) {
    const person = applicant(count * 100 + n, n === 4 ? { companions: ['Ledsager'] } : {});
    await submitRegistration(database.db, submission(of, [person]), now);
  }
  for (const row of await rowsOf(of)) await confirmAddress(database.db, actorOf(row), { id: row.id }, now);
  await database.db.deleteFrom('mails').execute();
  return of;
}

const idsOf = async (of: TestDesk) => (await rowsOf(of)).map(({ id }) => id);
const mails = () =>
  database.db.selectFrom('mails').select(['template', 'subject_id']).orderBy('id').execute();
const decide = (of: TestDesk, ids: string[], verdict: 'yes' | 'no' | null) =>
  setVerdicts(database.db, command, { event: of.slug, ids, verdict }, now);
const send = (of: TestDesk, waitingList = false) =>
  sendDecisions(database.db, command, { event: of.slug, waitingList }, now);

describe('decisions sent together', () => {
  test('wait until they are sent, take chairs with companions, and tell everybody once', async () => {
    const of = await applied(6, { size: 4 });
    const ids = await idsOf(of);
    await decide(of, ids.slice(1, 4), 'yes');
    await decide(of, [ids[0] ?? '', ids[4] ?? ''], 'no');
    expect(await mails()).toEqual([]);
    expect((await rowsOf(of)).map(({ state }) => state)).toEqual(Array.from({ length: 6 }, () => 'applied'));
    expect(await send(of)).toEqual({ accepted: 3, declined: 2, waiting: 0 });
    expect((await rowsOf(of)).map(({ state }) => state)).toEqual([
      'declined',
      'confirmed',
      'confirmed',
      'confirmed',
      'declined',
      'applied',
    ]);
    const told = (await rowsOf(of)).map((row) => row.told_at !== null && row.decided_at !== null);
    expect(told).toEqual([true, true, true, true, true, false]);
    const sent = await mails();
    expect(sent.map(({ template }) => template).sort()).toEqual([
      ...Array.from({ length: 3 }, () => 'registration:accepted'),
      ...Array.from({ length: 2 }, () => 'registration:declined'),
    ]);
    expect(await send(of)).toEqual({ accepted: 0, declined: 0, waiting: 0 });
    expect(await mails()).toHaveLength(5);
    expect(await brokenInvariants(database.db, of.eventId)).toEqual([]);
  });

  test('with more yes than chairs nobody is told', async () => {
    const of = await applied(4, { size: 4 });
    const ids = await idsOf(of);
    await decide(of, ids, 'yes');
    await expect(send(of)).rejects.toMatchObject({ code: 'registration.too_many_yes.conflict' });
    expect(await mails()).toEqual([]);
    await decide(of, ids.slice(0, 1), null);
    expect(await send(of)).toEqual({ accepted: 3, declined: 0, waiting: 0 });
    expect(await brokenInvariants(database.db, of.eventId)).toEqual([]);
  });

  test('two organisers who send at the same moment tell everybody once', async () => {
    const of = await applied(5);
    await decide(of, await idsOf(of), 'yes');
    const both = await Promise.all([send(of), send(of)]);
    expect(both.map(({ accepted }) => accepted).sort()).toEqual([0, 5]);
    expect(await mails()).toHaveLength(5);
    expect(await brokenInvariants(database.db, of.eventId)).toEqual([]);
  });

  test('who got a no may stand on the waiting list, and get a yes later', async () => {
    const of = await applied(3, { size: 2, changes: { offers: 'manual' } });
    const [first = '', second = '', third = ''] = await idsOf(of);
    await decide(of, [first, second, third], 'no');
    expect(await send(of, true)).toEqual({ accepted: 0, declined: 0, waiting: 3 });
    expect((await rowsOf(of)).map(({ state }) => state)).toEqual(['waitlisted', 'waitlisted', 'waitlisted']);
    expect(await brokenInvariants(database.db, of.eventId)).toEqual([]);
    await decide(of, [second], 'yes');
    await decide(of, [third], null);
    expect(await send(of)).toEqual({ accepted: 1, declined: 0, waiting: 0 });
    expect((await rowsOf(of)).map(({ state }) => state)).toEqual(['waitlisted', 'confirmed', 'waitlisted']);
    expect(await brokenInvariants(database.db, of.eventId)).toEqual([]);
  });

  test('who stands on the waiting list is offered at once what nobody was chosen for', async () => {
    const of = await applied(3, { size: 2 });
    const [first = '', second = '', third = ''] = await idsOf(of);
    await decide(of, [third], 'yes');
    await decide(of, [first, second], 'no');
    expect(await send(of, true)).toEqual({ accepted: 1, declined: 0, waiting: 2 });
    expect((await rowsOf(of)).map(({ state, holds }) => [state, holds])).toEqual([
      ['waitlisted', true],
      ['waitlisted', false],
      ['confirmed', true],
    ]);
    expect(await brokenInvariants(database.db, of.eventId)).toEqual([]);
  });

  test('both answers are written in the language of whoever gets them', async () => {
    const of = await applied(2, { changes: { offers: 'manual' } });
    const [yes = '', no = ''] = await idsOf(of);
    await database.db.updateTable('registrations').set({ lang: 'en' }).where('id', '=', no).execute();
    await decide(of, [yes], 'yes');
    await decide(of, [no], 'no');
    await send(of, true);
    const rows = await database.db.selectFrom('mails').selectAll().orderBy('lang').execute();
    const texts = await Promise.all(
      rows.map(({ id, template, lang, subject_id }) =>
        composeRegistrationMail(running.app, { id, template, lang, subjectId: subject_id, data: null }),
      ),
    );
    expect(texts.map((mail) => mail?.text.subject)).toEqual([
      'Du er kommet med: Fælles om velfærd',
      'Answer to your application: Fælles om velfærd',
    ]);
    expect(texts[1]?.text.paragraphs.join(' ')).toContain('You are on the waiting list');
  });
});

test('before they are sent the mails are shown in the words they will be sent in, without their links', async () => {
  const of = await applied(2);
  const [yes = '', no = ''] = await idsOf(of);
  await decide(of, [yes], 'yes');
  await decide(of, [no], 'no');
  const words = { subject: 'Velkommen til {event}', body: 'Kære {navn}, se {link}' };
  await saveMailText(database.db, command, { event: of.slug, kind: 'accepted', lang: 'da', ...words });
  const { mails: shown } = await previewDecisions(database.db, command, {
    ...{ event: of.slug, lang: 'da' as const, origin: 'https://samskab.example' },
  });
  expect(shown.accepted?.subject).toBe('Velkommen til Fælles om velfærd');
  const { text = '', fill = String } = shown.accepted?.body ?? {};
  expect(fill(text)).toMatch(/^Kære Deltager \d+, se https:\/\/samskab\.example\/da\/r\/\*\*\*\*$/);
  expect(shown.declined?.subject).toBe('Svar på din ansøgning: Fælles om velfærd');
});

test('a group that applied together is decided about together, and its booker told once', async () => {
  count += 1;
  const of = await desk({ size: 2, changes: { wayIn: 'application' } });
  const [first, second, alone] = [1, 2, 3].map((n) => applicant(count * 100 + n));
  const noAddress = (person = applicant(0)) => ({ ...person, email: null });
  const booker = { name: 'Sekretær', email: 'sekretaer@example.org' };
  const group = [noAddress(first), noAddress(second)];
  await submitRegistration(database.db, submission(of, group, { booker }), now);
  await submitRegistration(database.db, submission(of, alone ? [alone] : []), now);
  await database.db.deleteFrom('mails').execute();
  const [one = '', , three = ''] = await idsOf(of);
  expect(await decide(of, [one], 'yes')).toMatchObject({ changed: 2 });
  expect((await rowsOf(of)).map(({ verdict }) => verdict)).toEqual(['yes', 'yes', null]);
  await decide(of, [three], 'no');
  expect(await send(of)).toEqual({ accepted: 2, declined: 1, waiting: 0 });
  expect(await mails()).toHaveLength(2);
  expect(await brokenInvariants(database.db, of.eventId)).toEqual([]);
});

test('decisions at once are told as they are made', async () => {
  const of = await applied(3, { size: 1, changes: { decisions: 'at_once' } });
  const [first = '', second = '', third = ''] = await idsOf(of);
  expect(await decide(of, [first], 'yes')).toEqual({
    changed: 1,
    sent: { accepted: 1, declined: 0, waiting: 0 },
  });
  await expect(decide(of, [second], 'yes')).rejects.toMatchObject({
    code: 'registration.too_many_yes.conflict',
  });
  expect((await rowsOf(of))[1]?.verdict).toBeNull();
  await decide(of, [third], 'no');
  expect((await mails()).map(({ template }) => template)).toEqual([
    'registration:accepted',
    'registration:declined',
  ]);
  expect(await brokenInvariants(database.db, of.eventId)).toEqual([]);
});

test('the table shows what was answered, noted and scored, in three queries', async () => {
  const of = await applied(2, { changes: { promiseOn: '2026-03-05' } });
  const [first = ''] = await idsOf(of);
  await scoreApplication(database.db, command, {
    event: of.slug,
    id: first,
    score: 80,
    note: 'Bringer borgere med',
  });
  const table = await listApplications(database.db, command, { event: of.slug }, now);
  expect(table.applications.map(({ score, note }) => ({ score, note }))).toEqual([
    { score: 80, note: 'Bringer borgere med' },
    { score: null, note: null },
  ]);
  expect(table.free).toBe(10);
  expect(table.promise).toEqual({ on: '2026-03-05', days: 4, unanswered: 2, isBroken: false });
});

test('organisers are warned 7, 3 and 1 days before, once each, and not when all are answered', async () => {
  const of = await applied(1, { changes: { promiseOn: '2026-03-20' } });
  await makeMember(database.db, of.organisationId, 'organiser');
  await makeMember(database.db, of.organisationId, 'reader');
  const at = async (date: string) => {
    await database.db.deleteFrom('mails').execute();
    await warnOfPromises(database.db, Date.parse(`${date}T06:10:00Z`));
    await warnOfPromises(database.db, Date.parse(`${date}T07:10:00Z`));
    return (await mails()).length;
  };
  const dates = [
    '2026-03-12',
    '2026-03-13',
    '2026-03-14',
    '2026-03-17',
    '2026-03-19',
    '2026-03-20',
    '2026-03-22',
  ];
  const sent: number[] = [];
  for (const date of dates) sent.push(await at(date));
  expect(sent).toEqual([0, 1, 0, 1, 1, 0, 0]);
  const other = await applied(1, { changes: { promiseOn: '2026-03-20' } });
  await makeMember(database.db, other.organisationId, 'owner');
  await decide(other, await idsOf(other), 'yes');
  await send(other);
  expect(await at('2026-03-18')).toBe(0);
});
