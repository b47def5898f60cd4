import ICAL from 'ical.js';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { addSlot } from '#domains/events/server/add-slot.ts';
import { createSession } from '#domains/events/server/create-session.ts';
import { publishEvent } from '#domains/events/server/publish-event.ts';
import { updateEvent } from '#domains/events/server/update-event.ts';
import * as events from '#domains/events/schema.ts';
import { openDatabase } from '#platform/server/db/database.ts';
import { composeMail } from '#platform/server/mail/compose-mail.ts';
import { maskLink, renderMail } from '#platform/server/mail/render-mail.ts';
import { command } from '#testing/event-factory.ts';
import { applicant, makeDesk, submission, type TestDesk } from '#testing/registration-factory.ts';
import { useTestDatabase } from '#testing/database.ts';
import { useTestApp } from '#testing/test-app.ts';
import { loadMails } from './load-mails.ts';
import { previewMail } from './preview-mail.ts';
import { queueDueMails } from './queue-due-mails.ts';
import { resetMailText } from './reset-mail-text.ts';
import { saveMailRule } from './save-mail-rule.ts';
import { saveMailText } from './save-mail-text.ts';
import { countMessage, sendMessage } from './send-message.ts';
import { submitRegistration } from './submit-registration.ts';
import { tellChanges } from './tell-changes.ts';

const database = useTestDatabase();
const running = useTestApp(database, { ORIGIN: 'https://samskab.example' });
const now = Date.parse('2026-03-01T09:00:00Z');
let count = 0;

beforeEach(async () => {
  await database.db.deleteFrom('rate_limits').execute();
  await database.db.deleteFrom('mails').execute();
  await database.db.deleteFrom('registration_mail_rules').execute();
});

/** A desk with so many confirmed people. */
async function withPeople(people: number, lang: 'da' | 'nb' | 'en' = 'da'): Promise<TestDesk> {
  const of = await makeDesk(database.db, `mails-${++count}`, { now, size: 2000 });
  for (let n = 1; n <= people; n++)
    await submitRegistration(database.db, submission(of, [applicant(n)], { lang }), now);
  await database.db
    .updateTable('registrations')
    .set({ address_confirmed_at: '2026-03-01T10:00:00Z', hold_until: null })
    .where('event_id', '=', of.eventId)
    .execute();
  await database.db.deleteFrom('mails').execute();
  return of;
}

const outbox = () => database.db.selectFrom('mails').selectAll().orderBy('id').execute();
async function written(index = 0) {
  const row = (await outbox())[index];
  const composed = row && (await composeMail(running.app, row));
  if (!row || !composed) throw new Error('no such mail');
  return { row, composed, ...renderMail(row.lang, composed.text, running.app.env.ORIGIN) };
}
const rule = (of: TestDesk, fields: Partial<Parameters<typeof saveMailRule>[2]> = {}, at = now) =>
  saveMailRule(
    database.db,
    command,
    {
      ...{ event: of.slug, kind: 'reminder', side: 'before', days: 3, time: '09:00' },
      ...{ audience: 'confirmed', categoryId: null, isOn: true },
      ...fields,
    },
    at,
  );

