import { z } from 'zod';
import type { ReadOptions } from '../reading.ts';
import { splitLines } from './decode-text.ts';
import type { ReadingExtract } from './extract.ts';
import { linesOfJson } from './json-lines.ts';
import { oneLine, severalLines, toReading, type PlannedProgramme } from './planned-programme.ts';
import { ReaderError } from './reader-error.ts';
import { isRealDate } from './real-date.ts';
import { planEvent, type ScheduleEvent } from './schedule-event.ts';
import { addFact } from './schedule-xml.ts';

/** Text, or a translation object of which the first is taken; anything else counts as nothing said. */
const text = z
  .union([z.string(), z.number().transform(String), z.record(z.string(), z.unknown()).transform(firstText)])
  .catch('');

function firstText(translations: Record<string, unknown>): string {
  return String(Object.values(translations).find((value) => typeof value === 'string') ?? '');
}

const person = z.union([
  z.string(),
  z.object({ name: text, public_name: text, full_public_name: text }).transform((known) => {
    return known.name || known.public_name || known.full_public_name;
  }),
]);

const event = z.object({
  date: text,
  start: text,
  end: text,
  duration: text,
  title: text,
  subtitle: text,
  abstract: text,
  description: text,
  room: text,
  track: text,
  type: text,
  language: text,
  persons: z.array(person.catch('')).catch([]),
});

const day = z.object({ date: text, rooms: z.record(z.string(), z.array(event).catch([])).catch({}) });

const schedule = z.object({
  schedule: z.object({
    conference: z.object({ title: text, description: text, url: text, venue: text, days: z.array(day) }),
  }),
});

/** Reads schedule.json of c3voc, frab and pretalx. Errors: `programme_file.json_broken`, `programme_file.json_not_schedule`. */
export function readScheduleJson(source: string, options: ReadOptions): ReadingExtract {
  const content = parse(source);
  const readable = splitLines(source).length < 5 ? JSON.stringify(content, null, 1) : source;
  const checked = schedule.safeParse(content);
  if (!checked.success) throw new ReaderError('programme_file.json_not_schedule');
  const { conference } = checked.data.schedule;
  const plan: PlannedProgramme = {
    title: oneLine(conference.title),
    description: severalLines(conference.description),
    items: [],
    facts: [],
    warnings: [],
  };
  addFact(plan, 'venue', conference.venue);
  addFact(plan, 'link', conference.url);
  for (const found of eventsOf(conference.days, linesOfJson(readable))) planEvent(plan, found);
  return {
    kind: 'reading',
    format: 'schedule-json',
    reading: toReading(plan, options),
    lines: splitLines(readable),
  };
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    throw new ReaderError('programme_file.json_broken');
  }
}

function eventsOf(days: z.infer<typeof day>[], lines: Map<string, number>): ScheduleEvent[] {
  return days.flatMap(({ date, rooms }, dayIndex) =>
    Object.entries(rooms).flatMap(([room, events]) =>
      events.map((found, index) => ({
        ...found,
        room: found.room || room,
        day: isRealDate(date) ? date : '',
        line: lines.get(`/schedule/conference/days/${dayIndex}/rooms/${room}/${index}`) ?? 1,
      })),
    ),
  );
}
