/** Writes the mail of a personal invitation when it is sent. */
import { findPublicationById } from '#domains/events/server/find-publication.ts';
import { datedCard, datesText } from '#domains/events/event-words.ts';
import { pickText } from '#platform/i18n/languages.ts';
import { personalInvitationTexts } from '#platform/i18n/texts/personal-invitation.ts';
import { registrationMailTexts } from '#platform/i18n/texts/registration-mail.ts';
import type { MailComposer } from '#platform/server/mail/compose-mail.ts';
import { formatLongDate } from '#platform/time/format.ts';
import { linkToken } from './personal-link.ts';

/** Nothing where it was revoked meanwhile. */
export const composeInvitation: MailComposer = async (app, mail) => {
  if (mail.subjectId === null) return null;
  const row = await app.db
    .selectFrom('registration_invitations as i')
    .innerJoin('registration_desks as d', (join) =>
      join.onRef('d.organisation_id', '=', 'i.organisation_id').onRef('d.event_id', '=', 'i.event_id'),
    )
    .selectAll('i')
    .select('d.closes_local')
    .where('i.id', '=', mail.subjectId)
    .where('i.revoked_at', 'is', null)
    .executeTakeFirst();
  const document = row && (await findPublicationById(app.db, row));
  if (!row || !document) return null;
  const { lang } = mail;
  const { event, organisation, venues } = document;
  const t = personalInvitationTexts[lang].mail;
  const shared = registrationMailTexts[lang];
  const title = pickText(event.title, lang, event.lang)?.text ?? event.slug;
  const venue = venues.find(({ id }) => id === event.venueId);
  const until =
    row.closes_local === null ? [] : [t.until(formatLongDate(lang, row.closes_local.slice(0, 10)))];
  return {
    text: {
      subject: t.subject(title),
      paragraphs: [
        shared.hello(row.name),
        t.text(organisation.name, title),
        ...(row.seats > 1 ? [t.seats(row.seats)] : []),
        shared.when(datesText(lang, datedCard(event, lang, event.lang)).text),
        ...(venue ? [shared.where([venue.name, venue.address].filter(Boolean).join(', '))] : []),
        ...until,
      ],
      action: {
        label: t.open,
        path: `/${lang}/e/${event.slug}/register/invitation/${linkToken('invitation', row.id, row.link_version)}`,
      },
      notes: [t.why(organisation.name)],
    },
    ...(event.contact.email
      ? { replyTo: { name: event.contact.name ?? '', address: event.contact.email } }
      : {}),
  };
};