describe('words of the organiser', () => {
  const save = (of: TestDesk, subject: string, body: string, kind: 'confirmed' | 'received' = 'confirmed') =>
    saveMailText(database.db, command, { event: of.slug, kind, lang: 'da', subject, body });

  test('stand in the mail with what fills them, in text and HTML, and ours come back', async () => {
    const of = await makeDesk(database.db, `mails-${++count}`, { now });
    await save(of, 'Vi ses til {event}', 'Kære {navn},\n\n- **Hvornår:** {dates}\n- Se [din plads]({link})');
    await submitRegistration(database.db, submission(of, [applicant(1, { name: 'Åse Prøve' })]), now);
    await database.db.updateTable('mails').set({ template: 'registration:confirmed' }).execute();
    const mail = await written();
    expect(mail.subject).toBe('Vi ses til Fælles om velfærd');
    expect(mail.text).toContain(
      'Kære Åse Prøve,\n\n- Hvornår: 1.–3.\u00a0juni\u00a02026\n- Se din plads (https://samskab.example/da/r/',
    );
    expect(mail.html).toContain('<strong>Hvornår:</strong> 1.–3.\u00a0juni\u00a02026</li>');
    expect(mail.html).toMatch(/<a href="https:\/\/samskab\.example\/da\/r\/[\w-]{43}"/);
    const masked = renderMail('da', maskLink(mail.composed.text), 'https://samskab.example');
    expect(masked.text).not.toMatch(/\/r\/[\w-]{43}/);
    await resetMailText(database.db, command, { event: of.slug, kind: 'confirmed', lang: 'da' });
    expect((await written()).subject).toBe('Du har en plads: Fælles om velfærd');
  });

  test('a placeholder that nothing fills is named', async () => {
    const of = await makeDesk(database.db, `mails-${++count}`, { now });
    await expect(save(of, 'Hej', 'Kære {fornavn}')).rejects.toMatchObject({
      code: 'registration.placeholder.invalid',
      data: { field: 'body', value: '{fornavn}' },
    });
  });

  test('a name can be neither a link nor HTML, and is not said to an address nobody has confirmed', async () => {
    const of = await makeDesk(database.db, `mails-${++count}`, { now });
    const name = '[Vind](https://ond.example) <b>{link}</b>';
    await save(of, 'Til {navn}', 'Hej {navn},', 'confirmed');
    await save(of, 'Til {navn}', 'Hej {navn},', 'received');
    await submitRegistration(database.db, submission(of, [applicant(1, { name })]), now);
    const received = await written();
    expect(received.subject).toBe('Til');
    expect(received.text).toMatch(/^Hej,\n\nVi holder en plads til dig/);
    expect(received.text).toContain('Bekræft din adresse senest');
    expect(received.text).not.toContain('Vind');
    await database.db.updateTable('mails').set({ template: 'registration:confirmed' }).execute();
    const { html } = await written();
    expect(html).not.toContain('href="https://ond.example');
    expect(html).not.toContain('<b>');
  });

  test('a preview is of somebody invented', async () => {
    const of = await makeDesk(database.db, `mails-${++count}`, { now });
    const own = { subject: 'S', body: 'Kære {navn}' };
    const input = { event: of.slug, kind: 'reminder' as const, lang: 'da' as const, own };
    const { mail, ours } = await previewMail(database.db, command, input, {
      now,
      origin: 'https://x.example',
    });
    expect(renderMail('da', mail, 'https://x.example').text).toContain('Kære Kim Eksempel');
    expect(ours.body).toMatch(/^Hej \{navn\}\n\nVi ses snart til “\{event\}”/);
  });
});

describe('a calendar in a mail', () => {
  test('is the gathering as one entry with a UID that stays, and holds no token', async () => {
    const of = await withPeople(1);
    await updateEvent(database.db, command, {
      slug: of.slug,
      changes: { startsOn: '2026-06-01', endsOn: '2026-06-01' },
    });
    const session = { kind: 'talk', lang: 'da', title: { da: 'Åbning' } };
    const made = await createSession(
      database.db,
      command,
      events.createSession.parse({ event: of.slug, session }),
    );
    const slot = events.slotFields.parse({ date: '2026-06-01', start: '09:30', end: '15:00' });
    await addSlot(database.db, command, { event: of.slug, sessionId: made.sessionId, slot });
    await publishEvent(database.db, command, { slug: of.slug, note: '' });
    await rule(of);
    await queueDueMails(database.db, Date.parse('2026-05-29T07:00:00Z'));
    const { composed } = await written();
    const [attached] = composed.attachments ?? [];
    expect(attached?.contentType).toBe('text/calendar; charset=utf-8; method=PUBLISH');
    const text = String(attached?.content);
    const calendar = new ICAL.Component(ICAL.parse(text));
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe(
      'Europe/Copenhagen',
    );
    const [entry, ...others] = calendar.getAllSubcomponents('vevent');
    expect(others).toEqual([]);
    expect(entry?.getFirstPropertyValue('uid')).toBe(`${of.eventId}@samskab`);
    expect(text).toContain('DTSTART;TZID=Europe/Copenhagen:20260601T093000');
    expect(text).toContain('DTEND;TZID=Europe/Copenhagen:20260601T150000');
    expect(text).not.toContain('/r/');
  });
});

