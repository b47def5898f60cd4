/** schema.org data about a published event, for search engines. Pure. Addresses are absolute, times carry their offset. */
import { Temporal } from 'temporal-polyfill';
import { pickText, type PageLanguage, type Texts, type TextLanguage } from '#platform/i18n/languages.ts';
import { quietKinds } from './programme-view.ts';
import type { PublicationDocument, PublishedSession, PublishedSlot } from './publication.ts';

type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };

const attendanceModes = {
  onsite: 'https://schema.org/OfflineEventAttendanceMode',
  online: 'https://schema.org/OnlineEventAttendanceMode',
  both: 'https://schema.org/MixedEventAttendanceMode',
};
const scheduled = 'https://schema.org/EventScheduled';

export function eventJsonLd(document: PublicationDocument, lang: PageLanguage, origin: string): Json {
  const { event } = document;
  const page = `${origin}/${lang}/e/${event.slug}`;
  return {
    '@context': 'https://schema.org',
    ...mainEvent(document, lang, origin),
    subEvent: document.slots
      .filter((slot) => !slot.withdrawn && slot.startAt !== null)
      .flatMap((slot) => {
        const session = document.sessions.find((candidate) => candidate.id === slot.sessionId);
        return session && !quietKinds.has(session.kind)
          ? [subEvent(document, session, slot, lang, page)]
          : [];
      }),
  };
}

/** One session with its times; a repeated one is told once for each. */
export function sessionJsonLd(
  document: PublicationDocument,
  session: PublishedSession,
  lang: PageLanguage,
  origin: string,
): Json {
  const page = `${origin}/${lang}/e/${document.event.slug}`;
  const slots = document.slots.filter(
    (slot) => slot.sessionId === session.id && !slot.withdrawn && slot.startAt,
  );
  return {
    '@context': 'https://schema.org',
    '@graph': slots.map((slot) => ({
      ...subEvent(document, session, slot, lang, page),
      '@type': session.kind === 'workshop' ? 'EducationEvent' : 'Event',
      eventStatus: scheduled,
      eventAttendanceMode: attendanceModes[slot.attendance],
      location:
        place(document, slot.venueId ?? document.event.venueId) ?? virtualPlace(slot.attendance, page),
      inLanguage: session.lang,
      performer: performers(document, session),
      superEvent: mainEvent(document, lang, origin),
    })),
  };
}

function mainEvent(
  document: PublicationDocument,
  lang: PageLanguage,
  origin: string,
): { [key: string]: Json } {
  const { event } = document;
  const page = `${origin}/${lang}/e/${event.slug}`;
  const hosts = document.parties.filter((party) => party.role === 'inviter' || party.role === 'cohost');
  const funders = document.parties.filter((party) => party.role === 'funder');
  return {
    '@type': 'Event',
    '@id': `${origin}/e/${event.slug}#event`,
    name: text(event.title, lang, event.lang),
    description: text(event.summary, lang, event.lang),
    url: page,
    startDate: event.startsOn ?? undefined,
    endDate: event.endsOn ?? undefined,
    eventStatus: scheduled,
    eventAttendanceMode: attendanceModes[event.attendance],
    location: place(document, event.venueId) ?? virtualPlace(event.attendance, page),
    inLanguage: [...new Set(document.sessions.map((session) => session.lang))],
    organizer:
      hosts.length > 0 ? hosts.map(party) : [{ '@type': 'Organization', name: document.organisation.name }],
    funder: funders.length > 0 ? funders.map(party) : undefined,
  };
}

/** Said briefly: the page of 80 sessions stays light. */
function subEvent(
  document: PublicationDocument,
  session: PublishedSession,
  slot: PublishedSlot,
  lang: PageLanguage,
  page: string,
): { [key: string]: Json } {
  const elsewhere = slot.venueId !== document.event.venueId ? place(document, slot.venueId) : undefined;
  return {
    '@type': 'Event',
    name: text(session.title, lang, session.lang),
    startDate: zoned(slot.startAt, document.event.timeZone),
    endDate: zoned(slot.endAt, document.event.timeZone),
    url: `${page}/s/${session.slug}`,
    location: elsewhere,
  };
}

function place({ venues }: PublicationDocument, venueId: string | null): Json {
  const venue = venues.find((candidate) => candidate.id === venueId);
  return venue && { '@type': 'Place', name: venue.name, address: venue.address };
}

function virtualPlace(attendance: PublishedSlot['attendance'], url: string): Json {
  return attendance === 'onsite' ? undefined : { '@type': 'VirtualLocation', url };
}

function performers(document: PublicationDocument, session: PublishedSession): Json {
  const refs = [...session.speakers, ...session.parts.flatMap((part) => part.speakers)];
  const named = refs.flatMap((ref) => {
    const speaker = document.speakers.find((candidate) => candidate.id === ref.speakerId);
    return speaker?.name && !ref.tentative
      ? [{ '@type': 'Person', name: speaker.name, affiliation: speaker.affiliation || undefined }]
      : [];
  });
  return named.length > 0 ? named : undefined;
}

function party({ kind, name, url }: PublicationDocument['parties'][number]): Json {
  return { '@type': kind === 'person' ? 'Person' : 'Organization', name, url: url ?? undefined };
}

function text(texts: Texts, lang: PageLanguage, original: TextLanguage): string | undefined {
  return pickText(texts, lang, original)?.text;
}

function zoned(instant: string | null, timeZone: string): string | undefined {
  return instant === null
    ? undefined
    : Temporal.Instant.from(instant)
        .toZonedDateTimeISO(timeZone)
        .toString({ smallestUnit: 'minute', timeZoneName: 'never' });
}

/** As the text of a script element: nothing in it can end the element. */
export function jsonLdText(data: Json): string {
  return JSON.stringify(data).replace(/</g, '\\u003c');
}
