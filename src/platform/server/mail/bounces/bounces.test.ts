import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readEnv } from '#env';
import { newId } from '#platform/server/db/ids.ts';
import { useTestDatabase } from '#testing/database.ts';
import { openTestMailbox, type TestMailbox } from '#testing/imap-server.ts';
import { useTestApp } from '#testing/test-app.ts';
import { answerWebhook } from './answer-webhook.ts';
import { parseBounceAddress } from './bounce-address.ts';
import { readBounces } from './jobs.ts';
import { readReport } from './read-report.ts';

const database = useTestDatabase();
const running = useTestApp(database);
beforeEach(() => database.db.deleteFrom('mails').execute());

const secret = 'langhemmelignoegle123';
const hook = `https://bounces:${secret}@samskab.example/hooks/bounces`;

function report(messageId: string, { status = '5.1.1', action = 'failed' } = {}): string {
  return [
    'From: mailer-daemon@post.example',
    'To: samskab@samskab.example',
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="skel"',
    '',
    '--skel',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Ærgerligt: mailen kom ikke frem.',
    '--skel',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; post.example',
    '',
    'Final-Recipient: rfc822; nobody@post.example',
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 <nobody@post.example>:',
    '  User unknown',
    '',
    '--skel',
    'Content-Type: message/rfc822',
    '',
    'From: samskab@samskab.example',
    'To: nobody@post.example',
    `Message-ID:`,
    ` <${messageId}>`,
    'Subject: Dit link',
    '',
    'Message-ID: <another@samskab.example>',
    '--skel--',
    '',
  ].join('\r\n');
}

async function sentMail(): Promise<string> {
  const id = newId();
  await database.db
    .insertInto('mails')
    .values({
      ...{ id, organisation_id: null, template: 'signInLink', lang: 'da', to_address: null, sealed: null },
      ...{
        state: 'sent',
        expires_at: '2026-12-01T00:00:00Z',
        failure: null,
        done_at: '2026-11-22T09:00:00Z',
      },
    })
    .execute();
  return id;
}
const mails = () =>
  database.db.selectFrom('mails').select(['id', 'state', 'failure']).orderBy('id').execute();
const failures = () =>
  database.db.selectFrom('mail_failures').select(['mail_id', 'kind', 'reason']).orderBy('id').execute();

describe('a report of a failure', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  test('is read by its parts, whatever the mail it quotes says', async () => {
    expect(await readReport(bytes(report('a@samskab.example')))).toEqual({
      ...{ messageId: 'a@samskab.example', kind: 'hard', isFinal: true, reason: '5.1.1' },
    });
  });
  test.each([
    ['5.2.2', 'failed', 'soft', true],
    ['4.4.7', 'failed', 'soft', true],
    ['4.4.1', 'delayed', 'soft', false],
    ['nonsense', 'failed', 'hard', true],
  ])('with %s, %s counts as %s', async (status, action, kind, isFinal) => {
    expect(await readReport(bytes(report('a@b.example', { status, action })))).toMatchObject({
      kind,
      isFinal,
    });
  });
  test('is not seen in news of success, in other mail, or in nonsense', async () => {
    const others = [
      report('a@b.example', { action: 'delivered', status: '2.0.0' }),
      'Subject: Ferie\r\n\r\nHej',
      '\0',
    ];
    for (const other of others) expect(await readReport(bytes(other))).toBeNull();
  });
});

describe('the mailbox', () => {
  let mailbox: TestMailbox;
  beforeAll(async () => {
    mailbox = await openTestMailbox('post', 'kode');
  });
  afterAll(() => mailbox.close());
  const appWith = (password: string) => ({
    ...running.app,
    env: { ...running.app.env, BOUNCE_URL: `imap://post:${password}@127.0.0.1:${mailbox.port}` },
  });

  test('is read once: mails that came back are marked, everything else is left as it is', async () => {
    const [lost, late, fine] = [await sentMail(), await sentMail(), await sentMail()];
    mailbox.mails.push(
      { source: report(`${lost}@samskab.example`), seen: false },
      { source: 'Subject: Ferie\r\n\r\nHej', seen: false },
      { source: report(`${late}@samskab.example`, { status: '4.4.1', action: 'delayed' }), seen: false },
      { source: report(`${newId()}@samskab.example`), seen: false },
    );
    await readBounces.run(appWith('forkert'), undefined);
    expect(mailbox.mails.map(({ seen }) => seen)).toEqual([false, false, false, false]);
    await readBounces.run(appWith('kode'), undefined);
    await readBounces.run(appWith('kode'), undefined);
    expect(mailbox.mails.map(({ seen }) => seen)).toEqual([true, true, true, true]);
    expect(await mails()).toEqual([
      { id: lost, state: 'refused', failure: '5.1.1' },
      { id: late, state: 'sent', failure: null },
      { id: fine, state: 'sent', failure: null },
    ]);
    expect(await failures()).toEqual([
      { mail_id: lost, kind: 'hard', reason: '5.1.1' },
      { mail_id: late, kind: 'soft', reason: '4.4.1' },
    ]);
  });
});

