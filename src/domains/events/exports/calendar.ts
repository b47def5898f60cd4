/**
 * A publication as iCalendar (RFC 5545, RFC 7986). UID and SEQUENCE come from the publication, so that what
 * somebody follows is updated in place; withdrawn slots stay as CANCELLED. The same publication gives the same bytes.
 */
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { exportTexts } from '#platform/i18n/texts/exports.ts';
import type { PublicationDocument, PublishedSlot } from '../publication.ts';
import { calendarText, foldLines } from './calendar-text.ts';
import {
  eventAddress,
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
import { plainText } from './plain-text.ts';
import { timeZoneComponent } from './time-zone.ts';

export interface CalendarOptions extends ExportOptions {
  /** Only these slots: somebody's own selection, or one session. */
  slotIds?: ReadonlySet<string>;
  /** The reader's own selection is named as such. */
  isSelection?: boolean;
}

/** How often a follower should look again. */
const refresh = 'PT1H';

export function calendar(document: PublicationDocument, options: CalendarOptions): string {
  const root = new ICAL.Component('vcalendar');
  root.addPropertyWithValue('version', '2.0');
  root.addPropertyWithValue('prodid', '-//Samskab//Programme//EN');
  root.addPropertyWithValue('calscale', 'GREGORIAN');
  describe(root, document, options);
  const zone = timeZoneComponent(document.event.timeZone);
  if (zone) root.addSubcomponent(zone);
  const slots = document.slots.filter((slot) => options.slotIds?.has(slot.id) ?? true);
  for (const slot of slots) root.addSubcomponent(slotComponent(document, slot, zone !== null, options));
  if (document.slots.length === 0 && !options.slotIds && document.event.startsOn)
    root.addSubcomponent(eventComponent(document, document.event.startsOn, options));
  return foldLines(root.toString());
}

function describe(root: ICAL.Component, document: PublicationDocument, options: CalendarOptions): void {
  const { event } = document;
  const title = textFor(event.title, options, event.lang).text;
  const name = oneLine(options.isSelection ? exportTexts[options.lang].mySelection(title) : title);
  addText(root, 'name', name);
  addText(root, 'x-wr-calname', name);
  addText(root, 'x-wr-timezone', event.timeZone);
  add(root, 'refresh-interval', refresh, 'duration');
  add(root, 'x-published-ttl', refresh, 'duration');
  add(root, 'url', eventAddress(document, options), 'uri');
}

function slotComponent(
  document: PublicationDocument,
  slot: PublishedSlot,
  knowsZone: boolean,
  options: ExportOptions,
): ICAL.Component {
  const session = sessionOf(document, slot);
  const words = exportTexts[options.lang];
  const component = new ICAL.Component('vevent');
  const unsure = notConfirmed(document, slot, options);
  const title = textFor(session.title, options, session.lang);
  const mark = slot.withdrawn ? ` (${words.cancelled.toLowerCase()})` : unsureMark(unsure, options);
  stamp(component, slot.uid, slot.sequence, slot.changedAt);
  addTimes(component, document, slot, knowsZone);
  addText(component, 'summary', oneLine(slotTitle(slot, title.text)) + mark, title.lang);
  addText(component, 'description', description(document, slot, options), options.lang);
  addText(component, 'location', oneLine(location(document, slot, options)));
  add(component, 'url', sessionAddress(document, session, options), 'uri');
  addCategories(component, [words.kinds[session.kind], session.area]);
  addText(component, 'status', slot.withdrawn ? 'CANCELLED' : unsure.length > 0 ? 'TENTATIVE' : 'CONFIRMED');
  addText(component, 'transp', slot.start ? 'OPAQUE' : 'TRANSPARENT');
  return component;
}

/**
 * The gathering as one entry, for a mail to those who come: its hours where it is one day with known times, else whole
 * days. The UID is the gathering's own and the same as before its programme was out; nothing in it is personal.
 */
export function eventCalendar(document: PublicationDocument, options: ExportOptions): string | null {
  if (!document.event.startsOn) return null;
  const root = new ICAL.Component('vcalendar');
  root.addPropertyWithValue('version', '2.0');
  root.addPropertyWithValue('prodid', '-//Samskab//Programme//EN');
  root.addPropertyWithValue('calscale', 'GREGORIAN');
  root.addPropertyWithValue('method', 'PUBLISH');
  const zone = timeZoneComponent(document.event.timeZone);
  if (zone) root.addSubcomponent(zone);
  const component = eventComponent(document, document.event.startsOn, options);
  addHours(component, document, zone !== null);
  root.addSubcomponent(component);
  return foldLines(root.toString());
}

/** From the first start to the last end of a gathering of one day. */
function addHours(component: ICAL.Component, document: PublicationDocument, knowsZone: boolean): void {
  const { startsOn, endsOn, timeZone, tentative } = document.event;
  if (endsOn !== null && endsOn !== startsOn) return;
  if (tentative.includes('time')) return;
  const slots = document.slots.filter((slot) => !slot.withdrawn && slot.date === startsOn);
  const first = slots
    .filter(({ start, startAt }) => start !== null && startAt !== null)
    .sort((one, other) => ((one.start ?? '') < (other.start ?? '') ? -1 : 1))[0];
  const last = slots
    .filter(({ end, endAt }) => end !== null && endAt !== null)
    .sort((one, other) => ((one.end ?? '') > (other.end ?? '') ? -1 : 1))[0];
  if (!first?.start || !first.startAt || !last?.end || !last.endAt || last.end <= first.start) return;
  component.removeProperty('dtstart');
  component.removeProperty('dtend');
  addTime(component, 'dtstart', first.start, first.startAt, knowsZone ? timeZone : null);
  addTime(component, 'dtend', last.end, last.endAt, knowsZone ? timeZone : null);
  component.updatePropertyWithValue('transp', 'OPAQUE');
}

/** A gathering whose programme is not out yet still stands in the calendar, as whole days. */
function eventComponent(
  document: PublicationDocument,
  startsOn: string,
  options: ExportOptions,
): ICAL.Component {
  const { event } = document;
  const unsure = event.tentative.length > 0;
  const title = textFor(event.title, options, event.lang);
  const component = new ICAL.Component('vevent');
  stamp(component, `${event.id}@samskab`, document.version, document.publishedAt);
  addDays(component, startsOn, event.endsOn ?? startsOn);
  const words = exportTexts[options.lang];
  const mark = event.withdrawnAt
    ? ` (${words.cancelled.toLowerCase()})`
    : unsure
      ? ` (${words.notConfirmed})`
      : '';
  addText(component, 'summary', oneLine(title.text) + mark, title.lang);
  addText(component, 'description', textFor(event.summary, options, event.lang).text);
  const venue = document.venues.find((one) => one.id === event.venueId);
  if (venue) addText(component, 'location', oneLine([venue.name, venue.address].filter(Boolean).join(', ')));
  add(component, 'url', eventAddress(document, options), 'uri');
  addText(component, 'status', event.withdrawnAt ? 'CANCELLED' : unsure ? 'TENTATIVE' : 'CONFIRMED');
  addText(component, 'transp', 'TRANSPARENT');
  return component;
}

/** DTSTAMP without a METHOD means "last revised" (RFC 5545, 3.8.7.2): both say when the slot last changed. */
function stamp(component: ICAL.Component, uid: string, sequence: number, changedAt: string): void {
  const at = utc(changedAt);
  addText(component, 'uid', uid);
  component.addPropertyWithValue('sequence', sequence);
  component.addPropertyWithValue('dtstamp', at);
  component.addPropertyWithValue('last-modified', at);
}

/** A day without clock times is an all-day entry; an open end has no DTEND rather than an invented one. */
function addTimes(
  component: ICAL.Component,
  document: PublicationDocument,
  slot: PublishedSlot,
  knowsZone: boolean,
): void {
  if (!slot.start || !slot.startAt) return addDays(component, slot.date, slot.date);
  const zone = knowsZone ? document.event.timeZone : null;
  addTime(component, 'dtstart', slot.start, slot.startAt, zone);
  if (slot.end && slot.endAt) addTime(component, 'dtend', slot.end, slot.endAt, zone);
}

function addTime(
  component: ICAL.Component,
  name: string,
  local: string,
  instant: string,
  zone: string | null,
) {
  if (zone === null) return void component.addPropertyWithValue(name, utc(instant));
  const property = new ICAL.Property(name);
  property.setParameter('tzid', zone);
  property.setValue(ICAL.Time.fromDateTimeString(`${local}:00`));
  component.addProperty(property);
}

/** Whole days; the end of iCalendar is the day after the last. */
function addDays(component: ICAL.Component, first: string, last: string): void {
  const end = ICAL.Time.fromDateString(last);
  end.adjust(1, 0, 0, 0);
  add(component, 'dtstart', ICAL.Time.fromDateString(first), 'date');
  add(component, 'dtend', end, 'date');
}

function description(document: PublicationDocument, slot: PublishedSlot, options: ExportOptions): string {
  const session = sessionOf(document, slot);
  const words = exportTexts[options.lang];
  const names = speakerNames(document, session.speakers, options);
  const parts = session.parts.map((part) => {
    const speakers = speakerNames(document, part.speakers, options).join(', ');
    const title = textFor(part.title, options, session.lang).text;
    return speakers ? `– ${title} (${speakers})` : `– ${title}`;
  });
  return [
    slot.withdrawn ? `${words.cancelled}.` : slotNotes(document, slot, options).join('\n'),
    names.length > 0 ? words.withSpeakers(names.join(', ')) : '',
    parts.join('\n'),
    plainText(textFor(session.description, options, session.lang).text),
    words.readMore(sessionAddress(document, session, options)),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function location(document: PublicationDocument, slot: PublishedSlot, options: ExportOptions): string {
  const place = placeOf(document, slot);
  const parts = [place.room, place.venue, place.address].filter((part) => part !== null);
  if (slot.attendance === 'online') parts.unshift(exportTexts[options.lang].online);
  return parts.join(', ');
}

/** Titles and places stay on one line: some calendars show a line break as a backslash and an n. */
function oneLine(text: string): string {
  return calendarText(text).replace(/\s+/g, ' ').trim();
}

function addCategories(component: ICAL.Component, names: readonly (string | null)[]): void {
  const property = new ICAL.Property('categories');
  property.setValues(names.flatMap((name) => (name ? [oneLine(name)] : [])));
  component.addProperty(property);
}

function utc(instant: string): ICAL.Time {
  const rounded = Temporal.Instant.from(instant).round('second');
  return ICAL.Time.fromDateTimeString(rounded.toString());
}

/** Text is written as TEXT also under names the library does not know, so that nothing escapes its line. */
function addText(component: ICAL.Component, name: string, value: string, lang?: string): void {
  const text = calendarText(value);
  if (text === '') return;
  const property = new ICAL.Property(name);
  if (property.type === 'unknown') property.resetType('text');
  if (lang) property.setParameter('language', lang);
  property.setValue(text);
  component.addProperty(property);
}

function add(component: ICAL.Component, name: string, value: string | ICAL.Time, type: string): void {
  const property = new ICAL.Property(name);
  if (property.type !== type) property.resetType(type);
  property.setValue(
    typeof value === 'string' && type === 'duration' ? ICAL.Duration.fromString(value) : value,
  );
  component.addProperty(property);
}
