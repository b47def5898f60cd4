/** Writes a mail about a registration when it is sent, from what then holds. */
import type { App } from '#app-context';
import { findPublicationById } from '#domains/events/server/find-publication.ts';
import type { PublicationDocument } from '#domains/events/publication.ts';
import { datedCard, datesText } from '#domains/events/event-words.ts';
import { pickText, type PageLanguage } from '#platform/i18n/languages.ts';
import type { MailText } from '#platform/i18n/mail-text.ts';
import { registrationMailTexts } from '#platform/i18n/texts/registration-mail.ts';
import type { ComposedMail, MailComposer } from '#platform/server/mail/compose-mail.ts';
import { momentIn } from '#platform/time/format-moment.ts';
import { findDesk, type RegistrationRow } from './access.ts';
import { linkToken } from './personal-link.ts';
import { placeInLine } from './place-in-line.ts';
import type { RegistrationMail } from './queue-registration-mail.ts';

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
  const number = row.state === 'waitlisted' ? await placeInLine(app.db, row) : null;
  const question = kind === 'knowledge' ? await knowledgeQuestion(app.db, row, mail.lang, document) : null;
  if (kind === 'knowledge' && (question === null || row.state !== 'confirmed')) return null;
  return write({ row, document, lang: mail.lang, kind, number, question });
};

/** What a mail to this registration would say now. */
export function previewRegistrationMail(told: Omit<Told, 'question'>): ComposedMail {
  return write({ ...told, question: null });
}

interface Told {
  row: RegistrationRow;
  document: PublicationDocument;
  lang: PageLanguage;
  kind: RegistrationMail;
  number: number | null;
  /** What is asked before the day, in a mail of that kind. */
  question: string | null;
}

/** What somebody typed into the form is not sent to an address that nobody has confirmed. */
function write(told: Told): ComposedMail {
  const { row, document, lang, kind } = told;
  const t = registrationMailTexts[lang];
  const title = titleOf(told);
  const own = `/${lang}/r/${linkToken('own', row.id, row.link_version)}`;
  const path = kind === 'knowledge' ? `${own}/knowledge` : own;
  const isUnconfirmed = kind === 'received' && row.address_confirmed_at === null;
  const labels: Partial<Record<RegistrationMail, string>> = {
    ...(isUnconfirmed ? { received: t.confirm } : {}),
    offer: t.answer,
    knowledge: t.knowledgeLink,
  };
  const label = labels[kind] ?? t.open;
  const text: MailText = {
    subject: t[kind].subject(title),
    paragraphs: [t.hello(kind === 'received' ? null : row.name), ...bodyOf(told), ...factsOf(told)],
    action: { label, path },
    notes: [t.why(document.organisation.name), ...(isUnconfirmed ? [t.notYou] : [])],
  };
  const { name, email } = document.event.contact;
  return { text, ...(email ? { replyTo: { name: name ?? '', address: email } } : {}) };
}

function titleOf({ document, lang }: Told): string {
  return pickText(document.event.title, lang, document.event.lang)?.text ?? document.event.slug;
}

function bodyOf(told: Told): string[] {
  const { row, document, lang, kind, number } = told;
  const t = registrationMailTexts[lang];
  const title = titleOf(told);
  const moment = (instant: string) => momentIn(lang, instant, document.event.timeZone);
  switch (kind) {
    case 'received': {
      const until = row.hold_until === null ? null : moment(row.hold_until);
      const state =
        row.state === 'applied'
          ? t.received.applied(title)
          : row.state === 'waitlisted'
            ? t.received.waitlisted(title, number ?? 1)
            : t.received.confirmed(title);
      return [state, ...(until ? [t.received.until(until.day, until.time)] : [])];
    }
    case 'offer': {
      const until = row.offered_until === null ? null : moment(row.offered_until);
      return [t.offer.text(title), ...(until ? [t.offer.until(until.day, until.time)] : [])];
    }
    case 'expired':
      return [row.reason === 'offer_expired' ? t.expired.offer_expired(title) : t.expired.unconfirmed(title)];
    case 'declined':
      return [t.declined.text(title), t.declined.more];
    case 'waiting':
      return [t.waiting.text(title), t.waiting.more];
    case 'knowledge':
      return [t.knowledge.text(title), told.question ?? '', t.knowledge.more];
    default:
      return [t[kind].text(title)];
  }
}

async function knowledgeQuestion(
  db: App['db'],
  row: RegistrationRow,
  lang: PageLanguage,
  document: PublicationDocument,
): Promise<string | null> {
  const desk = await findDesk(db, { organisation_id: row.organisation_id, id: row.event_id });
  return pickText(desk?.knowledge_question ?? {}, lang, document.event.lang)?.text ?? null;
}

const withFacts: readonly RegistrationMail[] = ['received', 'confirmed', 'accepted', 'offer', 'reminder'];

function factsOf({ document, lang, kind }: Told): string[] {
  if (!withFacts.includes(kind)) return [];
  const { event, venues } = document;
  const t = registrationMailTexts[lang];
  const dates = datesText(lang, datedCard(event, lang, event.lang)).text;
  const venue = venues.find(({ id }) => id === event.venueId);
  return [t.when(dates), ...(venue ? [t.where([venue.name, venue.address].filter(Boolean).join(', '))] : [])];
}
