/** Erasure is proved by looking everywhere: every column of every table, and every file. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { App } from '#app-context';
import { newId } from '#platform/server/db/ids.ts';
import { openStorage } from '#platform/server/storage/open-storage.ts';
import { useTestDatabase } from '#testing/database.ts';
import { command } from '#testing/event-factory.ts';
import {
  applicant,
  brokenInvariants,
  makeDesk,
  submission,
  type TestDesk,
} from '#testing/registration-factory.ts';
import { registrationsOf } from '#testing/registration-suite.ts';
import { makeApp } from '#testing/test-app.ts';
import { whereSaid } from '#testing/where-said.ts';
import { confirmAddress } from './confirm-address.ts';
import { eraseRegistration, eraseRegistrations, registrationErasure } from './erase-registration.ts';
import { exportRegistration } from './export-registration.ts';
import { handOnPlace } from './hand-on-place.ts';
import { actorOf } from './open-by-link.ts';
import { saveQuestion } from './save-question.ts';
import { storeAnswerFile } from './store-answer-file.ts';
import { submitRegistration } from './submit-registration.ts';

const database = useTestDatabase();
const now = Date.parse('2026-03-01T09:00:00Z');
let folder: string;
let app: App;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'samskab-forget-'));
  const bare = makeApp(database, { DATA_DIR: folder });
  app = { ...bare, storage: openStorage(bare.env) };
});
afterAll(() => rmSync(folder, { recursive: true }));

const words = [
  'Glemmesen',
  'torkild@glemmesen.example',
  'skaldyrsallergi',
  'kørestolsrampe',
  'hemmeligt svar',
];
const inFile = ['min fortrolige ansøgning', 'ansoegning-glemmesen'];

async function everywhere(slug: string) {
  const of = await makeDesk(database.db, slug, { now, size: 1 });
  const question = async (kind: 'text' | 'file', isSensitive: boolean) =>
    (
      await saveQuestion(database.db, command, {
        ...{ event: slug, kind, label: { da: 'Hvorfor?' }, help: {}, options: [], isSensitive },
        ...{ isRequired: false, afterAcceptance: false, categoryIds: [] },
      })
    ).id;
  const [plain, secret, paper] = [
    await question('text', false),
    await question('text', true),
    await question('file', false),
  ];
  const path = join(folder, newId());
  writeFileSync(path, 'Her er min fortrolige ansøgning.\n');
  const owner = { organisationId: of.organisationId, eventId: of.eventId, questionId: paper };
  const file = await storeAnswerFile(app, owner, { path, name: 'ansoegning-glemmesen.txt', bytes: 30 });
  rmSync(path);
  const person = applicant(1, {
    ...{ name: 'Torkild Glemmesen', email: 'torkild@glemmesen.example', jobTitle: 'Glemmesens medarbejder' },
    ...{ diet: 'skaldyrsallergi', access: 'kørestolsrampe', consent: true, companions: ['Ida Glemmesen'] },
    answers: { [plain]: 'hemmeligt svar', [secret]: 'hemmeligt svar to', [paper]: file.name },
    files: { [paper]: file },
  });
  await submitRegistration(database.db, submission(of, [{ ...person, companions: [] }]), now);
  await submitRegistration(database.db, submission(of, [applicant(2)]), now);
  const rows = await registrationsOf(database.db, of.eventId);
  const [row] = rows;
  if (!row) throw new Error('no registration');
  await database.db
    .updateTable('registrations')
    .set({ note: 'Glemmesen virker rar' })
    .where('id', '=', row.id)
    .execute();
  await confirmAddress(database.db, actorOf(row), { id: row.id }, now);
  await besides(of, row);
  return { of, row };
}

/** Invitation, payer and an answer about knowledge, which come besides the form. */
async function besides(of: TestDesk, row: { id: string; booking_id: string }): Promise<void> {
  const key = { organisation_id: of.organisationId, event_id: of.eventId };
  const invitation = { id: newId(), category_id: of.categoryId, lang: 'da' as const };
  const to = { name: 'Torkild Glemmesen', email: 'torkild@glemmesen.example' };
  await database.db
    .insertInto('registration_invitations')
    .values([
      { ...key, ...invitation, ...to },
      { ...key, ...invitation, ...to, id: newId(), seats: 3 },
    ])
    .execute();
  await database.db
    .insertInto('registration_invitation_uses')
    .values({ ...key, invitation_id: invitation.id, registration_id: row.id })
    .execute();
  await database.db
    .insertInto('registration_payers')
    .values({
      ...{ ...key, booking_id: row.booking_id, kind: 'person', name: 'Torkild Glemmesen', number: null },
      ...{ reference: null, contact: null, email: 'torkild@glemmesen.example', street: 'Glemmesens vej 1' },
      ...{ postcode: '1000', city: 'Prøveby', country: 'DK', changed_at: '2026-03-01T09:00:00Z' },
    })
    .execute();
  await database.db
    .insertInto('knowledge_answers')
    .values({ ...key, id: newId(), registration_id: row.id, position: 1, body: 'hemmeligt svar om viden' })
    .execute();
}