describe('a rule', () => {
  test('sends once to each, at its time on the event’s clock, and to nobody who came later', async () => {
    const of = await withPeople(3);
    await rule(of);
    const moment = Date.parse('2026-05-29T07:00:00Z');
    expect(await queueDueMails(database.db, moment - 1)).toBe(0);
    await submitRegistration(database.db, submission(of, [applicant(9)]), moment + 1000);
    await database.db.deleteFrom('mails').execute();
    const pools = [1, 2].map(() => openDatabase({ connectionString: database.connectionString }));
    const queued = await Promise.all(pools.map((pool) => queueDueMails(pool, moment + 2000)));
    await Promise.all(pools.map((pool) => pool.destroy()));
    expect(queued.reduce((sum, one) => sum + one, 0)).toBe(3);
    expect(await queueDueMails(database.db, moment + 60_000)).toBe(0);
    expect((await outbox()).map(({ template, to_address }) => `${template} ${to_address}`).sort()).toEqual([
      'registration:reminder deltager1@example.org',
      'registration:reminder deltager2@example.org',
      'registration:reminder deltager3@example.org',
    ]);
  });

  test('goes on where it was cut off, in batches', async () => {
    const of = await withPeople(0);
    await database.db.executeQuery(
      sql`insert into registrations (organisation_id, event_id, id, arrival, booking_id, state, category_id, holds, email,
          lang, address_confirmed_at, created_at)
        select ${of.organisationId}, ${of.eventId}, gen_random_uuid(), n, gen_random_uuid(), 'waitlisted',
          ${of.categoryId}, false, n || '@example.org', 'nb', now(), '2026-03-01'
        from generate_series(1, 1203) n`.compile(database.db),
    );
    const { id } = await rule(of, { audience: 'waitlisted' });
    const due = Date.parse('2026-05-29T07:00:00Z');
    // As if a process had died after its first batch.
    await queueDueMails(database.db, due);
    await sql`delete from mails where subject_id in (select registration_id from registration_rule_mails limit 700)`.execute(
      database.db,
    );
    await sql`delete from registration_rule_mails s where not exists
      (select from mails m where m.subject_id = s.registration_id)`.execute(database.db);
    expect(await queueDueMails(database.db, due + 1000)).toBe(700);
    expect(await outbox()).toHaveLength(1203);
    const loaded = await loadMails(database.db, command, { event: of.slug });
    expect(loaded.rules).toMatchObject([{ id, sent: 1203, at: '2026-05-29T07:00:00.000Z', tooLate: false }]);
  });

  test('follows the clock over its change, and is not made up for when made too late', async () => {
    const of = await withPeople(1);
    await updateEvent(database.db, command, {
      slug: of.slug,
      changes: { startsOn: '2026-03-30', endsOn: '2026-03-30' },
    });
    // The clock goes forward on 29 March: 02:30 does not exist, and is taken as 03:30.
    await rule(of, { days: 1, time: '02:30' });
    expect(await queueDueMails(database.db, Date.parse('2026-03-29T01:29:00Z'))).toBe(0);
    expect(await queueDueMails(database.db, Date.parse('2026-03-29T01:30:00Z'))).toBe(1);
    await rule(of, { days: 2 }, Date.parse('2026-03-28T12:00:00Z'));
    expect(await queueDueMails(database.db, Date.parse('2026-03-28T12:05:00Z'))).toBe(0);
  });

  test('thanks those who were there, after it', async () => {
    const of = await withPeople(2);
    await sql`update registrations set state = 'attended' where event_id = ${of.eventId} and email = 'deltager2@example.org'`.execute(
      database.db,
    );
    await rule(of, { kind: 'thanks', side: 'after', days: 2, audience: 'attended' });
    expect(await queueDueMails(database.db, Date.parse('2026-06-05T07:00:00Z'))).toBe(1);
    expect((await outbox()).map(({ to_address }) => to_address)).toEqual(['deltager2@example.org']);
  });
});

