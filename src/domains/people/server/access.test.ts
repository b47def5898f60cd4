/** Every use case about one’s own account against everybody who has none, and against everybody else’s things. */
import { expect, test } from 'vitest';
import { anonymous, type Actor } from '#domains/organisations/actor.ts';
import { newId } from '#platform/server/db/ids.ts';
import { createAccount } from '#testing/accounts.ts';
import { useTestDatabase } from '#testing/database.ts';
import { useTestApp } from '#testing/test-app.ts';
import { useCasesOf } from '#testing/use-cases.ts';
import { changeOwnAccount, removeMethod, removePasskey, renamePasskey } from './change-own-account.ts';
import { deleteOwnAccount } from './delete-own-account.ts';
import { exportOwnData } from './export-own-data.ts';
import { findOwnAccount } from './find-own-account.ts';
import { endAllSessions, endSession, listSessions } from './sign-in/sessions.ts';

const database = useTestDatabase();
const running = useTestApp(database);

type Run = (actor: Actor, id: string, email: string) => Promise<unknown>;
/** `id` is that of somebody else’s thing. */
const useCases: Record<string, Run> = {
  changeOwnAccount: (actor) => changeOwnAccount(database.db, actor, { name: 'Ny', lang: 'da' }),
  renamePasskey: (actor, id) => renamePasskey(database.db, actor, { id, name: 'Nøgle' }),
  removePasskey: (actor, id) => removePasskey(database.db, actor, { id }),
  removeMethod: (actor, id) => removeMethod(database.db, actor, { id }),
  deleteOwnAccount: (actor, _, email) => deleteOwnAccount(running.app, actor, { email }),
  exportOwnData: (actor) => exportOwnData(database.db, actor),
  findOwnAccount: (actor) => findOwnAccount(database.db, actor),
  listSessions: (actor) => listSessions(database.db, actor),
  endSession: (actor, id) => endSession(database.db, actor, id),
  endAllSessions: (actor) => endAllSessions(database.db, actor),
};

test('knows every use case that takes an actor', () => {
  expect(Object.keys(useCases).sort()).toEqual(useCasesOf('people'));
});

/** An account with a passkey, a provider’s account and a session, which share one id. */
async function somebody() {
  const { db } = database;
  const account = await createAccount(db, { name: 'Anden Person' });
  const id = newId();
  const own = { id, account_id: account.id };
  await db
    .insertInto('passkeys')
    .values({
      ...{ ...own, name: 'telefon', public_key: 'k', credential_id: id, counter: 0 },
      ...{ device_type: 'singleDevice', backed_up: false, transports: null, aaguid: null },
    })
    .execute();
  await db
    .insertInto('sign_in_methods')
    .values({
      ...{
        ...own,
        provider_id: 'oidc',
        subject: id,
        access_token: null,
        refresh_token: null,
        id_token: null,
      },
      ...{ access_token_expires_at: null, refresh_token_expires_at: null, scope: null, password: null },
    })
    .execute();
  await db
    .insertInto('sign_in_sessions')
    .values({ ...own, token: id, expires_at: '2100-01-01T00:00:00Z', ip_address: null, user_agent: null })
    .execute();
  const all = async () => ({
    accounts: await db.selectFrom('accounts').selectAll().where('id', '=', account.id).execute(),
    passkeys: await db.selectFrom('passkeys').selectAll().where('id', '=', id).execute(),
    methods: await db.selectFrom('sign_in_methods').selectAll().where('id', '=', id).execute(),
    sessions: await db.selectFrom('sign_in_sessions').selectAll().where('id', '=', id).execute(),
  });
  return { account, id, all };
}

const noAccounts: Actor[] = [
  anonymous,
  { kind: 'api_key', keyId: newId(), organisationId: newId(), rights: ['read', 'import', 'edit'] },
  { kind: 'speaker', organisationId: newId(), eventId: newId(), speakerId: newId() },
];

test.each(Object.entries(useCases))('%s is for people who are signed in', async (_, run) => {
  const { account, id, all } = await somebody();
  const before = await all();
  for (const actor of noAccounts)
    await expect(run(actor, id, account.email)).rejects.toMatchObject({ code: 'account.signed_out' });
  expect(await all()).toEqual(before);
});

test.each(Object.entries(useCases))('%s never reaches another account', async (_, run) => {
  const { account, id, all } = await somebody();
  const before = await all();
  const stranger = await createAccount(database.db, { name: 'Fremmed' });
  const answer = await run(stranger.actor, id, account.email).catch((error: { code?: string }) => error.code);
  expect(JSON.stringify(answer ?? null)).not.toMatch(/Anden Person|telefon/);
  expect(JSON.stringify(answer ?? null)).not.toContain(id);
  expect(await all()).toEqual(before);
});
