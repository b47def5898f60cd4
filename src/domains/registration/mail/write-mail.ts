/** What a mail about a registration says: our words, or the organiser's in their place, and always what must be said. Pure. */
import { datedCard, datesText } from '#domains/events/event-words.ts';
import type { PublicationDocument } from '#domains/events/publication.ts';
import { pickText, type PageLanguage } from '#platform/i18n/languages.ts';
import type { MailText } from '#platform/i18n/mail-text.ts';
import { registrationMailTexts } from '#platform/i18n/texts/registration-mail.ts';
import { momentIn } from '#platform/time/format-moment.ts';
import type { RegistrationState } from '../schema.ts';
import { fillPlaceholders, uses, type MailValues } from './mail-placeholders.ts';

/**
 * Mails of this domain. Only the kind and the registration's id are queued; the words are written when the mail is
 * sent, from what then holds, so nothing personal lies in the outbox but the address.
 */
export type RegistrationMail =
  /** The form has come: please confirm the address. */
  | 'received'
  /** The address is confirmed: this is your place. */
  | 'confirmed'
  | 'offer'
  | 'accepted'
  | 'declined'
  /** No place now, but one in line. */
  | 'waiting'
  /** Which knowledge does the field lack? */
  | 'knowledge'
  | 'cancelled'
  | 'expired'
  | 'link'
  | 'reminder'
  | 'changed'
  | 'thanks'
  /** In the organisers' words, kept with the message. */
  | 'message';

export interface Told {
  document: PublicationDocument;
  lang: PageLanguage;
  kind: RegistrationMail;
  person: {
    name: string | null;
    state: RegistrationState;
    holdUntil: string | null;
    offeredUntil: string | null;
    reason: string | null;
  };
  /** Place in line. */
  number: number | null;
  /** Path of the own registration, with its token. */
  path: string;
  origin: string;
  /** What is asked before the day, in a mail of that kind. */
  question: string | null;
  /** The organiser's words for this kind in this language. */
  own: { subject: string; body: string } | null;
}

/** What somebody typed into the form is not sent to an address that nobody has confirmed. */
export function writeMail(told: Told): MailText {
  const { document, lang, kind, own } = told;
  const t = registrationMailTexts[lang];
  const title = titleOf(told);
  const labels: Partial<Record<RegistrationMail, string>> = {
    received: t.confirm,
    offer: t.answer,
    knowledge: t.knowledgeLink,
  };
  const label = labels[kind] ?? t.open;
  const rest = {
    action: { label, path: told.path },
    notes: [t.why(document.organisation.name), ...(kind === 'received' ? [t.notYou] : [])],
  };
  if (own) return { ...ownWords(told, own), ...rest };
  const subject = kind === 'message' ? title : t[kind].subject(title);
  const paragraphs = [t.hello(nameFor(told)), ...ourWords(told), ...deadlines(told), ...factsOf(told, '')];
  return { subject, paragraphs, ...rest };
}

/** The organiser's words, then what they may not leave out: the state, the number in line, the deadline. */
function ownWords(told: Told, own: { subject: string; body: string }) {
  const values = valuesOf(told);
  const state = told.kind === 'received' ? [stateOf(told)] : [];
  return {
    subject: fillPlaceholders(own.subject, { ...values, link: '' }),
    body: { text: own.body, fill: (text: string) => fillPlaceholders(text, values) },
    paragraphs: [...state, ...deadlines(told), ...factsOf(told, own.body)],
  };
}

function valuesOf(told: Told): MailValues {
  const { document, lang } = told;
  return {
    name: nameFor(told),
    event: titleOf(told),
    link: new URL(told.path, told.origin).href,
    dates: datesText(lang, datedCard(document.event, lang, document.event.lang)).text,
    place: placeOf(document),
  };
}

function nameFor({ kind, person }: Told): string | null {
  return kind === 'received' ? null : person.name;
}

function titleOf({ document, lang }: Told): string {
  return pickText(document.event.title, lang, document.event.lang)?.text ?? document.event.slug;
}

function placeOf({ event, venues }: PublicationDocument): string {
  const venue = venues.find(({ id }) => id === event.venueId);
  return venue ? [venue.name, venue.address].filter(Boolean).join(', ') : '';
}

function stateOf(told: Told): string {
  const { received } = registrationMailTexts[told.lang];
  const title = titleOf(told);
  if (told.person.state === 'applied') return received.applied(title);
  if (told.person.state === 'waitlisted') return received.waitlisted(title, told.number ?? 1);
  return received.confirmed(title);
}

function ourWords(told: Told): string[] {
  const { lang, kind, person } = told;
  const t = registrationMailTexts[lang];
  const title = titleOf(told);
  switch (kind) {
    case 'received':
      return [stateOf(told)];
    case 'expired':
      return [
        person.reason === 'offer_expired' ? t.expired.offer_expired(title) : t.expired.unconfirmed(title),
      ];
    case 'declined':
      return [t.declined.text(title), t.declined.more];
    case 'waiting':
      return [t.waiting.text(title), t.waiting.more];
    case 'knowledge':
      return [t.knowledge.text(title), told.question ?? '', t.knowledge.more];
    case 'message':
      return [];
    default:
      return [t[kind].text(title)];
  }
}

/** By when one has to answer. */
function deadlines({ document, lang, kind, person }: Told): string[] {
  const t = registrationMailTexts[lang];
  const moment = (instant: string) => momentIn(lang, instant, document.event.timeZone);
  if (kind === 'received' && person.holdUntil !== null) {
    const until = moment(person.holdUntil);
    return [t.received.until(until.day, until.time)];
  }
  if (kind === 'offer' && person.offeredUntil !== null) {
    const until = moment(person.offeredUntil);
    return [t.offer.until(until.day, until.time)];
  }
  return [];
}

const withFacts: readonly RegistrationMail[] = ['received', 'confirmed', 'accepted', 'offer', 'reminder'];

/** When and where, unless the organiser's words say it already. */
function factsOf(told: Told, said: string): string[] {
  if (!withFacts.includes(told.kind)) return [];
  const t = registrationMailTexts[told.lang];
  const { dates, place } = valuesOf(told);
  return [
    ...(uses(said, 'dates') ? [] : [t.when(dates)]),
    ...(place === '' || uses(said, 'place') ? [] : [t.where(place)]),
  ];
}
