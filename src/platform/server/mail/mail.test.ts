import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { useTestDatabase } from '#testing/database.ts';
import { makeApp } from '#testing/test-app.ts';
import { waitingMails } from '#testing/mails.ts';
import type { App } from '#app-context';
import { queueMail } from './queue-mail.ts';
import { forgetOldMails, sendWaiting } from './send-waiting.ts';
import { openTransport, startMailer } from './start-mailer.ts';

const database = useTestDatabase();
const received: { to: string[]; mail: Email }[] = [];
let answer: (address: string) => Error | null = () => null;
let app: App;
let server: SMTPServer;
let folder: string;

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => done(answer(address)),
    onData: (stream, { envelope }, done) => {
      void buffer(stream)
        .then((message) => PostalMime.parse(message))
        .then((mail) => {
          received.push({ to: envelope.rcptTo.map(({ address }) => address), mail });
          done();
        }, done);
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  folder = mkdtempSync(join(tmpdir(), 'samskab-mail-'));
  app = makeApp(database, {
    DATA_DIR: folder,
    ORIGIN: 'https://samskab.example',
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: 'Samskab <samskab@samskab.example>',
  });
});
afterAll(async () => {
  await new Promise((done) => server.close(() => done(null)));
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  received.length = 0;
  answer = () => null;
  await database.db.deleteFrom('mails').execute();
  await database.db.deleteFrom('rate_limits').execute();
});

const path = '/da/sign-in/link/TOKEN';
function queue(to: string) {
  return database.db.transaction().execute((trx) =>
    queueMail(trx, {
      to,
      lang: 'da',
      template: 'signInLink',
      data: { path, minutes: 30 },
      organisationId: null,
    }),
  );
}
async function send(): Promise<number> {
  const transport = openTransport(app.env.SMTP_URL ?? '');
  try {
    return await sendWaiting({ ...app, transport });
  } finally {
    transport.close();
  }
}
const rows = () => database.db.selectFrom('mails').selectAll().orderBy('id').execute();
const failures = () =>
  database.db.selectFrom('mail_failures').select(['kind', 'reason']).orderBy('id').execute();
const refusal = (code: number) => Object.assign(new Error('no'), { responseCode: code });

describe('a mail in the outbox', () => {
  test('is sent by SMTP, in text and HTML, and then forgotten', async () => {
    const id = await queue('Ase@Example.org');
    expect(await send()).toBe(1);
    expect(received).toHaveLength(1);
    const { to, mail } = received[0] ?? { to: [], mail: {} as Email };
    expect(to).toEqual(['ase@example.org']);
    expect(mail.from?.address).toBe('samskab@samskab.example');
    expect(mail.subject).toBe('Dit link til at logge ind på Samskab');
    expect(mail.messageId).toBe(`<${id}@samskab.example>`);
    expect(mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
    expect(mail.text).toContain('https://samskab.example/da/sign-in/link/TOKEN');
    expect(mail.html).toContain('<html lang="da"');
    expect(mail.html).toContain('href="https://samskab.example/da/sign-in/link/TOKEN"');
    expect(await rows()).toMatchObject([
      { id, state: 'sent', to_address: null, sealed: null, failure: null },
    ]);
    expect(await send()).toBe(0);
  });

  test('leaves only when its transaction is kept', async () => {
    const undone = database.db.transaction().execute(async (trx) => {
      await queueMail(trx, {
        to: 'a@example.org',
        lang: 'en',
        template: 'noAccount',
        data: undefined,
        organisationId: null,
      });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await rows()).toEqual([]);
  });

  test('is not tried again after a refusal for good', async () => {
    answer = () => refusal(550);
    await queue('gone@example.org');
    await send();
    expect(await rows()).toMatchObject([
      { state: 'refused', failure: '550', sealed: null, to_address: 'gone@example.org' },
    ]);
    expect(await failures()).toEqual([{ kind: 'hard', reason: '550' }]);
  });

  test('is tried again later after a passing refusal, and given up in the end', async () => {
    answer = () => refusal(451);
    await queue('later@example.org');
    await send();
    expect(await rows()).toMatchObject([{ state: 'waiting', failure: '451', attempts: 1 }]);
    expect(await failures()).toEqual([{ kind: 'soft', reason: '451' }]);
    expect(await send()).toBe(0);
    const now = { next_attempt_at: '2020-01-01T00:00:00Z' };
    await database.db.updateTable('mails').set(now).execute();
    answer = () => null;
    await send();
    expect(await rows()).toMatchObject([{ state: 'sent', attempts: 2 }]);

    answer = () => refusal(451);
    await queue('never@example.org');
    await database.db.updateTable('mails').set({ attempts: 8 }).where('state', '=', 'waiting').execute();
    await send();
    expect((await rows())[1]).toMatchObject({ state: 'given_up', failure: '451', sealed: null });
  });

  test('is not sent when what it says is over', async () => {
    await queue('late@example.org');
    await database.db.updateTable('mails').set({ expires_at: '2020-01-01T00:00:00Z' }).execute();
    expect(await send()).toBe(0);
    expect(await rows()).toMatchObject([{ state: 'expired', sealed: null, to_address: null }]);
  });

  test('is sent once by several senders at the same time', async () => {
    for (let count = 0; count < 12; count++) await queue(`n${count}@example.org`);
    await Promise.all([send(), send(), send()]);
    await send();
    expect(received.map(({ to }) => to[0]).sort()).toEqual(
      [...new Set(received.map(({ to }) => to[0]))].sort(),
    );
    expect(received).toHaveLength(12);
  });

  test('is forgotten altogether after a month', async () => {
    await queue('old@example.org');
    await send();
    await database.db.updateTable('mails').set({ done_at: '2020-01-01T00:00:00Z' }).execute();
    await forgetOldMails(database.db);
    expect(await rows()).toEqual([]);
  });
});

test('the fourth sign-in mail within an hour to one address is refused', async () => {
  for (let count = 0; count < 3; count++) await queue('busy@example.org');
  await expect(queue('busy@example.org')).rejects.toMatchObject({ code: 'rate.too_many' });
  await queue('other@example.org');
  expect(await waitingMails(database.db)).toHaveLength(4);
});

test('the mailer sends by itself what is queued, and stops cleanly', async () => {
  const mailer = startMailer(app);
  await queue('soon@example.org');
  await expect.poll(() => received.length, { timeout: 5000 }).toBe(1);
  await mailer.stop();
});

test('nothing in a mail can break out of its HTML or its headers', async () => {
  await database.db.transaction().execute((trx) =>
    queueMail(trx, {
      to: 'a@example.org',
      lang: 'en',
      template: 'invitation',
      data: {
        path: '/en/invitation/T',
        organisation: '<b>x</b>\r\nBcc: evil@example.org',
        event: null,
        role: 'reader',
        days: 14,
      },
      organisationId: null,
    }),
  );
  await send();
  expect(received[0]?.to).toEqual(['a@example.org']);
  expect(received[0]?.mail.subject).toBe('You are invited to <b>x</b> Bcc: evil@example.org');
  expect(received[0]?.mail.bcc).toBeUndefined();
  expect(received[0]?.mail.html).not.toContain('<b>');
});
