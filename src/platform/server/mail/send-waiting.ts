/** Sends what waits in the outbox. Several processes may do so at once: each takes rows the others have not locked. */
import { setTimeout as sleep } from 'node:timers/promises';
import { sql, type Kysely, type Selectable } from 'kysely';
import type { Transporter } from 'nodemailer';
import type { App } from '#app-context';
import type { Database } from '#platform/server/db/database.ts';
import { recordFailure } from './bounces/record-failure.ts';
import { composeMail } from './compose-mail.ts';
import { renderMail } from './render-mail.ts';
import type { MailTable } from './tables.ts';

export interface Outbox extends App {
  transport: Transporter;
}

type Mail = Selectable<MailTable>;

const atOnce = 10;
/** While a mail is being sent nobody else takes it; after a crash it is tried again. */
const leaseSeconds = 300;
/** A second apart; a database that was killed is back by then. */
const settleTries = 40;
/** Seconds until the next attempt: half a minute, then longer, up to six hours. */
const backoff = [30, 120, 600, 1800, 3600, 7200, 14_400, 21_600];

/** @returns how many mails were taken up, so that the caller knows whether to look again at once */
export async function sendWaiting(outbox: Outbox): Promise<number> {
  await expireOld(outbox.db);
  const { rows } = await sql<Mail>`
    update mails set attempts = attempts + 1, next_attempt_at = now() + make_interval(secs => ${leaseSeconds})
    where id in (
      select id from mails where state = 'waiting' and next_attempt_at <= now()
      order by next_attempt_at limit ${atOnce} for update skip locked)
    returning *`.execute(outbox.db);
  await Promise.all(rows.map((mail) => sendOne(outbox, mail)));
  return rows.length;
}

async function sendOne(outbox: Outbox, mail: Mail): Promise<void> {
  const composed = await composeMail(outbox, mail);
  if (!composed || !mail.to_address) return settle(outbox.db, mail.id, 'given_up', 'unreadable');
  const rendered = renderMail(mail.lang, composed.text, outbox.env.ORIGIN);
  try {
    await outbox.transport.sendMail({
      from: outbox.env.MAIL_FROM,
      to: { name: '', address: mail.to_address },
      ...rendered,
      ...(composed.replyTo ? { replyTo: composed.replyTo } : {}),
      ...(composed.attachments ? { attachments: [...composed.attachments] } : {}),
      // The same at every attempt: a mail sent twice after a crash can be told by it.
      messageId: `<${mail.id}@${new URL(outbox.env.ORIGIN).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.lang },
    });
  } catch (error) {
    return failed(outbox, mail, error as SmtpError);
  }
  await settleSent(outbox.db, mail.id);
}

/** The mail server has it. That is written down even if the database is away for a moment: else it would be sent again. */
async function settleSent(db: Kysely<Database>, id: string): Promise<void> {
  for (let tries = 1; ; tries += 1)
    try {
      return await settle(db, id, 'sent', null);
    } catch (error) {
      if (tries === settleTries) throw error;
      await sleep(1000);
    }
}

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
}

/** Only a refusal of this mail is final; a server that is away or does not let us in may come round. */
async function failed({ db, log }: Outbox, mail: Mail, error: SmtpError): Promise<void> {
  const code = String(error.responseCode ?? error.code ?? 'unknown');
  const isAboutMail = error.code === 'EENVELOPE' || error.code === 'EMESSAGE';
  log.warn({ mail: mail.id, code, attempt: mail.attempts }, 'mail not sent');
  const isRefused = isAboutMail && (error.responseCode ?? 0) >= 500;
  await recordFailure(db, mail.id, { kind: isRefused ? 'hard' : 'soft', reason: code });
  if (isRefused) return settle(db, mail.id, 'refused', code);
  const wait = backoff[mail.attempts - 1];
  if (wait === undefined) return settle(db, mail.id, 'given_up', code);
  await db
    .updateTable('mails')
    .set({ failure: code, next_attempt_at: sql<string>`now() + make_interval(secs => ${wait})` })
    .where('id', '=', mail.id)
    .execute();
}

/** What a mail said is forgotten as soon as it is sent or given up; the address stays only where something is wrong. */
async function settle(
  db: Kysely<Database>,
  id: string,
  state: 'sent' | 'refused' | 'given_up',
  failure: string | null,
): Promise<void> {
  await db
    .updateTable('mails')
    .set({
      state,
      failure,
      sealed: null,
      done_at: sql<string>`now()`,
      ...(state === 'sent' ? { to_address: null } : {}),
    })
    .where('id', '=', id)
    .execute();
}

/** Mails whose link is over say nothing useful any more; also where no mail server is set up at all. */
export async function expireOld(db: Kysely<Database>): Promise<void> {
  await db
    .updateTable('mails')
    .set({ state: 'expired', sealed: null, to_address: null, done_at: sql<string>`now()` })
    .where('state', '=', 'waiting')
    .where('expires_at', '<', sql<string>`now()`)
    .execute();
}

/** A month later nothing of a mail is left. */
export async function forgetOldMails(db: Kysely<Database>): Promise<void> {
  await db
    .deleteFrom('mails')
    .where('done_at', '<', sql<string>`now() - interval '30 days'`)
    .execute();
}
