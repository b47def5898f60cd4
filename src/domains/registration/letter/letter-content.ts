/** A letter with a code as plain data, in the participant's language; the form is in letter.typ. */
import { eventDates } from '#domains/events/exports/event-dates.ts';
import type { PublicationDocument } from '#domains/events/publication.ts';
import { pickText, type PageLanguage } from '#platform/i18n/languages.ts';
import { registrationListTexts } from '#platform/i18n/texts/registration-list.ts';
import { momentIn } from '#platform/time/format-moment.ts';
import { formatInstantDate } from '#platform/time/format-instant.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { legibleAccent } from '#platform/ui/colour.ts';
import type { ListedState } from '../list/list-schema.ts';
import type { RegistrationState } from '../schema.ts';
import { qrSvg } from '../ticket/qr-svg.ts';

export interface LetterInput {
  row: {
    name: string | null;
    lang: PageLanguage;
    state: RegistrationState;
    holds: boolean;
    offered_until: string | null;
  };
  document: PublicationDocument;
  /** As printed, `ABCD-EFGH-JKMN`. */
  code: string;
  origin: string;
  /** Epoch milliseconds. */
  now: number;
}

export function letterContent({ row, document, code, origin, now }: LetterInput) {
  const { lang } = row;
  const { event, organisation, venues } = document;
  const t = registrationListTexts[lang].letter;
  const title = pickText(event.title, lang, event.lang)?.text ?? event.slug;
  const state: ListedState = row.state === 'waitlisted' && row.holds ? 'offered' : row.state;
  const until = row.offered_until === null ? null : momentIn(lang, row.offered_until, event.timeZone);
  const venue = venues.find(({ id }) => id === event.venueId);
  const contact = Object.keys(event.contact).length > 0 ? event.contact : organisation.contact;
  const address = `${origin}/${lang}/r`;
  const facts = [
    { label: t.when, text: eventDates(document, { origin, lang }) },
    { label: t.where, text: venue ? [venue.name, venue.address].filter(Boolean).join(', ') : '' },
  ];
  return {
    lang,
    colour: legibleAccent(organisation.colour) ?? '#1d5450',
    organisation: organisation.name,
    event: title,
    name: row.name ?? '',
    date: formatInstantDate(lang, isoInstant(now)),
    heading: t.heading,
    hello: t.hello(row.name),
    state: t.states[state](title),
    deadline: until && state === 'offered' ? t.offerUntil(until.day, until.time) : '',
    facts: facts.filter(({ text }) => text !== ''),
    code,
    address: address.replace(/^https?:\/\//, ''),
    qr: qrSvg(address),
    contact: [contact.name, contact.phone, contact.email].filter(Boolean).join(', '),
    labels: {
      code: t.code,
      codeHelp: t.codeHelp,
      go: t.go,
      qr: t.qr(address),
      keep: t.keep,
      contact: t.contact,
    },
  };
}
