import { beforeEach, describe, expect, test } from 'vitest';
import { anonymous } from '#domains/organisations/actor.ts';
import { invite } from '#domains/organisations/server/invite.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { readErasureFile } from '#platform/server/db/erasures.ts';
import { newId } from '#platform/server/db/ids.ts';
import { addMember, createAccount, createTestOrganisation, type TestAccount } from '#testing/accounts.ts';
import { useTestDatabase } from '#testing/database.ts';
import { useTestApp } from '#testing/test-app.ts';
import { changeOwnAccount, removePasskey, renamePasskey } from './change-own-account.ts';
import { deleteOwnAccount } from './delete-own-account.ts';
import { exportOwnData } from './export-own-data.ts';
import { findOwnAccount } from './find-own-account.ts';
import { endAllSessions, endSession, listSessions } from './sign-in/sessions.ts';
import { beginSession, requestSignInLink } from './sign-in/sign-in-links.ts';

const database = useTestDatabase();
const running = useTestApp(database);
let own: TestAccount;
let other: TestAccount;
beforeEach(async () => {
  for (const table of ['accounts', 'organisations', 'mails', 'rate_limits', 'audit_entries'] as const)
    await database.db.deleteFrom(table).execute();
  own = await createAccount(database.db, { name: 'Egen Person', email: 'egen@example.org' });
  other = await createAccount(database.db, { name: 'Anden Person', email: 'anden@example.org' });
});

async function addPasskey(account: TestAccount, name: string): Promise<string> {
  const id = newId();
  await database.db
    .insertInto('passkeys')
    .values({
      id,
      account_id: account.id,
      name,
      public_key: 'k',
      credential_id: id,
      counter: 0,
      device_type: 'singleDevice',
      backed_up: false,
      transports: null,
      aaguid: null,
    })
    .execute();
  return id;
}
const session = (email: string) =>
  beginSession(running.app, email, {
    headers: new Headers({ 'user-agent': 'Firefox/145.0 Windows' }),
    network: 'n',
  });

test('one sees and changes one’s own account, and no other', async () => {
  await changeOwnAccount(database.db, own.actor, { name: 'Nyt Navn', lang: 'nb' });
  await addPasskey(other, 'fremmed');
  const keyId = await addPasskey(own, 'telefon');
  await renamePasskey(database.db, own.actor, { id: keyId, name: 'min telefon' });
  expect(await findOwnAccount(database.db, own.actor)).toMatchObject({
    name: 'Nyt Navn',
    email: 'egen@example.org',
    lang: 'nb',
    isConfirmed: true,
    organisations: 0,
    passkeys: [{ id: keyId, name: 'min telefon' }],
  });
  for (const act of [renamePasskey, removePasskey])
    await expect(act(database.db, other.actor, { id: keyId, name: 'x' })).rejects.toMatchObject({
      code: 'passkey.not_found',
    });
  await expect(findOwnAccount(database.db, anonymous)).rejects.toMatchObject({ code: 'account.signed_out' });
});

test('sessions are listed and ended, one’s own only', async () => {
  await session(own.email);
  await session(own.email);
  await session(other.email);
  const sessions = await listSessions(database.db, own.actor);
  expect(sessions).toHaveLength(2);
  expect(sessions[0]?.device).toBe('Firefox, Windows');
  await endSession(database.db, other.actor, sessions[0]?.id ?? '');
  expect(await listSessions(database.db, own.actor)).toHaveLength(2);
  await endSession(database.db, own.actor, sessions[0]?.id ?? '');
  expect(await listSessions(database.db, own.actor)).toHaveLength(1);
  await endAllSessions(database.db, own.actor);
  expect(await listSessions(database.db, own.actor)).toEqual([]);
  expect(await listSessions(database.db, other.actor)).toHaveLength(1);
});

test('the export holds all about oneself and nothing of others', async () => {
  const place = await createTestOrganisation(database.db, { slug: 'her' });
  await addMember(database.db, place, own, 'organiser');
  await addMember(database.db, place, other, 'owner');
  await addPasskey(own, 'telefon');
  await session(own.email);
  const data = await exportOwnData(database.db, own.actor);
  expect(data).toMatchObject({
    account: { email: 'egen@example.org', name: 'Egen Person' },
    memberships: [{ organisation: 'Foreningen Prøve', role: 'organiser' }],
    passkeys: [{ name: 'telefon' }],
    sessions: [{ device: 'Firefox, Windows' }],
  });
  expect(JSON.stringify(data)).not.toMatch(/anden|Anden/);
});

describe('deleting the account', () => {
  test('leaves no name and no address anywhere in the database', async () => {
    const { db } = database;
    const place = await createTestOrganisation(db, { slug: 'her' });
    await addMember(db, place, other, 'owner');
    await addMember(db, place, own, 'organiser');
    await addPasskey(own, 'telefon');
    await session(own.email);
    await requestSignInLink(running.app, { email: own.email, lang: 'da', returnTo: null, network: 'n' });
    await invite(db, other.actor, {
      organisation: 'her',
      email: own.email,
      role: 'reader',
      lang: 'da',
      event: undefined,
    });
    await db.transaction().execute((trx) =>
      recordAudit(trx, own.actor, {
        organisationId: place.id,
        action: 'event.update',
        subjectKind: 'event',
      }),
    );
    await expect(
      deleteOwnAccount(running.app, own.actor, { email: 'anden@example.org' }),
    ).rejects.toMatchObject({
      code: 'account.invalid',
    });
    expect(await wholeDatabase()).toContain('egen@example.org');
    await deleteOwnAccount(running.app, own.actor, { email: ' Egen@example.org ' });
    expect(await wholeDatabase()).not.toMatch(/egen@example|Egen Person/i);
    const trail = await db
      .selectFrom('audit_entries')
      .select('actor_id')
      .where('action', '=', 'event.update')
      .execute();
    expect(trail).toEqual([{ actor_id: own.id }]);
    expect((await readErasureFile(running.app.env.DATA_DIR)).erasures).toMatchObject([
      { kind: 'account', subject_ids: [own.id] },
    ]);
  });

  test('is refused to the only owner of an organisation and to the only operator', async () => {
    const place = await createTestOrganisation(database.db, { slug: 'her', name: 'Her' });
    await addMember(database.db, place, own, 'owner');
    await expect(deleteOwnAccount(running.app, own.actor, { email: own.email })).rejects.toMatchObject({
      code: 'account.last_owner.conflict',
      data: { names: ['Her'] },
    });
    await addMember(database.db, place, other, 'owner');
    await database.db.insertInto('operators').values({ account_id: own.id }).execute();
    await expect(deleteOwnAccount(running.app, own.actor, { email: own.email })).rejects.toMatchObject({
      code: 'account.last_operator.conflict',
    });
  });
});

/** Every row of every table as text. */
async function wholeDatabase(): Promise<string> {
  const tables = await database.db.introspection.getTables();
  const parts = await Promise.all(
    tables.map(({ name }) =>
      database.db
        .selectFrom(name as 'accounts')
        .selectAll()
        .execute(),
    ),
  );
  return JSON.stringify(parts);
}
