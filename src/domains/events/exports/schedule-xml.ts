/** schedule.xml (frab, pretalx, c3voc). Valid against its schema. */
import type { PublicationDocument } from '../publication.ts';
import { eventAddress, type ExportOptions } from './export-reader.ts';
import { areas } from './schedule-json.ts';
import { schedule, type ScheduleDay, type ScheduleEvent } from './schedule.ts';
import { element, textElement } from './xml.ts';

/** Null for a gathering without any date. */
export function scheduleXml(document: PublicationDocument, options: ExportOptions): string | null {
  const told = schedule(document, options);
  if (!told) return null;
  const { event, organisation } = document;
  const conference = element(
    'conference',
    {},
    textElement('acronym', told.acronym),
    textElement('title', told.title),
    textElement('start', told.start),
    textElement('end', told.end),
    textElement('days', told.days.length),
    textElement('timeslot_duration', '00:05'),
    textElement('base_url', `${options.origin}/`),
    textElement('url', eventAddress(document, options)),
    textElement('time_zone_name', event.timeZone),
    element('color', { primary: organisation.colour }),
    ...areas(document).map((name) => element('track', { name })),
  );
  const body = element(
    'schedule',
    {},
    element('generator', { name: 'Samskab', system: new URL(options.origin).host }),
    textElement('url', `${options.origin}/e/${event.slug}/schedule.xml?lang=${options.lang}`),
    textElement('version', document.version),
    conference,
    ...told.days.map(dayElement),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`;
}

function dayElement(day: ScheduleDay): string {
  const rooms = day.rooms.map((room) =>
    element('room', { name: room.name, guid: room.guid }, ...room.events.map(eventElement)),
  );
  return element('day', { index: day.index, date: day.date, start: day.start, end: day.end }, ...rooms);
}

function eventElement(event: ScheduleEvent): string {
  return element(
    'event',
    { guid: event.guid, id: event.id },
    textElement('room', event.room),
    textElement('title', event.title),
    textElement('subtitle', event.subtitle),
    textElement('type', event.type),
    textElement('date', event.date),
    textElement('start', event.start),
    textElement('duration', event.duration),
    textElement('abstract', event.abstract),
    textElement('slug', event.slug),
    textElement('track', event.track ?? ''),
    persons(event),
    textElement('language', event.language),
    textElement('description', event.description),
    element('recording', {}, textElement('license', ''), textElement('optout', String(!event.isRecorded))),
    element('links', {}, ...event.links.map(({ url, title }) => textElement('link', title, { href: url }))),
    element(
      'attachments',
      {},
      ...event.attachments.map(({ url, title }) => textElement('attachment', title, { href: url })),
    ),
    textElement('url', event.url),
  );
}

function persons(event: ScheduleEvent): string {
  const each = event.persons.map(({ id, guid, name }) => textElement('person', name, { id, guid }));
  return element('persons', {}, ...each);
}
