import type { ReadOptions } from '../reading.ts';
import type { ReadingExtract } from './extract.ts';
import { splitLines } from './decode-text.ts';
import { oneLine, toReading, type PlannedProgramme } from './planned-programme.ts';
import { ReaderError } from './reader-error.ts';
import { planEvent, type ScheduleEvent } from './schedule-event.ts';
import { parseXml, type XmlTag } from './xml-events.ts';

/** Reads schedule.xml of c3voc, frab and pretalx. Errors: `programme_file.xml_not_schedule`, `programme_file.xml_broken`, `programme_file.xml_with_dtd`. */
export function readScheduleXml(text: string, options: ReadOptions): ReadingExtract {
  const readable = breakBeforeEvents(text);
  const reader = new ScheduleXmlReader();
  parseXml(readable, {
    open: (tag) => reader.open(tag),
    close: (name) => reader.close(name),
    text: (value) => reader.text(value),
  });
  const lines = splitLines(readable);
  return { kind: 'reading', format: 'schedule-xml', reading: toReading(reader.plan, options), lines };
}

/** A file written without line breaks gets some, so that each event has a line of its own to be named by. */
function breakBeforeEvents(text: string): string {
  const isOneLine = text.length > 5_000 && splitLines(text).length < 5;
  return isOneLine ? text.replace(/<(day|room name|event|conference)\b/g, '\n<$1') : text;
}

const eventTexts = new Set([
  'date',
  'start',
  'end',
  'duration',
  'title',
  'subtitle',
  'abstract',
  'description',
  'room',
  'track',
  'type',
  'language',
]);

class ScheduleXmlReader {
  readonly plan: PlannedProgramme = { title: null, description: null, items: [], facts: [], warnings: [] };
  private readonly path: string[] = [];
  private event: ScheduleEvent | null = null;
  private day = '';
  private room = '';
  private value = '';

  open(tag: XmlTag): void {
    if (this.path.length === 0 && tag.name !== 'schedule')
      throw new ReaderError('programme_file.xml_not_schedule');
    this.path.push(tag.name);
    this.value = '';
    if (tag.name === 'day') this.day = tag.attributes['date'] ?? '';
    if (tag.name === 'room' && !this.event) this.room = tag.attributes['name'] ?? '';
    if (tag.name === 'event') this.event = newEvent(this.day, this.room, tag.line);
  }

  text(value: string): void {
    this.value += value;
  }

  close(name: string): void {
    this.path.pop();
    if (this.event) this.closeInEvent(this.event, name);
    else if (this.path.at(-1) === 'conference') this.closeInConference(name);
    this.value = '';
  }

  private closeInEvent(event: ScheduleEvent, name: string): void {
    const parent = this.path.at(-1);
    if (name === 'event') {
      planEvent(this.plan, event);
      this.event = null;
    } else if (name === 'person' && parent === 'persons') {
      event.persons.push(this.value);
    } else if (parent === 'event' && eventTexts.has(name) && this.value.trim() !== '') {
      event[name as Exclude<keyof ScheduleEvent, 'persons' | 'line'>] = this.value;
    }
  }

  private closeInConference(name: string): void {
    if (name === 'title') this.plan.title = oneLine(this.value);
    if (name === 'venue') addFact(this.plan, 'venue', this.value);
    if (name === 'url') addFact(this.plan, 'link', this.value);
  }
}

export function newEvent(day: string, room: string, line: number): ScheduleEvent {
  const empty = { date: '', start: '', end: '', duration: '', title: '', subtitle: '', abstract: '' };
  return { ...empty, description: '', track: '', type: '', language: '', persons: [], day, room, line };
}

export function addFact(plan: PlannedProgramme, kind: 'venue' | 'link', text: string): void {
  const value = oneLine(text);
  if (value) plan.facts.push({ kind, text: value, value: null, line: 1 });
}