describe('a message to all', () => {
  const message = (of: TestDesk) => ({
    event: of.slug,
    audience: 'confirmed' as const,
    categoryId: null,
    subject: { da: 'Om frokosten' },
    body: { da: 'Kære {navn}, der er mad kl. 12.' },
  });

  test('goes to the number that was confirmed, in the organiser’s words, and is written down', async () => {
    const of = await withPeople(2);
    const { recipients } = await countMessage(database.db, command, message(of));
    expect(recipients).toBe(2);
    await expect(
      sendMessage(database.db, command, { ...message(of), recipients: 3 }, now),
    ).rejects.toMatchObject({
      code: 'registration.recipients.conflict',
      data: { value: 2 },
    });
    expect(await outbox()).toEqual([]);
    const { id } = await sendMessage(database.db, command, { ...message(of), recipients }, now);
    const mail = await written();
    expect(mail.subject).toBe('Om frokosten');
    expect(mail.text).toMatch(/^Kære Deltager \d, der er mad kl\. 12\./);
    const audit = await database.db
      .selectFrom('audit_entries')
      .select(['action', 'subject_id', 'fields'])
      .where('subject_id', '=', id)
      .execute();
    expect(audit).toEqual([{ action: 'registration.send_message', subject_id: id, fields: [] }]);
  });

  test('the fifth within an hour waits', async () => {
    const of = await withPeople(1);
    const send = () => sendMessage(database.db, command, { ...message(of), recipients: 1 }, now);
    for (let n = 0; n < 4; n++) await send();
    await expect(send()).rejects.toMatchObject({ code: 'rate.too_many' });
  });

  test('a group without addresses is written to once, through who booked', async () => {
    const of = await makeDesk(database.db, `mails-${++count}`, { now, size: 20 });
    const people = [1, 2, 3].map((n) => applicant(n, { email: null }));
    const booker = { name: 'Bo Booker', email: 'bo@example.org' };
    await submitRegistration(database.db, submission(of, people, { booker }), now);
    expect((await countMessage(database.db, command, message(of))).recipients).toBe(1);
  });
});

test('a changed programme is told when the organiser says so, and once', async () => {
  const of = await withPeople(1, 'en');
  const load = async () => (await loadMails(database.db, command, { event: of.slug })).untold;
  expect(await load()).toBeNull();
  await updateEvent(database.db, command, {
    slug: of.slug,
    changes: { startsOn: '2026-06-02', endsOn: '2026-06-03' },
  });
  await sql`update publications set published_at = '2026-02-01' where event_id = ${of.eventId}`.execute(
    database.db,
  );
  await publishEvent(database.db, command, { slug: of.slug, note: '' });
  expect(await outbox()).toEqual([]);
  const untold = await load();
  expect(untold).toMatchObject({
    version: 2,
    recipients: 1,
    changes: [{ subject: 'event', kind: 'changed' }],
  });
  const input = { event: of.slug, version: 2, recipients: 1, note: 'Sorry for the short notice.' };
  await tellChanges(database.db, command, input, now);
  const mail = await written();
  expect(mail.subject).toBe('The programme has changed: Fælles om velfærd');
  expect(mail.text).toContain('Sorry for the short notice.\n\n- Changed: Fælles om velfærd, first day');
  expect(mail.composed.attachments).toHaveLength(1);
  expect(await load()).toBeNull();
  await expect(tellChanges(database.db, command, input, now)).rejects.toMatchObject({
    code: 'registration.changes.conflict',
  });
});

test('mails that did not arrive are shown with whom they were for, and no others', async () => {
  const of = await withPeople(1);
  const other = await withPeople(1);
  for (const one of [of, other]) {
    const input = { event: one.slug, audience: 'confirmed' as const, categoryId: null };
    const words = { subject: { da: 'S' }, body: { da: 'B' } };
    await sendMessage(database.db, command, { ...input, ...words, recipients: 1 }, now);
  }
  await sql`insert into mail_failures (id, mail_id, kind, reason) select gen_random_uuid(), id, 'hard', '550' from mails`.execute(
    database.db,
  );
  await database.db.updateTable('mails').set({ state: 'refused' }).execute();
  const { failures } = await loadMails(database.db, command, { event: of.slug });
  expect(failures).toMatchObject([
    { name: 'Deltager 1', email: 'deltager1@example.org', template: 'registration:message', reason: '550' },
  ]);
  expect(failures).toHaveLength(1);
});
