import { expect, test } from 'vitest';
import { csvFile } from '#platform/server/export/csv.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { command } from '#testing/event-factory.ts';
import { applicant, makeDesk, submission } from '#testing/registration-factory.ts';
import { useTestDatabase } from '#testing/database.ts';
import { makeApp, useTestApp } from '#testing/test-app.ts';
import { caseReport, logTable, registrationsTable } from '../privacy/case-file.ts';
import { describeInstallation } from '../privacy/installation.ts';
import { activitiesOf, processingRecord } from '../privacy/processing-record.ts';
import { erasureMoments } from '../privacy/retention.ts';
import { exportCase } from './export-case.ts';
import { keepSentMails } from './keep-sent-mails.ts';
import { readProcessingRecord } from './read-processing-record.ts';
import { readRetention } from './read-retention.ts';
import { renderReport } from './render-report.ts';
import { submitRegistration } from './submit-registration.ts';

const database = useTestDatabase();
const running = useTestApp(database);
const now = Date.parse('2026-03-01T09:00:00Z');
const languages = ['da', 'nb', 'en'] as const;

test('the record says of each event what is asked, why, and when it goes; and where things lie', async () => {
  const purpose = { da: 'Vi vil lære af hinanden.' };
  const changes = {
    needs: ['diet' as const],
    choices: ['list' as const],
    purpose,
    keepDays: 60,
    sensitiveDays: 14,
  };
  const desk = await makeDesk(database.db, 'fortegnelse', { now, changes });
  const app = makeApp(database, {
    DATA_DIR: running.app.env.DATA_DIR,
    SMTP_URL: 'smtps://konto17:hemmelig@mail.udbyder.example',
    MAIL_FROM: 'a@b.example',
    ORIGIN: 'https://samskab.example',
  });
  const facts = await readProcessingRecord(app, command, { organisation: desk.organisation });
  const [activity] = activitiesOf(facts, 'da');
  expect(activity?.purpose).toContain('Vi vil lære af hinanden.');
  expect(activity?.data).toBe(
    'navn og e-mail; stilling; arbejdsplads eller forening; sektor; mad (kan være følsomt); ja til deltagerlisten',
  );
  expect(activity?.retention.replaceAll('\u00a0', ' ')).toMatch(/18\. juni 2026, resten .*3\. august 2026/);
  for (const lang of languages) {
    const record = processingRecord(facts, lang, '2026-03-01');
    expect(JSON.stringify(record)).toContain('mail.udbyder.example');
    expect(JSON.stringify(record)).not.toMatch(/hemmelig|konto17/);
    const pdf = Buffer.from(await renderReport(record, now)).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toContain('/MarkInfo');
  }
});

test('a host is told as here, near or outside', () => {
  const place = (SMTP_URL: string) => describeInstallation({ ORIGIN: 'http://x', SMTP_URL }).mail;
  expect(place('smtp://127.0.0.1:25')).toEqual({ where: 'here' });
  expect(place('smtp://10.1.2.3')).toEqual({ where: 'near', host: '10.1.2.3' });
  expect(place('smtp://u:p@mail.example.org')).toEqual({ where: 'outside', host: 'mail.example.org' });
});

test('a case holds applications, decisions and letters; sensitive answers only when chosen; and is noted', async () => {
  const desk = await makeDesk(database.db, 'sagen', { now, changes: { wayIn: 'application' } });
  const person = { name: '=Ansøger', diet: 'nøddefri', consent: true };
  await submitRegistration(database.db, submission(desk, [applicant(1, person)]), now);
  const facts = await exportCase(database.db, command, { event: 'sagen', file: 'csv', sensitive: false });
  const made = { organisation: 'Arrangøren', colour: '#1d5450', today: '2026-03-01' };
  expect(csvFile(registrationsTable(facts, 'da'))).toContain(`1;2026-03-01 10:00;"'=Ansøger"`);
  expect(JSON.stringify([registrationsTable(facts, 'da'), caseReport(facts, 'da', made)])).not.toContain(
    'nøddefri',
  );
  const log = logTable(facts, 'da').rows.map(([, , , what]) => what);
  expect(log.some((what) => what?.startsWith('Mail: Bekræft adressen'))).toBe(true);
  const all = await exportCase(database.db, command, { event: 'sagen', file: 'pdf', sensitive: true });
  expect(JSON.stringify(caseReport(all, 'en', made))).toContain('nøddefri');
  for (const lang of languages) await renderReport(caseReport(all, lang, made), now);
  const noted = await database.db
    .selectFrom('audit_entries')
    .select(['action', 'fields'])
    .where('event_id', '=', desk.eventId)
    .where('action', 'like', 'registration.export%')
    .orderBy('at')
    .execute();
  expect(noted).toEqual([
    { action: 'registration.export_case', fields: ['csv'] },
    { action: 'registration.export_case_sensitive', fields: ['pdf'] },
  ]);
});

test('organisers are reminded thirty days before', async () => {
  const desk = await makeDesk(database.db, 'snart', { now, changes: { keepDays: 60 } });
  await submitRegistration(database.db, submission(desk, [applicant(1)]), now);
  const soon = (at: string) =>
    readRetention(database.db, command, { event: 'snart' }, Date.parse(at)).then((found) => found?.isSoon);
  // 3 June and 60 whole days: 3 August begins at 22:00 UTC the day before.
  expect(await soon('2026-07-03T21:59:00Z')).toBe(false);
  expect(await soon('2026-07-03T22:00:00Z')).toBe(true);
});

test('days are those of the event’s clock, leap day and clock change included', () => {
  const moments = (endsOn: string, timeZone: string) => {
    const found = erasureMoments({ endsOn, timeZone, keepDays: 1, sensitiveDays: 0 });
    return found && [isoInstant(found.sensitiveAt), isoInstant(found.allAt)];
  };
  expect(moments('2028-02-28', 'Europe/Oslo')).toEqual([
    '2028-02-28T23:00:00.000Z',
    '2028-02-29T23:00:00.000Z',
  ]);
  expect(moments('2026-03-28', 'Europe/Copenhagen')).toEqual([
    '2026-03-28T23:00:00.000Z',
    '2026-03-29T22:00:00.000Z',
  ]);
});

test('a case says which mails were sent when, also once the outbox has forgotten them', async () => {
  const desk = await makeDesk(database.db, 'sagen-2', { now });
  await database.db.deleteFrom('mails').execute();
  await submitRegistration(database.db, submission(desk, [applicant(71)]), now);
  await database.db
    .updateTable('mails')
    .set({ state: 'sent', done_at: '2026-03-01T09:05:00Z', to_address: null })
    .where('template', 'like', 'registration:%')
    .execute();
  expect([await keepSentMails(database.db), await keepSentMails(database.db)]).toEqual([1, 0]);
  const later = async () => {
    const found = await exportCase(database.db, command, { event: 'sagen-2', file: 'csv', sensitive: false });
    return logTable(found, 'da').rows.filter(([, , , what]) => what?.startsWith('Mail: '));
  };
  const before = await later();
  await database.db.deleteFrom('mails').execute();
  expect(before).toHaveLength(1);
  expect(await later()).toEqual(before);
});
