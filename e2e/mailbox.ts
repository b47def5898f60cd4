/** A real SMTP server on loopback that keeps what it gets. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { expect } from 'vitest';

export interface Mailbox {
  url: string;
  /** Waits for the newest mail to an address that has not been read yet. */
  next(to: string): Promise<Email>;
  close(): Promise<void>;
}

export async function openMailbox(): Promise<Mailbox> {
  const mails: { to: string; mail: Email }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope }, done) => {
      void buffer(stream)
        .then((message) => PostalMime.parse(message))
        .then((mail) => {
          for (const { address } of envelope.rcptTo) mails.push({ to: address, mail });
          done();
        }, done);
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    next: async (to) => {
      const find = () => mails.findIndex((one) => one.to === to);
      await expect.poll(find, { timeout: 10_000 }).toBeGreaterThanOrEqual(0);
      return (mails.splice(find(), 1)[0] as { mail: Email }).mail;
    },
    close: () => new Promise((done) => server.close(() => done())),
  };
}

/** The address in a mail. */
export function linkIn(mail: Email): string {
  const link = /https?:\/\/\S+/.exec(mail.text ?? '')?.[0];
  if (!link) throw new Error(`no link in “${mail.subject}”`);
  return link;
}
