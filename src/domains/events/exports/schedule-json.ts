/** schedule.json of the Chaos Computer Club's video team, as pretalx and frab write it. Valid against its schema. */
import type { PublicationDocument } from '../publication.ts';
import { eventAddress, fileAddress, textFor, type ExportOptions } from './export-reader.ts';
import { schedule, type ScheduleEvent } from './schedule.ts';

/** Null for a gathering without any date. */
export function scheduleJson(document: PublicationDocument, options: ExportOptions): string | null {
  const told = schedule(document, options);
  if (!told) return null;
  const { event, organisation } = document;
  const conference = {
    acronym: told.acronym,
    title: told.title,
    description: textFor(event.summary, options, event.lang).text,
    start: told.start,
    end: told.end,
    daysCount: told.days.length,
    timeslot_duration: '00:05',
    ...(zonePattern.test(event.timeZone) ? { time_zone_name: event.timeZone } : {}),
    ...(organisation.logo ? { logo: fileAddress(organisation.logo.key, options) } : {}),
    colors: { primary: organisation.colour },
    url: eventAddress(document, options),
    tracks: areas(document).map((name) => ({ name })),
    rooms: rooms(told.days),
    days: told.days.map((day) => ({
      index: day.index,
      date: day.date,
      day_start: day.start,
      day_end: day.end,
      rooms: Object.fromEntries(day.rooms.map((room) => [room.name, room.events.map(jsonEvent)])),
    })),
  };
  return JSON.stringify({
    $schema: 'https://c3voc.de/schedule/schema.json',
    generator: { name: 'Samskab', url: options.origin },
    schedule: { version: String(document.version), base_url: options.origin, conference },
  });
}

/** What the schema takes for a zone; others are left out, the offsets of the times say the same. */
const zonePattern = /^[A-Z][a-z]+\/[A-Z][a-z]+|^UTC$/;
const codePattern = /^[A-Z0-9]+$/;

function jsonEvent(event: ScheduleEvent) {
  const { isRecorded, isBroadcast, code, end, persons, ...rest } = event;
  return {
    ...rest,
    ...(code && codePattern.test(code) ? { code } : {}),
    ...(end ? { end } : {}),
    do_not_record: !isRecorded,
    do_not_stream: !isBroadcast,
    persons: persons.map(({ avatar, biography, ...person }) => ({
      ...person,
      biography: biography || null,
      ...(avatar ? { avatar } : {}),
    })),
  };
}

export function areas(document: PublicationDocument): string[] {
  return [...new Set(document.sessions.map((session) => session.area).filter((area) => area !== null))];
}

function rooms(days: readonly { rooms: readonly { name: string; guid: string }[] }[]) {
  const names = new Map(days.flatMap((day) => day.rooms.map((room) => [room.name, room.guid] as const)));
  return [...names].map(([name, guid]) => ({ name, guid }));
}
