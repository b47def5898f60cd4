/** What organisers do with mails and privacy, against everybody who must not get in. */
import { beforeAll, expect, test } from 'vitest';
import type { Kysely } from 'kysely';
import { setEventRight } from '#domains/events/server/set-event-right.ts';
import { anonymous, type Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { createAccount } from '#testing/accounts.ts';
import { command, makeMember, makeOrganisation } from '#testing/event-factory.ts';
import { applicant, makeDesk, submission, type TestDesk } from '#testing/registration-factory.ts';
import { useTestDatabase } from '#testing/database.ts';
import { useTestApp } from '#testing/test-app.ts';
import { exportCase } from './export-case.ts';
import { loadMails } from './load-mails.ts';
import { previewMail } from './preview-mail.ts';
import { readProcessingRecord } from './read-processing-record.ts';
import { readRetention } from './read-retention.ts';
import { removeMailRule } from './remove-mail-rule.ts';
import { resetMailText } from './reset-mail-text.ts';
import { saveMailRule } from './save-mail-rule.ts';
import { saveMailText } from './save-mail-text.ts';
import { countMessage, sendMessage } from './send-message.ts';
import { submitRegistration } from './submit-registration.ts';
import { countUntold, tellChanges } from './tell-changes.ts';

const database = useTestDatabase();
const running = useTestApp(database);
const now = Date.parse('2026-03-01T09:00:00Z');
const event = 'vores';
let desk: TestDesk;

type UseCase = (db: Kysely<Database>, actor: Actor) => Promise<unknown>;
const text = { event, kind: 'thanks' as const, lang: 'da' as const };
const message = { event, audience: 'confirmed' as const, categoryId: null };
const words = { subject: { da: 'S' }, body: { da: 'B' } };
const rule = { kind: 'thanks' as const, side: 'after' as const, days: 1, time: '09:00', isOn: true };

const ofEvent: [string, UseCase][] = [
  ['saveMailText', (db, actor) => saveMailText(db, actor, { ...text, subject: 'S', body: 'B' })],
  ['resetMailText', (db, actor) => resetMailText(db, actor, text)],
  ['saveMailRule', (db, actor) => saveMailRule(db, actor, { ...message, ...rule }, now)],
  ['removeMailRule', (db, actor) => removeMailRule(db, actor, { event, id: newId() })],
  ['loadMails', (db, actor) => loadMails(db, actor, { event })],
  [
    'previewMail',
    (db, actor) => previewMail(db, actor, { ...text, own: null }, { now, origin: 'https://x.example' }),
  ],
  ['countMessage', (db, actor) => countMessage(db, actor, { ...message, ...words })],
  ['sendMessage', (db, actor) => sendMessage(db, actor, { ...message, ...words, recipients: 99 }, now)],
  ['countUntold', (db, actor) => countUntold(db, actor, { event })],
  [
    'tellChanges',
    (db, actor) => tellChanges(db, actor, { event, version: 99, recipients: 1, note: '' }, now),
  ],
  ['readRetention', (db, actor) => readRetention(db, actor, { event }, now)],
  ['exportCase', (db, actor) => exportCase(db, actor, { event, file: 'csv', sensitive: true })],
];

const actors: Record<string, Actor> = {};

beforeAll(async () => {
  desk = await makeDesk(database.db, event, { now });
  await submitRegistration(database.db, submission(desk, [applicant(1)]), now);
  const theirs = await makeOrganisation(database.db, 'dem');
  const { actor: guest } = await createAccount(database.db);
  await setEventRight(database.db, command, { event, accountId: guest.accountId, role: 'organiser' });
  const another = {
    kind: 'participant' as const,
    organisationId: desk.organisationId,
    eventId: desk.eventId,
  };
  Object.assign(actors, {
    anonymous,
    stranger: (await createAccount(database.db)).actor,
    operator: (await createAccount(database.db, { isOperator: true })).actor,
    'owner elsewhere': await makeMember(database.db, theirs.id, 'owner'),
    'another participant': { ...another, registrationId: newId() },
    reader: await makeMember(database.db, desk.organisationId, 'reader'),
    facilitator: await makeMember(database.db, desk.organisationId, 'facilitator'),
    guest,
    organiser: await makeMember(database.db, desk.organisationId, 'organiser'),
    owner: await makeMember(database.db, desk.organisationId, 'owner'),
  });
});

const gate = /^(event|organisation|registration)\.not_found$/;
async function getsIn(run: UseCase, name: string): Promise<boolean> {
  try {
    await run(database.db, actors[name] ?? anonymous);
    return true;
  } catch (error) {
    return !gate.test(String((error as { code?: unknown }).code));
  }
}
async function whoGetsIn(run: UseCase): Promise<string[]> {
  const inside: string[] = [];
  for (const name of Object.keys(actors)) if (await getsIn(run, name)) inside.push(name);
  return inside;
}

test.each(ofEvent.filter(([name]) => name !== 'removeMailRule'))(
  '%s is for organisers of the event',
  async (_name, run) => {
    expect(await whoGetsIn(run)).toEqual(['guest', 'organiser', 'owner']);
  },
);

test('a rule is removed by organisers alone', async () => {
  const { id } = await saveMailRule(database.db, command, { ...message, ...rule }, now);
  for (const name of ['anonymous', 'stranger', 'owner elsewhere', 'reader', 'facilitator'])
    await expect(removeMailRule(database.db, actors[name] ?? anonymous, { event, id })).rejects.toMatchObject(
      {
        code: 'event.not_found',
      },
    );
  await removeMailRule(database.db, actors['guest'] ?? anonymous, { event, id });
});

test('the record of processing is for owners of the organisation', async () => {
  const input = { organisation: desk.organisation };
  expect(await whoGetsIn((_db, actor) => readProcessingRecord(running.app, actor, input))).toEqual(['owner']);
});
