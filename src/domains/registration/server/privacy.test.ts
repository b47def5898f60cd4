import { Writable } from 'node:stream';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { newId } from '#platform/server/db/ids.ts';
import { readErasureFile } from '#platform/server/db/erasures.ts';
import { openLog } from '#platform/server/log/log.ts';
import { sendWaiting } from '#platform/server/mail/send-waiting.ts';
import { openTransport } from '#platform/server/mail/start-mailer.ts';
import { command, makeMember } from '#testing/event-factory.ts';
import { applicant, brokenInvariants, makeDesk, submission } from '#testing/registration-factory.ts';
import { useTestDatabase } from '#testing/database.ts';
import { useTestApp } from '#testing/test-app.ts';
import { whereSaid } from '#testing/where-said.ts';
import { eraseOnTime, eraseOverdue, overdueErasure, sensitiveErasure } from './erase-on-time.ts';
import { exportRegistration } from './export-registration.ts';
import { openByLink } from './open-by-link.ts';
import { readOwnDetails } from './read-own-details.ts';
import { linkToken } from './personal-link.ts';
import { readSensitive } from './list/read-sensitive.ts';
import { saveQuestion } from './save-question.ts';
import { submitRegistration } from './submit-registration.ts';
import { confirmAddress } from './confirm-address.ts';
import { actorOf } from './open-by-link.ts';

const database = useTestDatabase();
const running = useTestApp(database);
const now = Date.parse('2026-03-01T09:00:00Z');
const day = 86_400_000;
let count = 0;

beforeEach(async () => {
  await database.db.deleteFrom('rate_limits').execute();
});

const person = {
  name: 'Glemte Glemsdatter',
  email: 'glemte@glemsomhed.example',
  jobTitle: 'Glemmekonsulent',
  affiliation: 'Glemmerådet',
  diet: 'glemmenødder',
  access: 'glemmerampe',
  interpreter: 'glemmetolk',
  companions: ['Glemte Ledsager'],
  consent: true,
};
const sensitive = ['glemmenødder', 'glemmerampe', 'glemmetolk', 'Glemte Ledsager', 'glemmesvar følsomt'];
const traces = [person.name, person.email, person.jobTitle, person.affiliation, 'glemmesvar', ...sensitive];

/** One person with everything a form can hold; the event is 1–3 June 2026. */
async function withEverything(settings: { keepDays: number; sensitiveDays: number }) {
  const slug = `privat-${++count}`;
  const of = await makeDesk(database.db, slug, { now, changes: settings });
  const question = (isSensitive: boolean) =>
    saveQuestion(database.db, command, {
      ...{ event: slug, kind: 'text', label: { da: 'Spørgsmål' }, help: {}, options: [], isRequired: false },
      ...{ isSensitive, afterAcceptance: false, categoryIds: [] },
    });
  const answers = {
    [(await question(false)).id]: 'glemmesvar almindeligt',
    [(await question(true)).id]: 'glemmesvar følsomt',
  };
  const booker = { name: person.name, email: person.email };
  const people = [applicant(1, { ...person, answers })];
  await submitRegistration(database.db, submission(of, people, { booker }), now);
  await sql`update registrations set note = 'glemmesvar i en note' where event_id = ${of.eventId}`.execute(
    database.db,
  );
  const row = await database.db
    .selectFrom('registrations')
    .selectAll()
    .where('event_id', '=', of.eventId)
    .executeTakeFirstOrThrow();
  return { of, row };
}

const auditOf = (eventId: string, action: string) =>
  database.db
    .selectFrom('audit_entries')
    .select(['actor_kind', 'subject_id', 'fields', 'public_values'])
    .where('event_id', '=', eventId)
    .where('action', '=', action)
    .execute();

