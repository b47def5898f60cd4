/** An invitation as plain data in the reader's language, made from a publication; the typesetter adds the form only. */
import { formatClockRange, formatDate, formatLongDate, formatTime } from '#platform/time/format.ts';
import { legibleAccent } from '#platform/ui/colour.ts';
import type { TextLanguage } from '#platform/i18n/languages.ts';
import { list } from '#platform/i18n/plural.ts';
import { exportTexts } from '#platform/i18n/texts/exports.ts';
import { siteTexts } from '#platform/i18n/texts/site.ts';
import { eventDates } from '../exports/event-dates.ts';
import {
  eventAddress,
  isQuiet,
  notConfirmed,
  placeOf,
  sessionOf,
  speakerNames,
  textFor,
  type ExportOptions,
} from '../exports/export-reader.ts';
import { accessFacts, type PublicationDocument, type PublishedSlot } from '../publication.ts';
import { richText, type Block } from './rich-text.ts';

/** With its language, so that it is hyphenated and read aloud as what it is. */
export interface Said {
  text: string;
  lang: TextLanguage;
}

export interface InvitationFact {
  label: string;
  lines: (string | Said)[];
}

interface Prose {
  heading: Said;
  lang: TextLanguage;
  blocks: Block[];
}

export interface InvitationItem {
  title: Said;
  code: string;
  /** Speakers, room, language: one line each. */
  details: string[];
  /** Empty where all is confirmed. */
  unsure: string;
  quiet: boolean;
}

export interface InvitationContent {
  lang: 'da' | 'nb' | 'en';
  colour: string;
  labels: { heading: string; time: string; programme: string; page: string; of: string };
  title: Said;
  subtitle: Said;
  dates: string;
  place: string;
  organisation: string;
  /** With their titles, in the order of the invitation. */
  inviters: { name: string; title: string }[];
  invitedBy: string;
  summary: Said;
  purpose: Prose;
  theme: { heading: string; text: Said; questionsHeading: string; questions: Said[] };
  facts: InvitationFact[];
  days: { heading: string; rows: { time: string; items: InvitationItem[] }[] }[];
  programmeHeading: string;
  unsure: string;
  practical: Prose[];
  access: { heading: string; venues: { name: string; facts: string[]; notes: (string | Said)[] }[] };
  footer: string;
  address: string;
}

export function invitationContent(document: PublicationDocument, options: ExportOptions): InvitationContent {
  const { event, organisation } = document;
  const { lang } = options;
  const site = siteTexts[lang];
  const words = exportTexts[lang].invitation;
  const text = (texts: typeof event.title): Said => textFor(texts, options, event.lang);
  const prose = (heading: Said, texts: typeof event.title): Prose => {
    const body = text(texts);
    return { heading, lang: body.lang, blocks: richText(body.text) };
  };
  const [page = '', of = ''] = words.page('\u0000', '\u0000').split('\u0000');
  const days = programme(document, options);
  return {
    lang,
    colour: legibleAccent(organisation.colour) ?? '#1d5450',
    labels: { heading: words.heading, time: words.timeColumn, programme: words.programmeColumn, page, of },
    title: text(event.title),
    subtitle: text(event.subtitle),
    dates: eventDates(document, options),
    place: venueLine(document, options),
    organisation: organisation.name,
    inviters: inviters(document),
    invitedBy: site.invitedBy('').trim(),
    summary: text(event.summary),
    purpose: prose({ text: site.about, lang }, event.description),
    theme: {
      heading: site.theme,
      text: text(event.theme),
      questionsHeading: site.questions,
      questions: event.questions.map(text).filter((question) => question.text !== ''),
    },
    facts: facts(document, options),
    days,
    programmeHeading: site.programme,
    unsure: days.some((day) => day.rows.some((row) => row.items.some((item) => item.unsure)))
      ? words.unsure
      : '',
    practical: event.practical.map((part) => prose(text(part.heading), part.body)),
    access: { heading: site.accessHeading, venues: access(document, options) },
    footer: words.asOf(formatDate(lang, document.publishedAt.slice(0, 10))),
    address: eventAddress(document, options),
  };
}

function venueLine({ event, venues }: PublicationDocument, { lang }: ExportOptions): string {
  const venue = venues.find((one) => one.id === event.venueId);
  if (!venue) return event.attendance === 'online' ? exportTexts[lang].online : '';
  const line = [venue.name, venue.address].filter(Boolean).join(', ');
  return event.tentative.includes('place') ? `${line} (${exportTexts[lang].notConfirmed})` : line;
}

function inviters({ parties, organisation }: PublicationDocument): { name: string; title: string }[] {
  const named = parties.filter((party) => party.role === 'inviter' || party.role === 'cohost');
  if (named.length === 0) return [{ name: organisation.name, title: '' }];
  return named.map(({ name, title }) => ({ name, title }));
}

