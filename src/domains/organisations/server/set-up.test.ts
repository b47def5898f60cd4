import { beforeEach, describe, expect, test } from 'vitest';
import { createAccount } from '#testing/accounts.ts';
import { useTestDatabase } from '#testing/database.ts';
import { waitingMails } from '#testing/mails.ts';
import { useTestApp } from '#testing/test-app.ts';
import { ensureSetupAddress } from './ensure-setup-address.ts';
import { beginSetUp, confirmSetUp, findSetUp } from './set-up.ts';

const database = useTestDatabase();
const withoutMail = useTestApp(database);
const withMail = useTestApp(database, { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'samskab@example.org' });
beforeEach(async () => {
  for (const table of ['setup_links', 'accounts', 'organisations', 'mails', 'rate_limits'] as const)
    await database.db.deleteFrom(table).execute();
});

const tokenOf = (address: string | null) => address?.split('/').at(-1) ?? '';
const input = {
  name: 'Drift Person',
  email: 'Drift@Example.org',
  organisation: 'Den første',
  lang: 'da',
} as const;
const operators = () =>
  database.db
    .selectFrom('operators')
    .innerJoin('accounts', 'accounts.id', 'operators.account_id')
    .select(['email', 'name', 'email_verified'])
    .execute();

test('the address is new at each start, kept as a hash, and gone once there is an operator', async () => {
  const first = await ensureSetupAddress(withoutMail.app);
  const second = await ensureSetupAddress(withoutMail.app);
  expect(second).toMatch(/^http:\/\/localhost:3000\/da\/set-up\/[\w-]{43}$/);
  expect(second).not.toBe(first);
  await expect(findSetUp(database.db, tokenOf(first))).rejects.toMatchObject({ code: 'set_up.not_found' });
  const rows = await database.db.selectFrom('setup_links').selectAll().execute();
  expect(rows).toHaveLength(1);
  expect(rows[0]?.token_hash.toString('base64url')).not.toBe(tokenOf(second));
  await createAccount(database.db, { isOperator: true });
  expect(await ensureSetupAddress(withoutMail.app)).toBeNull();
  await expect(findSetUp(database.db, tokenOf(second))).rejects.toMatchObject({ code: 'set_up.not_found' });
});

describe('where no mail can be sent', () => {
  test('the set-up is done at once, and of two at the same time one wins', async () => {
    const token = tokenOf(await ensureSetupAddress(withoutMail.app));
    const both = await Promise.allSettled([
      beginSetUp(withoutMail.app, token, input),
      beginSetUp(withoutMail.app, token, { ...input, email: 'anden@example.org' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await operators()).toHaveLength(1);
    expect(await database.db.selectFrom('organisations').select(['name', 'slug']).execute()).toEqual([
      { name: 'Den første', slug: 'den-foerste' },
    ]);
  });

  test('without the token there is nothing', async () => {
    await ensureSetupAddress(withoutMail.app);
    await expect(beginSetUp(withoutMail.app, 'guessed', input)).rejects.toMatchObject({
      code: 'set_up.not_found',
    });
    await database.db.updateTable('setup_links').set({ expires_at: '2020-01-01T00:00:00Z' }).execute();
    expect(await operators()).toEqual([]);
  });
});

describe('where mail can be sent', () => {
  const begin = async () => {
    const token = tokenOf(await ensureSetupAddress(withMail.app));
    expect(await beginSetUp(withMail.app, token, input)).toEqual({ done: null });
    const [mail] = await waitingMails(database.db);
    return { token, code: /\d{6}/.exec(mail?.subject ?? '')?.[0] ?? '' };
  };

  test('a code proves the address first', async () => {
    const { token, code } = await begin();
    expect(await operators()).toEqual([]);
    expect(await findSetUp(database.db, token)).toEqual({ codeSentTo: 'drift@example.org' });
    expect(await confirmSetUp(withMail.app, token, ` ${code.slice(0, 3)} ${code.slice(3)}`, 'da')).toBe(
      'drift@example.org',
    );
    expect(await operators()).toEqual([
      { email: 'drift@example.org', name: 'Drift Person', email_verified: true },
    ]);
  });

  test('guessing ends after five attempts, and the details are asked again', async () => {
    const { token, code } = await begin();
    const wrong = code === '000000' ? '000001' : '000000';
    for (let attempt = 0; attempt < 5; attempt++)
      await expect(confirmSetUp(withMail.app, token, wrong, 'da')).rejects.toMatchObject({
        code: 'set_up.invalid',
      });
    await expect(confirmSetUp(withMail.app, token, code, 'da')).rejects.toMatchObject({
      code: 'set_up.invalid',
    });
    expect(await findSetUp(database.db, token)).toEqual({ codeSentTo: null });
    expect(await operators()).toEqual([]);
  });
});
