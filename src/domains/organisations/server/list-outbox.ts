import type { Selectable } from 'kysely';
import type { App } from '#app-context';
import { DomainError } from '#platform/errors/domain-error.ts';
import { composeMail } from '#platform/server/mail/compose-mail.ts';
import { maskLink, renderMail } from '#platform/server/mail/render-mail.ts';
import type { MailTable } from '#platform/server/mail/tables.ts';
import type { Actor } from '../actor.ts';
import { requireOperator } from './access.ts';

export interface OutboxMail {
  id: string;
  template: string;
  to: string | null;
  state: Selectable<MailTable>['state'];
  attempts: number;
  failure: string | null;
  queuedAt: string;
  /** What is known of it not arriving, oldest first. */
  failures: { kind: 'hard' | 'soft'; reason: string }[];
  /** While it waits; links are masked outside the demonstration. */
  content: { subject: string; text: string; link: string | null } | null;
}

const pageSize = 50;

/**
 * The outbox, newest first, for the operator alone. Links in mails sign people in, so that whoever looks after the
 * machine does not see them, except where everybody in it is invented.
 * @throws DomainError `operator.not_found`
 */
export async function listOutbox(
  app: App,
  actor: Actor,
  input: { before?: string | undefined } = {},
): Promise<{ mails: OutboxMail[]; next: string | null }> {
  requireOperator(actor);
  const { before } = input;
  if (before !== undefined && !/^[0-9a-f-]{36}$/i.test(before)) throw new DomainError('mail.not_found');
  const rows = await app.db
    .selectFrom('mails')
    .selectAll()
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(pageSize + 1)
    .execute();
  const shown = rows.slice(0, pageSize);
  const failures = await failuresOf(
    app,
    shown.map(({ id }) => id),
  );
  return {
    mails: await mapInTurn(shown, async (row) => ({
      id: row.id,
      template: row.template,
      to: row.to_address,
      state: row.state,
      attempts: row.attempts,
      failure: row.failure,
      queuedAt: row.created_at,
      failures: failures
        .filter((one) => one.mail_id === row.id)
        .map(({ kind, reason }) => ({ kind, reason })),
      content: row.state === 'waiting' ? await contentOf(app, row) : null,
    })),
    next: rows.length > pageSize ? (rows[pageSize - 1]?.id ?? null) : null,
  };
}

async function failuresOf({ db }: App, mailIds: string[]) {
  if (mailIds.length === 0) return [];
  return db
    .selectFrom('mail_failures')
    .select(['mail_id', 'kind', 'reason'])
    .where('mail_id', 'in', mailIds)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

async function contentOf(app: App, row: Selectable<MailTable>): Promise<OutboxMail['content']> {
  const composed = await composeMail(app, row);
  if (!composed) return null;
  const { env } = app;
  const mail = env.DEMO ? composed.text : hideCodes(row.template, maskLink(composed.text));
  const { subject, text } = renderMail(row.lang, mail, env.ORIGIN);
  return { subject, text, link: env.DEMO ? (mail.action?.path ?? null) : null };
}

/** One after the other: a page of mails must not take all connections. */
async function mapInTurn<Row, Result>(
  rows: readonly Row[],
  work: (row: Row) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const row of rows) results.push(await work(row));
  return results;
}

/** The one mail that carries its secret in words. */
function hideCodes<T extends { subject: string; paragraphs: readonly string[] }>(
  template: string,
  mail: T,
): T {
  if (template !== 'setUpCode') return mail;
  const hide = (text: string) => text.replace(/\d{6}/g, '••••••');
  return { ...mail, subject: hide(mail.subject), paragraphs: mail.paragraphs.map(hide) };
}
