/** Writes the mail that a draft can be seen, when it is sent. */
import { pickText } from '#platform/i18n/languages.ts';
import { harvestTexts } from '#platform/i18n/texts/harvest.ts';
import type { MailComposer } from '#platform/server/mail/compose-mail.ts';
import { letterToken } from './open-letter.ts';
import '../tables.ts';

export const composeHarvestMail: MailComposer = async ({ db }, mail) => {
  if (mail.subjectId === null) return null;
  const row = await db
    .selectFrom('harvest_addresses as a')
    .innerJoin('workshops as w', 'w.id', 'a.workshop_id')
    .innerJoin('events as e', 'e.id', 'a.event_id')
    .innerJoin('organisations as o', 'o.id', 'a.organisation_id')
    .select(['a.id', 'w.harvest_state as state', 'e.title', 'e.lang', 'o.name as organisation'])
    .where('a.id', '=', mail.subjectId)
    .executeTakeFirst();
  if (!row || row.state === 'editing') return null;
  const t = harvestTexts[mail.lang].mail;
  const event = pickText(row.title, mail.lang, row.lang)?.text ?? '';
  return {
    text: {
      subject: t.subject(event),
      paragraphs: [t.hello, t.text(event), t.quotes],
      action: { label: t.action, path: `/${mail.lang}/b/letter/${letterToken(row)}` },
      notes: [t.why(row.organisation), t.erased],
    },
  };
};
