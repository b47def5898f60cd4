/** What a mail about a follow-up says. Pure. */
import type { PageLanguage } from '#platform/i18n/languages.ts';
import type { MailText } from '#platform/i18n/mail-text.ts';
import { followUpTexts } from '#platform/i18n/texts/follow-up.ts';

/** `ask`: will you take this up? `reminder`: the date for news has come. */
export type FollowUpMail = 'ask' | 'reminder';

export interface ToldOfFollowUp {
  kind: FollowUpMail;
  lang: PageLanguage;
  name: string;
  owner: string;
  event: string;
  organisation: string;
  keyword: string;
  /** Path of the owner's page with its token. */
  path: string;
}

export function writeFollowUpMail({ kind, lang, path, ...told }: ToldOfFollowUp): MailText {
  const t = followUpTexts[lang].mail;
  const words = t[kind];
  return {
    subject: words.subject(told.event),
    paragraphs: [t.hello(told.name), ...words.paragraphs(told)],
    action: { label: words.action, path },
    notes: [t.why(told.organisation), t.erase],
  };
}
