/** Writes a mail about a follow-up when it is sent, from what then holds. */
import type { MailComposer } from '#platform/server/mail/compose-mail.ts';
import { writeFollowUpMail, type FollowUpMail } from '../write-follow-up-mail.ts';
import { followUpToken } from './access.ts';
import { openFollowUp } from './read-follow-up.ts';
import './tables.ts';

export const composeFollowUpMail: MailComposer = async ({ db }, mail) => {
  if (mail.subjectId === null) return null;
  const row = await db
    .selectFrom('follow_ups')
    .selectAll()
    .where('id', '=', mail.subjectId)
    .executeTakeFirst();
  const kind = mail.template.slice(mail.template.indexOf(':') + 1) as FollowUpMail;
  if (!row || row.contact_email === '' || (kind === 'reminder' && row.accepted_at === null)) return null;
  const token = followUpToken(row);
  const { event, owner, contactName, recommendation } = await openFollowUp(db, token);
  const text = writeFollowUpMail({
    ...{ kind, lang: mail.lang, name: contactName, owner },
    ...{ event: event.title.text, organisation: event.organisation, keyword: recommendation.keyword },
    path: `/${mail.lang}/f/${token}`,
  });
  return { text };
};
