/** Writes a mail about a registration when it is sent, from what then holds. */
import type { Kysely } from 'kysely';
import { eventCalendar } from '#domains/events/exports/calendar.ts';
import { findPublicationById } from '#domains/events/server/find-publication.ts';
import { replyTo } from '#domains/events/server/reply-to.ts';
import type { PublicationDocument } from '#domains/events/publication.ts';
import { pickText, type PageLanguage } from '#platform/i18n/languages.ts';
import type { MailText } from '#platform/i18n/mail-text.ts';
import { maskLink } from '#platform/server/mail/render-mail.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { ComposedMail, MailComposer, QueuedMail } from '#platform/server/mail/compose-mail.ts';
import { mailTextKinds, type MailTextKind } from '../mail/mail-schema.ts';
import { writeMail, type RegistrationMail } from '../mail/write-mail.ts';
import { findDesk, type RegistrationRow } from './access.ts';
import './mail-tables.ts';
import { linkToken } from './personal-link.ts';
import { goesToBooker } from './queue-registration-mail.ts';
import { placeInLine } from './place-in-line.ts';

export const composeRegistrationMail: MailComposer = async (app, mail) => {
  if (mail.subjectId === null) return null;
  const row = await app.db
    .selectFrom('registrations')
    .selectAll()
    .where('id', '=', mail.subjectId)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  const document = row && (await findPublicationById(app.db, row));
  if (!row || !document) return null;
  const kind = mail.template.slice(mail.template.indexOf(':') + 1) as RegistrationMail;
  const own = await ownWords(app.db, row, document, mail, kind);
  if (!own && kind === 'message') return null;
  const number = row.state === 'waitlisted' ? await placeInLine(app.db, row) : null;
  const { origin, lang } = { origin: app.env.ORIGIN, lang: mail.lang };
  const booking = goesToBooker(row, kind) ? await findBooking(app.db, row) : undefined;
  const question = kind === 'knowledge' ? await knowledgeQuestion(app.db, row, lang, document) : null;
  // A place without an address of its own has nobody to ask yet.
  if (kind === 'knowledge' && (question === null || row.state !== 'confirmed' || booking)) return null;
  const told = { row, document, lang, kind, number, booking };
  const text = writeMail({ ...told, ...aboutRow(told), question, origin, own });
  return { text, ...replyTo(document), ...calendarFor(document, kind, lang, origin) };
};

interface Told {
  row: RegistrationRow;
  document: PublicationDocument;
  lang: PageLanguage;
  kind: RegistrationMail;
  number: number | null;
  /** Where the mail is for whoever booked a group. */
  booking?: { id: string; name: string | null; size: number } | undefined;
}

function findBooking(db: Kysely<Database>, row: RegistrationRow) {
  return db
    .selectFrom('registration_bookings')
    .select(['id', 'name', 'size'])
    .where('organisation_id', '=', row.organisation_id)
    .where('event_id', '=', row.event_id)
    .where('id', '=', row.booking_id)
    .executeTakeFirst();
}

/** What a mail to this registration would say now, in the words it would be sent in; its link is not shown. */
export async function previewRegistrationMail(
  db: Kysely<Database>,
  told: Told,
  origin: string,
): Promise<MailText> {
  const own = await keptWords(db, told.row, told.kind, told.lang);
  return maskLink(writeMail({ ...told, ...aboutRow(told), question: null, origin, own }));
}

function aboutRow({ row, lang, kind, booking }: Told) {
  const own = booking
    ? `/${lang}/r/group/${linkToken('booking', booking.id)}`
    : `/${lang}/r/${linkToken('own', row.id, row.link_version)}`;
  const person = {
    name: booking ? booking.name : row.name,
    groupSize: booking?.size ?? null,
    isConfirmed: row.address_confirmed_at !== null,
    state: row.state,
    holdUntil: row.hold_until,
    offeredUntil: row.offered_until,
    reason: row.reason,
  };
  return { person, path: kind === 'knowledge' ? `${own}/knowledge` : own };
}

async function knowledgeQuestion(
  db: Kysely<Database>,
  row: RegistrationRow,
  lang: PageLanguage,
  document: PublicationDocument,
): Promise<string | null> {
  const desk = await findDesk(db, { organisation_id: row.organisation_id, id: row.event_id });
  return pickText(desk?.knowledge_question ?? {}, lang, document.event.lang)?.text ?? null;
}

interface Words {
  subject: string;
  body: string;
}

/** A message's words lie with the message; for the other kinds the organiser may have words for all such mails. */
async function ownWords(
  db: Kysely<Database>,
  row: RegistrationRow,
  document: PublicationDocument,
  mail: QueuedMail,
  kind: RegistrationMail,
): Promise<Words | null> {
  const key = { organisation_id: row.organisation_id, event_id: row.event_id };
  const messageId = messageOf(mail.data);
  if (messageId !== null) return messageWords(db, key, messageId, mail.lang, document.event.lang);
  return keptWords(db, row, kind, mail.lang);
}

async function keptWords(
  db: Kysely<Database>,
  row: Pick<RegistrationRow, 'organisation_id' | 'event_id'>,
  kind: RegistrationMail,
  lang: PageLanguage,
): Promise<Words | null> {
  if (!mailTextKinds.includes(kind as MailTextKind)) return null;
  const found = await db
    .selectFrom('registration_mail_texts')
    .select(['subject', 'body'])
    .where('organisation_id', '=', row.organisation_id)
    .where('event_id', '=', row.event_id)
    .where('kind', '=', kind as MailTextKind)
    .where('lang', '=', lang)
    .executeTakeFirst();
  return found ?? null;
}

async function messageWords(
  db: Kysely<Database>,
  key: { organisation_id: string; event_id: string },
  id: string,
  lang: PageLanguage,
  original: string,
): Promise<Words | null> {
  const message = await db
    .selectFrom('registration_messages')
    .select(['subject', 'body'])
    .where('organisation_id', '=', key.organisation_id)
    .where('event_id', '=', key.event_id)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!message) return null;
  const order = [lang, original, 'da', 'nb', 'en'] as PageLanguage[];
  const said = order.find((one) => message.subject[one] && message.body[one]);
  if (said === undefined) return null;
  return { subject: message.subject[said] ?? '', body: message.body[said] ?? '' };
}

function messageOf(data: unknown): string | null {
  const message = (data as { message?: unknown } | null)?.message;
  return typeof message === 'string' ? message : null;
}

const withCalendar: readonly RegistrationMail[] = ['confirmed', 'accepted', 'reminder', 'changed'];

/** The gathering for a calendar; without a token, since calendars are shared. */
function calendarFor(
  document: PublicationDocument,
  kind: RegistrationMail,
  lang: PageLanguage,
  origin: string,
): Pick<ComposedMail, 'attachments'> {
  const content = withCalendar.includes(kind) ? eventCalendar(document, { origin, lang }) : null;
  if (content === null) return {};
  const contentType = 'text/calendar; charset=utf-8; method=PUBLISH';
  return { attachments: [{ filename: `${document.event.slug}.ics`, content, contentType }] };
}
