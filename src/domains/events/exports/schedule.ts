/**
 * A publication in the words of the schedule formats (frab, pretalx, c3voc), before it becomes JSON or XML.
 * Withdrawn slots are left out: the formats have no word for them.
 */
import { Temporal } from 'temporal-polyfill';
import { exportTexts } from '#platform/i18n/texts/exports.ts';
import type { PublicationDocument, PublishedSlot } from '../publication.ts';
import {
  fileAddress,
  notConfirmed,
  placeOf,
  sessionAddress,
  sessionOf,
  slotNotes,
  slotTitle,
  speakerNames,
  textFor,
  unsureMark,
  type ExportOptions,
} from './export-reader.ts';
import { acronym, numericId, scheduleGuid, slotNumbers, slotSlug } from './schedule-ids.ts';

export interface ScheduleEvent {
  guid: string;
  id: number;
  code: string | null;
  slug: string;
  url: string;
  /** ISO date and time with offset. */
  date: string;
  /** `HH:MM`. */
  start: string;
  /** Null where the end is open. */
  end: string | null;
  /** `HH:MM`; `00:00` where the end is open, since the formats demand one. */
  duration: string;
  room: string;
  title: string;
  subtitle: string;
  type: string;
  track: string | null;
  language: string;
  /** What one should know before choosing, in plain sentences. */
  abstract: string;
  /** Markdown. */
  description: string;
  isRecorded: boolean;
  isBroadcast: boolean;
  persons: { guid: string; id: number; name: string; biography: string; avatar: string | null }[];
  links: { url: string; title: string }[];
  attachments: { url: string; title: string }[];
}

export interface ScheduleDay {
  index: number;
  date: string;
  start: string;
  end: string;
  /** In the order in which the day's programme names them. */
  rooms: { name: string; guid: string; events: ScheduleEvent[] }[];
}

export interface Schedule {
  acronym: string;
  title: string;
  start: string;
  end: string;
  days: ScheduleDay[];
}

/** Null for a gathering without any date: the formats cannot tell of it. */
export function schedule(document: PublicationDocument, options: ExportOptions): Schedule | null {
  const slots = document.slots.filter((slot) => !slot.withdrawn);
  const dates = slots.length > 0 ? [...new Set(slots.map((slot) => slot.date))].sort() : eventDates(document);
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return null;
  const numbers = slotNumbers(document);
  return {
    acronym: acronym(document),
    title: textFor(document.event.title, options, document.event.lang).text,
    start: first,
    end: last,
    days: dates.map((date, index) =>
      scheduleDay(
        document,
        date,
        index + 1,
        slots.filter((slot) => slot.date === date),
        numbers,
        options,
      ),
    ),
  };
}

function eventDates({ event }: PublicationDocument): string[] {
  if (!event.startsOn) return [];
  const first = Temporal.PlainDate.from(event.startsOn);
  const days = event.endsOn ? first.until(event.endsOn).total('days') : 0;
  return Array.from({ length: Math.min(days, 366) + 1 }, (_, day) => first.add({ days: day }).toString());
}

function scheduleDay(
  document: PublicationDocument,
  date: string,
  index: number,
  slots: readonly PublishedSlot[],
  numbers: ReadonlyMap<string, number>,
  options: ExportOptions,
): ScheduleDay {
  const events = slots.map((slot) => scheduleEvent(document, slot, numbers.get(slot.id) ?? 1, options));
  const midnight = Temporal.PlainDate.from(date).toZonedDateTime(document.event.timeZone);
  const instants = slots.flatMap((slot) => [slot.startAt, slot.endAt]).filter((at) => at !== null);
  const times = instants.map((at) => Temporal.Instant.from(at)).sort(Temporal.Instant.compare);
  const names = [...new Set(events.map((event) => event.room))];
  return {
    index,
    date,
    start: offsetTime(times[0]?.toString() ?? midnight.toInstant().toString(), document),
    end: offsetTime(times.at(-1)?.toString() ?? midnight.add({ days: 1 }).toInstant().toString(), document),
    rooms: names.map((name) => ({
      name,
      guid: roomGuid(document, slots, name, options),
      events: events.filter((event) => event.room === name),
    })),
  };
}

