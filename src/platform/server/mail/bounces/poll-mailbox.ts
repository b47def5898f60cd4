import { ImapFlow } from 'imapflow';
import type { BounceAddress } from './bounce-address.ts';
import { readReport, reportLimit, type BounceReport } from './read-report.ts';

/** Mails a round; what is left comes the next time. */
const atOnce = 200;

/**
 * Reads what is new in the mailbox and marks it as seen; nothing is deleted, since the mailbox is the operator's.
 * @returns how many reports were ours
 * @throws where the mailbox cannot be read; what was not taken stays unseen
 */
export async function pollMailbox(
  address: BounceAddress & { kind: 'mailbox' },
  take: (report: BounceReport) => Promise<boolean>,
): Promise<number> {
  const client = new ImapFlow({
    ...{ host: address.host, port: address.port, secure: address.secure },
    auth: { user: address.user, pass: address.password },
    ...{ logger: false, disableAutoIdle: true, connectionTimeout: 20_000, socketTimeout: 60_000 },
  });
  // Without a listener a lost connection would end the process; the call under way fails too, and that counts.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await takeUnseen(client, address.folder, take);
  } finally {
    await client.logout().catch(() => client.close());
  }
}

async function takeUnseen(
  client: ImapFlow,
  folder: string,
  take: (report: BounceReport) => Promise<boolean>,
): Promise<number> {
  const lock = await client.getMailboxLock(folder);
  let ours = 0;
  try {
    const unseen = await client.search({ seen: false }, { uid: true });
    for (const uid of (unseen || []).slice(0, atOnce)) {
      const mail = await client.fetchOne(
        String(uid),
        { source: { start: 0, maxLength: reportLimit } },
        { uid: true },
      );
      const report = mail && mail.source ? await readReport(mail.source) : null;
      if (report && (await take(report))) ours += 1;
      await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
    }
  } finally {
    lock.release();
  }
  return ours;
}