test(
  'after an erasure nothing of the person is anywhere, the place goes on, and a restore erases again',
  { timeout: 120_000 },
  async () => {
    const { of, row } = await everywhere('glemme');
    expect((await whereSaid(database.db, folder, words)).length).toBeGreaterThan(6);
    expect((await whereSaid(database.db, folder, inFile)).length).toBe(3);
    await eraseRegistration(app, actorOf(row), { id: row.id }, now);
    expect(await whereSaid(database.db, folder, [...words, ...inFile])).toEqual([]);
    const rows = await registrationsOf(database.db, of.eventId);
    expect(rows.map(({ state, reason, holds }) => [state, reason, holds])).toEqual([
      ['cancelled', 'erased', false],
      ['waitlisted', null, true],
    ]);
    expect(readFileSync(join(folder, 'erasures.jsonl'), 'utf8')).toContain(row.id);
    expect(await brokenInvariants(database.db, of.eventId)).toEqual([]);
    await expect(eraseRegistration(app, actorOf(row), { id: row.id }, now)).rejects.toMatchObject({
      code: 'registration.not_found',
    });

    // What an older backup brings back goes again, with its files.
    const again = await everywhere('glemme-igen');
    const erasure = { id: newId(), kind: registrationErasure, at: '2026-03-02T00:00:00Z' };
    const keys = await database.db.transaction().execute((trx) =>
      eraseRegistrations(trx, {
        ...erasure,
        organisation_id: again.of.organisationId,
        subject_ids: [again.row.id, newId()],
      }),
    );
    expect(keys).toHaveLength(1);
    for (const key of keys) await app.storage.remove(key);
    expect(await whereSaid(database.db, folder, [...words, ...inFile])).toEqual([]);
  },
);

test('everything stored is exported, and nothing that opens anything or names another', async () => {
  const { row } = await everywhere('udtraek');
  const data = JSON.stringify(await exportRegistration(database.db, actorOf(row), { id: row.id }));
  for (const word of [
    ...words,
    'Glemmesen virker rar',
    'ansoegning-glemmesen',
    'Hvorfor?',
    'registration.submit',
    'Glemmesens vej 1',
    'hemmeligt svar om viden',
    '"invitation":{"name":"Torkild Glemmesen"',
  ])
    expect([word, data.includes(word)]).toEqual([word, true]);
  for (const hidden of ['fingerprint', 'code_hash', 'link_version', 'Deltager 2'])
    expect(data).not.toContain(hidden);
  await handOnPlace(
    database.db,
    actorOf(row),
    { id: row.id, name: 'En Anden', email: 'anden@example.org' },
    now,
  );
  await database.db.updateTable('mails').set({ state: 'sent', to_address: null }).execute();
  const after = await database.db
    .selectFrom('registrations')
    .selectAll()
    .where('id', '=', row.id)
    .executeTakeFirstOrThrow();
  const theirs = JSON.stringify(await exportRegistration(database.db, actorOf(after), { id: row.id }));
  for (const word of words) expect([word, theirs.includes(word)]).toEqual([word, false]);
});