describe('erasure on time', () => {
  test('takes needs and sensitive answers first, on the day, and leaves the rest', async () => {
    const { of, row } = await withEverything({ keepDays: 60, sensitiveDays: 14 });
    // The last day is 3 June; 14 whole days later it is midnight in Copenhagen, summer time.
    const due = Date.parse('2026-06-17T22:00:00Z');
    expect(await eraseOnTime(running.app, due - 1)).toEqual({ sensitive: 0, all: 0 });
    expect(await eraseOnTime(running.app, due)).toEqual({ sensitive: 1, all: 0 });
    expect(await whereSaid(database.db, running.app.env.DATA_DIR, sensitive)).toEqual([]);
    expect((await whereSaid(database.db, null, [person.name, 'almindeligt'])).sort()).toEqual([
      'registration_answers.value: almindeligt',
      'registration_bookings.name: Glemte Glemsdatter',
      'registrations.name: Glemte Glemsdatter',
    ]);
    expect(await auditOf(of.eventId, 'registration.erase_sensitive')).toEqual([
      { actor_kind: 'system', subject_id: of.eventId, fields: [], public_values: { registrations: 1 } },
    ]);
    const journal = (await readErasureFile(running.app.env.DATA_DIR)).erasures;
    expect(journal.at(-1)).toMatchObject({ kind: sensitiveErasure, subject_ids: [row.id] });
    expect(await eraseOnTime(running.app, due + day)).toEqual({ sensitive: 0, all: 0 });
  });

  test('leaves no word of anybody in the database or a file; places and figures stay', async () => {
    const { of, row } = await withEverything({ keepDays: 60, sensitiveDays: 14 });
    const token = linkToken('own', row.id, row.link_version);
    expect(await whereSaid(database.db, null, traces)).not.toEqual([]);
    await eraseOnTime(running.app, Date.parse('2026-08-02T22:00:00Z'));
    expect(await whereSaid(database.db, running.app.env.DATA_DIR, traces)).toEqual([]);
    const after = await database.db
      .selectFrom('registrations')
      .selectAll()
      .where('id', '=', row.id)
      .executeTakeFirstOrThrow();
    expect(after).toMatchObject({
      state: 'confirmed',
      holds: true,
      chairs: row.chairs,
      arrival: row.arrival,
    });
    expect(await brokenInvariants(database.db, of.eventId)).toEqual([]);
    await expect(openByLink(database.db, token)).rejects.toMatchObject({ code: 'registration.not_found' });
    expect(await auditOf(of.eventId, 'registration.erase_on_time')).toMatchObject([
      { actor_kind: 'system', public_values: { registrations: 1 } },
    ]);
  });

  test('comes again after a restore, and finds nobody where there is nobody', async () => {
    const { of, row } = await withEverything({ keepDays: 60, sensitiveDays: 14 });
    const erasure = {
      ...{ id: newId(), kind: overdueErasure, organisation_id: of.organisationId },
      ...{ subject_ids: [row.id, newId()], at: '2026-09-01T00:00:00Z' },
    };
    await database.db.transaction().execute((trx) => eraseOverdue(trx, erasure));
    expect(await whereSaid(database.db, null, traces)).toEqual([]);
  });

  test('waits as long as the event has no date', async () => {
    const { of } = await withEverything({ keepDays: 1, sensitiveDays: 0 });
    await sql`update events set starts_on = null, ends_on = null where id = ${of.eventId}`.execute(
      database.db,
    );
    expect(await eraseOnTime(running.app, Date.parse('2036-01-01T00:00:00Z'))).toEqual({
      sensitive: 0,
      all: 0,
    });
    await sql`delete from registrations where event_id = ${of.eventId}`.execute(database.db);
  });

  test('knows every table that holds something of one registration', async () => {
    const { rows } = await sql<{ name: string }>`
      select distinct table_name as name from information_schema.columns join information_schema.tables
        using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE' and column_name = 'registration_id'
      order by 1`.execute(database.db);
    // A new table goes into belongings.ts, or here with the reason why it may stay.
    const erased = [
      'knowledge_answers',
      ...['registration_answers', 'registration_extra_choices', 'registration_needs'],
      ...['registration_sensitive_answers', 'registration_files', 'registration_slot_choices'],
      ...['registration_invitation_uses', 'registration_sent_mails'],
      ...['allocation_people', 'allocation_mails'],
    ];
    const saysOnlyThatAMailWasSent = ['knowledge_requests', 'registration_rule_mails'];
    const saysOnlyThatSomebodyCame = ['allocation_seats', 'check_ins'];
    expect(rows.map(({ name }) => name)).toEqual(
      [...erased, ...saysOnlyThatAMailWasSent, ...saysOnlyThatSomebodyCame].sort(),
    );
  });
});

describe('sensitive answers', () => {
  test('each reading by an organiser is written down, without what was read', async () => {
    const { of, row } = await withEverything({ keepDays: 60, sensitiveDays: 14 });
    const organiser = await makeMember(database.db, of.organisationId, 'organiser');
    const read = await readSensitive(database.db, organiser, { event: of.slug, id: row.id });
    expect(read.diet).toBe('glemmenødder');
    expect(read.answers.map(({ value }) => value)).toEqual(['glemmesvar følsomt']);
    await readOwnDetails(database.db, actorOf(row));
    expect(await auditOf(of.eventId, 'registration.read_sensitive')).toEqual([
      { actor_kind: 'account', subject_id: row.id, fields: [], public_values: null },
    ]);
    const reader = await makeMember(database.db, of.organisationId, 'facilitator');
    await expect(readSensitive(database.db, reader, { event: of.slug, id: row.id })).rejects.toMatchObject({
      code: 'event.not_found',
    });
  });
});

test('no log line names anybody, whatever goes wrong', async () => {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  const log = openLog('trace', sink);
  const { of, row } = await withEverything({ keepDays: 60, sensitiveDays: 14 });
  await confirmAddress(database.db, actorOf(row), { id: row.id }, now);
  // A mail server that is away, a refusal by the database that quotes the row, and a refusal by the domain.
  await sql`update mails set expires_at = now() + interval '1 day', next_attempt_at = now()`.execute(
    database.db,
  );
  const transport = openTransport('smtp://127.0.0.1:9');
  await sendWaiting({ ...running.app, log, transport });
  transport.close();
  const failing: (() => Promise<unknown>)[] = [
    () =>
      sql`insert into registrations select * from registrations where id = ${row.id}`.execute(database.db),
    () => sql`select ${person.email}::uuid`.execute(database.db),
    () => exportRegistration(database.db, actorOf({ ...row, id: newId() }), { id: row.id }),
  ];
  for (const fail of failing)
    await fail().catch((error: unknown) => log.error({ err: error, known: isDomainError(error) }, 'failed'));
  await eraseOnTime({ ...running.app }, Date.parse('2026-09-01T00:00:00Z'));
  expect(lines.length).toBeGreaterThanOrEqual(4);
  const said = lines.join('').toLowerCase();
  const token = linkToken('own', row.id, row.link_version);
  expect([...traces, token, of.slug].filter((word) => said.includes(word.toLowerCase()))).toEqual([]);
});