describe('the webhook', () => {
  const post = async (body: string, headers: Record<string, string>, setting: string | undefined = hook) => {
    const request = new Request('https://samskab.example/hooks/bounces', { method: 'POST', body, headers });
    const env = { BOUNCE_URL: setting };
    return (await answerWebhook({ db: database.db, env }, request, '192.0.2.1')).status;
  };
  const json = { 'content-type': 'application/json', authorization: `Bearer ${secret}` };

  test('takes a report or three fields, from whoever knows the secret', async () => {
    const [one, two] = [await sentMail(), await sentMail()];
    const told = {
      messageId: `<${two}@samskab.example>`,
      kind: 'soft',
      reason: 'nobody@post.example is full',
    };
    const basic = `Basic ${Buffer.from(`bounces:${secret}`).toString('base64')}`;
    const raw = { 'content-type': 'message/rfc822', authorization: basic };
    expect(await post(report(`${one}@samskab.example`), raw)).toBe(204);
    expect(await post(JSON.stringify(told), json)).toBe(204);
    expect(await post(JSON.stringify(told), json)).toBe(204);
    expect(await mails()).toEqual([
      { id: one, state: 'refused', failure: '5.1.1' },
      { id: two, state: 'given_up', failure: 'unknown' },
    ]);
    expect(await failures()).toHaveLength(2);
  });

  test('takes nothing from others, nor what it cannot read', async () => {
    const id = await sentMail();
    const told = JSON.stringify({ messageId: `${id}@samskab.example`, kind: 'hard' });
    expect(await post(told, { 'content-type': 'application/json' })).toBe(401);
    expect(await post(told, { ...json, authorization: 'Bearer forkert' })).toBe(401);
    expect(await post('{', json)).toBe(422);
    expect(await post('{"kind":"hard"}', json)).toBe(422);
    expect(await post('x'.repeat(600_000), json)).toBe(413);
    expect(await post(JSON.stringify({ messageId: "'; x", kind: 'hard' }), json)).toBe(204);
    expect(await mails()).toEqual([{ id, state: 'sent', failure: null }]);
    for (let count = 0; count < 20; count++) await post(told, {});
    expect(await post(told, {})).toBe(429);
  });

  test('is not there where none is set', async () => {
    expect(await post('{}', json, 'imap://a:b@mail.example')).toBe(404);
  });
});

test('BOUNCE_URL is a mailbox with its folder, or the webhook with a long secret', () => {
  expect(parseBounceAddress('imaps://post%40x.example:k%2Fode@mail.example/Retur')).toEqual({
    ...{ kind: 'mailbox', host: 'mail.example', port: 993, secure: true },
    ...{ user: 'post@x.example', password: 'k/ode', folder: 'Retur' },
  });
  expect(parseBounceAddress(hook)).toEqual({ kind: 'webhook', secret });
  for (const bad of [
    'imap://mail.example',
    'https://a:short@x.example/hooks/bounces',
    `${hook}/x`,
    'pop3://a:b@c',
    '',
  ])
    expect(parseBounceAddress(bad)).toBeNull();
  expect(() => readEnv({ BOUNCE_URL: 'https://a:hemmelig@x.example/' })).toThrow(
    /^The setting BOUNCE_URL cannot/,
  );
  expect(() => readEnv({ BOUNCE_URL: 'https://a:hemmelig@x.example/' })).not.toThrow(/hemmelig/);
});
