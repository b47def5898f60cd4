import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { createAccount } from '#testing/accounts.ts';
import { useTestDatabase } from '#testing/database.ts';
import { linkMailedTo, waitingMails } from '#testing/mails.ts';
import { useTestApp } from '#testing/test-app.ts';
import { resolveActor } from './resolve-actor.ts';
import { beginSession, createSignInLink, requestSignInLink, useSignInLink } from './sign-in-links.ts';

const database = useTestDatabase();
const running = useTestApp(database);
const request = (cookie = '') => ({
  headers: new Headers({
    cookie,
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko Firefox/145.0',
  }),
  network: '192.0.2.1',
});
const cookieOf = (setCookies: string[]) => setCookies.map((line) => line.split(';')[0]).join('; ');
const tokenOf = (path: string) => path.split('/').at(-1)?.split('?')[0] ?? '';

beforeEach(async () => {
  for (const table of ['mails', 'rate_limits', 'verifications', 'accounts'] as const)
    await database.db.deleteFrom(table).execute();
});

const asked = { lang: 'da', returnTo: '/da/organise', network: '192.0.2.1' } as const;

describe('signing in by a link in a mail', () => {
  test('begins a session for the one the link was sent to', async () => {
    const account = await createAccount(database.db, { name: 'Ask Prøve', isOperator: true });
    await requestSignInLink(running.app, { ...asked, email: ` ${account.email.toUpperCase()} ` });
    const path = await linkMailedTo(database.db, account.email);
    expect(path).toMatch(/^\/da\/sign-in\/link\/\w+\?next=%2Fda%2Forganise$/);

    const cookies = await useSignInLink(running.app, tokenOf(path), request());
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^samskab_session=.+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/i);
    const { actor, account: found, sessionId } = await resolveActor(running.app, cookieOf(cookies));
    expect(actor).toEqual({ kind: 'account', accountId: account.id, isOperator: true });
    expect(found).toEqual({ id: account.id, name: 'Ask Prøve', email: account.email, lang: 'da' });
    const session = await database.db.selectFrom('sign_in_sessions').selectAll().executeTakeFirstOrThrow();
    expect(session).toMatchObject({ id: sessionId, ip_address: null, user_agent: 'Firefox, Linux' });
  });

  test('lasts thirty days from its last use, written down at most once a day', async () => {
    const account = await createAccount(database.db);
    const token = tokenOf(await createSignInLink(running.app, account.email));
    const cookie = cookieOf(await useSignInLink(running.app, token, request()));
    const expiry = async () =>
      (
        await database.db
          .selectFrom('sign_in_sessions')
          .select(sql<number>`round(extract(epoch from expires_at - now()) / 86400)::integer`.as('days'))
          .executeTakeFirstOrThrow()
      ).days;
    const use = (prolong: boolean) => resolveActor(running.app, cookie, { prolong });
    expect((await use(true)).setCookies).toEqual([]);
    const soon = sql<string>`now() + interval '12 days'`;
    await database.db.updateTable('sign_in_sessions').set({ expires_at: soon }).execute();
    expect((await use(false)).setCookies).toEqual([]);
    expect(await expiry()).toBe(12);
    const { setCookies, actor } = await use(true);
    expect(actor).toMatchObject({ accountId: account.id });
    expect(setCookies).toEqual([expect.stringMatching(/^samskab_session=.+; Max-Age=2592000; /)]);
    expect(cookieOf(setCookies)).toBe(cookie);
    expect(await expiry()).toBe(30);
    expect((await use(true)).setCookies).toEqual([]);
    await database.db.deleteFrom('sign_in_sessions').execute();
    expect((await use(true)).actor).toEqual({ kind: 'anonymous' });
  });

  test('works once', async () => {
    const account = await createAccount(database.db);
    const token = tokenOf(await createSignInLink(running.app, account.email));
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map(() => useSignInLink(running.app, token, request())),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    await expect(useSignInLink(running.app, token, request())).rejects.toMatchObject({
      code: 'sign_in.link.gone',
    });
  });

  test('does not work when it is too old', async () => {
    const account = await createAccount(database.db);
    const token = tokenOf(await createSignInLink(running.app, account.email));
    await database.db.updateTable('verifications').set({ expires_at: '2020-01-01T00:00:00Z' }).execute();
    await expect(useSignInLink(running.app, token, request())).rejects.toMatchObject({
      code: 'sign_in.link.gone',
    });
  });

  test('keeps the token nowhere in the database', async () => {
    const account = await createAccount(database.db);
    await requestSignInLink(running.app, { ...asked, email: account.email });
    const token = tokenOf(await linkMailedTo(database.db, account.email));
    expect(token.length).toBeGreaterThanOrEqual(22);
    const everything = JSON.stringify([
      await database.db.selectFrom('verifications').selectAll().execute(),
      (await database.db.selectFrom('mails').selectAll().execute()).map((mail) => ({
        ...mail,
        sealed: mail.sealed?.toString('latin1'),
      })),
    ]);
    expect(everything).not.toContain(token);
  });

  test('confirms an address that nobody had proved yet', async () => {
    const account = await createAccount(database.db);
    await database.db.updateTable('accounts').set({ email_verified: false }).execute();
    const cookie = cookieOf(await beginSession(running.app, account.email, request()));
    expect((await resolveActor(running.app, cookie)).actor).toMatchObject({ accountId: account.id });
    const { email_verified } = await database.db
      .selectFrom('accounts')
      .select('email_verified')
      .executeTakeFirstOrThrow();
    expect(email_verified).toBe(true);
  });

  test('ends the session the browser had before', async () => {
    const account = await createAccount(database.db);
    const first = cookieOf(await beginSession(running.app, account.email, request()));
    const second = cookieOf(await beginSession(running.app, account.email, request(first)));
    expect((await resolveActor(running.app, first)).actor).toEqual({ kind: 'anonymous' });
    expect((await resolveActor(running.app, second)).actor).toMatchObject({ accountId: account.id });
  });
});