function facts(document: PublicationDocument, options: ExportOptions): InvitationFact[] {
  const { event, organisation } = document;
  const { lang } = options;
  const site = siteTexts[lang];
  const words = exportTexts[lang].invitation;
  const { registration } = event;
  const contact = Object.keys(event.contact).length > 0 ? event.contact : organisation.contact;
  const note = textFor(registration.note ?? {}, options, event.lang);
  const all: InvitationFact[] = [
    { label: site.when, lines: [eventDates(document, options), ...firstStart(document, options)] },
    { label: site.where, lines: [venueLine(document, options), attendance(document, options)] },
    { label: site.registration, lines: [site.reg[registration.state], note, registration.url ?? ''] },
    {
      label: words.deadline,
      lines: registration.deadline ? [formatLongDate(lang, registration.deadline)] : [],
    },
    {
      label: words.answer,
      lines: registration.answerBy ? [site.regAnswerBy(formatDate(lang, registration.answerBy))] : [],
    },
    { label: site.price, lines: [registration.price ?? ''] },
    {
      label: site.contact,
      lines: [
        [contact.name, contact.role].filter(Boolean).join(', '),
        contact.email ?? '',
        contact.phone ?? '',
      ],
    },
    ...partners(document, options),
    { label: words.address, lines: [words.addressText, eventAddress(document, options)] },
  ];
  return all
    .map(({ label, lines }) => ({
      label,
      lines: lines.filter((line) => (typeof line === 'string' ? line : line.text).trim() !== ''),
    }))
    .filter(({ lines }) => lines.length > 0);
}

function firstStart({ slots, event }: PublicationDocument, { lang }: ExportOptions): string[] {
  const timed = slots.filter((slot) => !slot.withdrawn && slot.start !== null);
  const first = timed.map((slot) => slot.start ?? '').sort()[0];
  if (!first || event.startsOn !== first.slice(0, 10)) return [];
  return [`${siteTexts[lang].from} ${formatTime(lang, first)}`];
}

function attendance({ event }: PublicationDocument, { lang }: ExportOptions): string {
  if (event.attendance === 'onsite') return '';
  return event.attendance === 'both' ? exportTexts[lang].onsiteAndOnline : exportTexts[lang].onlineOnly;
}

function programme(document: PublicationDocument, options: ExportOptions): InvitationContent['days'] {
  const slots = document.slots.filter((slot) => !slot.withdrawn);
  const days = [...new Set(slots.map((slot) => slot.date))];
  return days.map((date) => {
    const rows = new Map<string, InvitationItem[]>();
    for (const slot of slots.filter((one) => one.date === date)) {
      const time = slot.start ? formatClockRange(options.lang, slot.start, slot.end) : '';
      // Without a time each item is a row of its own; with one, what runs in parallel stands together.
      const key = time || `\u0000${slot.id}`;
      rows.set(key, [...(rows.get(key) ?? []), item(document, slot, options)]);
    }
    const heading = formatLongDate(options.lang, date);
    return {
      heading: heading.charAt(0).toUpperCase() + heading.slice(1),
      rows: [...rows].map(([key, items]) => ({ time: key.startsWith('\u0000') ? '' : key, items })),
    };
  });
}

function item(document: PublicationDocument, slot: PublishedSlot, options: ExportOptions): InvitationItem {
  const { lang } = options;
  const session = sessionOf(document, slot);
  const words = exportTexts[lang];
  const unsure = notConfirmed(document, slot, options);
  const place = placeOf(document, slot);
  const room = place.elsewhere ? [place.room, place.venue].filter(Boolean).join(', ') : (place.room ?? '');
  const parts = session.parts.map((part) => {
    const names = speakerNames(document, part.speakers, options).join(', ');
    const title = textFor(part.title, options, session.lang).text;
    return names ? `${title}: ${names}` : title;
  });
  const facts = [
    room,
    slot.doors ? words.doors(formatTime(lang, slot.doors).replace(/^kl\.\s/, '')).replace(/\.$/, '') : '',
    session.prices.join(' · '),
    session.lang === lang || isQuiet(session) ? '' : words.invitation.in(words.languages[session.lang]),
  ];
  return {
    title: textFor(session.title, options, session.lang),
    code: slot.code ?? '',
    details: [
      speakerNames(document, session.speakers, options).join(', '),
      ...parts,
      facts.filter(Boolean).join(' · '),
    ].filter(Boolean),
    unsure: unsure.length > 0 ? `${words.notConfirmed}: ${list(lang, unsure)}` : '',
    quiet: isQuiet(session),
  };
}

function access(
  document: PublicationDocument,
  options: ExportOptions,
): InvitationContent['access']['venues'] {
  const site = siteTexts[options.lang];
  return document.venues
    .filter((venue) => venue.id === document.event.venueId)
    .map((venue) => {
      const { name, email, phone, by } = venue.accessContact;
      const whom = [name, email, phone].filter(Boolean).join(', ');
      const ask =
        whom &&
        `${site.accessAsk} ${whom}${by ? `, ${site.accessAskBy(formatDate(options.lang, by))}` : ''}.`;
      return {
        name: venue.name,
        facts: accessFacts.map(
          (fact) => `${site.access[fact]}: ${site.known[venue.access[fact] ?? 'unknown'].toLowerCase()}`,
        ),
        notes: [
          textFor(venue.accessNotes, options, venue.lang),
          textFor(venue.directions, options, venue.lang),
          ask,
        ].filter((note) => (typeof note === 'string' ? note : note.text) !== ''),
      };
    });
}

function partners({ parties }: PublicationDocument, { lang }: ExportOptions): InvitationFact[] {
  const names = (role: 'partner' | 'funder') =>
    parties.filter((party) => party.role === role).map((party) => party.name);
  return [
    { label: siteTexts[lang].partners, lines: [names('partner').join(' · ')] },
    { label: siteTexts[lang].funders, lines: [names('funder').join(' · ')] },
  ];
}
