import { beforeEach, expect, test } from 'vitest';
import { createAccount } from '#testing/accounts.ts';
import { useTestDatabase } from '#testing/database.ts';
import { useTestApp } from '#testing/test-app.ts';
import { waitingMails } from '#testing/mails.ts';
import { createSignInLink, requestSignInLink } from '#domains/people/server/sign-in/sign-in-links.ts';
import { ensureSetupAddress } from './ensure-setup-address.ts';
import { listOrganisations } from './list-organisations.ts';
import { listOutbox } from './list-outbox.ts';
import { nameOperator } from './name-operator.ts';

const database = useTestDatabase();
const running = useTestApp(database);
beforeEach(async () => {
  for (const table of ['setup_links', 'accounts', 'mails', 'rate_limits'] as const)
    await database.db.deleteFrom(table).execute();
});

test('the command names an operator, with a way in and no set-up address left', async () => {
  await ensureSetupAddress(running.app);
  const named = await nameOperator(running.app, { kind: 'command' }, { email: 'Drift@Example.org' });
  expect(named).toMatchObject({ email: 'drift@example.org', isNew: true });
  expect(named.signIn).toMatch(/^http:\/\/localhost:3000\/da\/sign-in\/link\/\w+\?next=%2Fda%2Foperate$/);
  expect(await ensureSetupAddress(running.app)).toBeNull();
  const again = await nameOperator(running.app, { kind: 'command' }, { email: 'drift@example.org' });
  expect(again).toMatchObject({ accountId: named.accountId, isNew: false });
});

test('nobody but an operator names one, or sees the outbox or the list of organisations', async () => {
  const { actor } = await createAccount(database.db);
  const work = [
    nameOperator(running.app, actor, { email: 'x@example.org' }),
    listOutbox(running.app, actor),
    listOrganisations(database.db, actor),
  ];
  for (const attempt of work) await expect(attempt).rejects.toMatchObject({ code: 'operator.not_found' });
});

test('the outbox shows what waits, and no link that would sign the operator in as somebody else', async () => {
  const operator = await createAccount(database.db, { isOperator: true });
  const other = await createAccount(database.db);
  await requestSignInLink(running.app, {
    email: other.email,
    lang: 'da',
    returnTo: '/da/organise',
    network: 'n',
  });
  const [mail] = await waitingMails(database.db);
  const token = mail?.action?.path.split('/').at(-1)?.split('?')[0] ?? '';
  expect(token.length).toBeGreaterThan(20);
  const { mails } = await listOutbox(running.app, operator.actor);
  expect(mails).toMatchObject([{ to: other.email, state: 'waiting', content: { link: null } }]);
  expect(mails[0]?.content?.text).toContain('/da/sign-in/link/');
  expect(JSON.stringify(mails)).not.toContain(token);

  const demonstration = { ...running.app, env: { ...running.app.env, DEMO: true } };
  expect(JSON.stringify(await listOutbox(demonstration, operator.actor))).toContain(token);
  expect(await createSignInLink(demonstration, other.email)).toContain('/en/sign-in/link/');
});