function scheduleEvent(
  document: PublicationDocument,
  slot: PublishedSlot,
  id: number,
  options: ExportOptions,
): ScheduleEvent {
  const session = sessionOf(document, slot);
  const title = textFor(session.title, options, session.lang).text;
  const start =
    slot.startAt ??
    Temporal.PlainDate.from(slot.date).toZonedDateTime(document.event.timeZone).toInstant().toString();
  return {
    guid: scheduleGuid('slot', slot.id),
    id,
    code: slot.code,
    slug: slotSlug(document, slot, session.slug),
    url: sessionAddress(document, session, options),
    date: offsetTime(start, document),
    start: offsetTime(start, document).slice(11, 16),
    end: slot.endAt && offsetTime(slot.endAt, document),
    duration: duration(slot),
    room: roomName(document, slot, options),
    title: slotTitle(slot, title).replace(/\s+/g, ' '),
    subtitle: unsureMark(notConfirmed(document, slot, options), options).replace(/^ \((.*)\)$/, '$1'),
    type: session.kind,
    track: session.area,
    language: session.lang,
    abstract: slotNotes(document, slot, options).join('\n'),
    description: describe(document, slot, options),
    isRecorded: session.recording === 'recorded' || session.recording === 'both',
    isBroadcast: session.recording === 'broadcast' || session.recording === 'both',
    persons: persons(document, slot, options),
    ...materials(document, slot, options),
  };
}

function describe(document: PublicationDocument, slot: PublishedSlot, options: ExportOptions): string {
  const session = sessionOf(document, slot);
  const parts = session.parts.map((part) => {
    const names = speakerNames(document, part.speakers, options).join(', ');
    const title = textFor(part.title, options, session.lang).text;
    const text = textFor(part.description, options, session.lang).text;
    return [names ? `**${title}** (${names})` : `**${title}**`, text].filter(Boolean).join('\n\n');
  });
  return [textFor(session.description, options, session.lang).text, ...parts].filter(Boolean).join('\n\n');
}

/** Everybody of the session and its parts, once. Who is shown without a name is told of in the text alone. */
function persons(document: PublicationDocument, slot: PublishedSlot, options: ExportOptions) {
  const session = sessionOf(document, slot);
  const refs = [session, ...session.parts].flatMap((part) => part.speakers.map((ref) => ref.speakerId));
  return [...new Set(refs)].flatMap((id) => {
    const speaker = document.speakers.find((one) => one.id === id);
    if (!speaker || speaker.name === null) return [];
    return [
      {
        guid: scheduleGuid('speaker', id),
        id: numericId(id),
        name: speaker.name,
        biography: textFor(speaker.biography, options, speaker.lang).text,
        avatar: speaker.picture && fileAddress(speaker.picture.key, options),
      },
    ];
  });
}

function materials(document: PublicationDocument, slot: PublishedSlot, options: ExportOptions) {
  const own = document.materials.filter((material) => material.sessionId === slot.sessionId);
  return {
    links: own.flatMap(({ url, title }) => {
      const address = url !== null && URL.canParse(url) ? new URL(url).href : null;
      return address ? [{ url: address, title }] : [];
    }),
    attachments: own.flatMap(({ file, title }) =>
      file ? [{ url: fileAddress(file.key, options), title }] : [],
    ),
  };
}

/** The room, with its house where that is another one; what the formats call a room may be a whole house. */
function roomName(document: PublicationDocument, slot: PublishedSlot, options: ExportOptions): string {
  const place = placeOf(document, slot);
  if (place.room !== null) return place.elsewhere ? `${place.room}, ${place.venue}` : place.room;
  const words = exportTexts[options.lang];
  return place.venue ?? (slot.attendance === 'online' ? words.online : words.noRoom);
}

function roomGuid(
  document: PublicationDocument,
  slots: readonly PublishedSlot[],
  name: string,
  options: ExportOptions,
): string {
  const slot = slots.find((one) => roomName(document, one, options) === name);
  const venueId = slot?.venueId ?? (slot?.attendance === 'online' ? null : document.event.venueId);
  return scheduleGuid('room', slot?.roomId ?? venueId ?? `${document.event.id}:${slot?.attendance}`);
}

function offsetTime(instant: string, { event }: PublicationDocument): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(event.timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

function duration({ startAt, endAt }: PublishedSlot): string {
  if (!startAt || !endAt) return '00:00';
  const minutes = Temporal.Instant.from(startAt).until(endAt).total('minutes');
  const capped = Math.min(Math.max(Math.round(minutes), 0), 99 * 60 + 59);
  return `${String(Math.floor(capped / 60)).padStart(2, '0')}:${String(capped % 60).padStart(2, '0')}`;
}
