import type { ComposedMail } from '#platform/server/mail/compose-mail.ts';
import type { PublicationDocument } from '../publication.ts';

/** Whom an answer to a mail about an event reaches: the event's contact, else the organisation's. */
export function replyTo({ event, organisation }: PublicationDocument): Pick<ComposedMail, 'replyTo'> {
  const { name, email } = event.contact.email ? event.contact : organisation.contact;
  return email ? { replyTo: { name: name ?? '', address: email } } : {};
}
