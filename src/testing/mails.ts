import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { MailText } from '#platform/i18n/mail-text.ts';
import { mailSeal } from '#platform/server/mail/queue-mail.ts';
import { mailText } from '#platform/server/mail/render-mail.ts';
import { unseal } from '#platform/server/secret/seal.ts';

/** What waits in the outbox, oldest first, as its readers would get it. */
export async function waitingMails(
  db: Kysely<Database>,
): Promise<(MailText & { to: string; template: string })[]> {
  const rows = await db
    .selectFrom('mails')
    .selectAll()
    .where('state', '=', 'waiting')
    .orderBy('id')
    .execute();
  return rows.flatMap((row) => {
    const text = row.sealed && mailText(row.lang, row.template, unseal(mailSeal, row.sealed));
    return text ? [{ ...text, to: row.to_address ?? '', template: row.template }] : [];
  });
}

/** The path of the link in the newest mail to an address. */
export async function linkMailedTo(db: Kysely<Database>, email: string): Promise<string> {
  const mail = (await waitingMails(db)).findLast(({ to, action }) => to === email && action);
  if (!mail?.action) throw new Error(`no mail with a link to ${email}`);
  return mail.action.path;
}
