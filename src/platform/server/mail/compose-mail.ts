/**
 * Mails that are written only when they are sent, from what then holds: the outbox keeps a template's name and an id. A
 * template `registration:offer` is written by the composer `registration` of src/mail-composers.ts.
 */
import type { App } from '#app-context';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import type { MailText } from '#platform/i18n/mail-text.ts';
import { unseal } from '#platform/server/secret/seal.ts';
import { mailSeal } from './queue-mail.ts';
import { mailText } from './render-mail.ts';

export interface ComposedMail {
  text: MailText;
  replyTo?: { name: string; address: string };
  attachments?: readonly { filename: string; content: string | Buffer; contentType: string }[];
}

export interface QueuedMail {
  id: string;
  /** The whole name, `registration:offer`. */
  template: string;
  lang: PageLanguage;
  subjectId: string | null;
  /** Further data, unsealed; null where there is none. */
  data: unknown;
}

/** Null where there is nothing to say any more, as after an erasure. */
export type MailComposer = (app: App, mail: QueuedMail) => Promise<ComposedMail | null>;

interface Row {
  id: string;
  template: string;
  lang: PageLanguage;
  subject_id: string | null;
  sealed: Buffer | null;
}

/** What a mail in the outbox says. */
export async function composeMail(app: App, row: Row): Promise<ComposedMail | null> {
  const data = row.sealed === null ? null : unseal(mailSeal, row.sealed);
  const composer = app.mailComposers[row.template.split(':', 1)[0] ?? ''];
  if (row.template.includes(':') && composer) {
    const { id, template, lang, subject_id: subjectId } = row;
    return composer(app, { id, template, lang, subjectId, data });
  }
  const text = row.sealed === null ? null : mailText(row.lang, row.template, data);
  return text && { text };
}