describe('an unknown address', () => {
  test('gets a mail that says so, and no account', async () => {
    await requestSignInLink(running.app, { ...asked, lang: 'nb', email: 'nobody@example.org' });
    expect(await waitingMails(database.db)).toMatchObject([
      { to: 'nobody@example.org', template: 'noAccount' },
    ]);
    expect(await database.db.selectFrom('accounts').selectAll().execute()).toEqual([]);
  });

  test('is answered and limited like a known one', async () => {
    const account = await createAccount(database.db);
    for (const email of [account.email, 'nobody@example.org']) {
      for (let time = 0; time < 3; time++) await requestSignInLink(running.app, { ...asked, email });
      await expect(requestSignInLink(running.app, { ...asked, email })).rejects.toMatchObject({
        code: 'rate.too_many',
        data: { seconds: expect.any(Number) },
      });
    }
  });
});

test('asking from one network is slowed down, whatever the addresses', async () => {
  for (let time = 0; time < 30; time++)
    await requestSignInLink(running.app, { ...asked, email: `n${time}@example.org` });
  await expect(requestSignInLink(running.app, { ...asked, email: 'last@example.org' })).rejects.toMatchObject(
    {
      code: 'rate.too_many',
    },
  );
  await requestSignInLink(running.app, { ...asked, network: '192.0.2.2', email: 'last@example.org' });
});

test('a cookie that is forged or altered is nobody’s', async () => {
  const account = await createAccount(database.db);
  const cookie = cookieOf(await beginSession(running.app, account.email, request()));
  const altered = cookie.replace(/=(.)/, (_, char: string) => `=${char === 'a' ? 'b' : 'a'}`);
  for (const wrong of [altered, 'samskab_session=x', 'samskab_session=x.y', cookie.slice(0, -4)])
    expect((await resolveActor(running.app, wrong)).actor).toEqual({ kind: 'anonymous' });
});
