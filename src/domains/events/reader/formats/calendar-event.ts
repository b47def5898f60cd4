import ICAL from 'ical.js';
import type { CalendarLine } from './calendar-lines.ts';

/** A property of an event: its value as text, and the parameters that matter here. */
export interface CalendarProperty {
  value: string;
  valueType: string;
  zone: string;
  language: string;
  name: string;
}

/** One VEVENT: each property once, the first wins; lines that cannot be read set apart. */
export interface CalendarEvent {
  line: number;
  properties: Map<string, CalendarProperty>;
  unreadable: CalendarLine[];
}

export interface Calendar {
  /** Properties of the calendar itself. */
  properties: Map<string, CalendarProperty>;
  /** The names of the time zones it defines. */
  zones: string[];
  events: CalendarEvent[];
}

/** Sorts the lines of a calendar into its events. Reads line by line, so one bad line spoils only itself. */
export function parseCalendar(lines: CalendarLine[]): Calendar {
  const calendar: Calendar = { properties: new Map(), zones: [], events: [] };
  const open: string[] = [];
  let event: CalendarEvent | null = null;
  for (const line of lines) {
    const [, begin] = /^BEGIN:\s*(\w+)/i.exec(line.text) ?? [];
    const [, end] = /^END:\s*(\w+)/i.exec(line.text) ?? [];
    const inside = open.at(-1);
    if (begin) {
      open.push(begin.toUpperCase());
      if (open.at(-1) === 'VEVENT') calendar.events.push((event = newEvent(line.line)));
    } else if (end) {
      // A lost END is made up for by the next one that fits.
      const at = open.lastIndexOf(end.toUpperCase());
      if (at >= 0) open.length = at;
    } else if (inside === 'VEVENT' && event) addProperty(event.properties, line, event.unreadable);
    else if (inside === 'VCALENDAR') addProperty(calendar.properties, line, []);
    else if (inside === 'VTIMEZONE' && /^TZID:/i.test(line.text))
      calendar.zones.push(line.text.slice(5).trim());
  }
  return calendar;
}

function newEvent(line: number): CalendarEvent {
  return { line, properties: new Map(), unreadable: [] };
}

function addProperty(
  into: Map<string, CalendarProperty>,
  line: CalendarLine,
  unreadable: CalendarLine[],
): void {
  const property = readProperty(line.text);
  if (!property) unreadable.push(line);
  else if (property.valueType === 'recur') addRule(into, property);
  else if (!into.has(property.name)) into.set(property.name, property);
}

/** Exceptions may stand on several lines; of several rules the first counts. */
function addRule(into: Map<string, CalendarProperty>, property: CalendarProperty): void {
  const before = into.get(property.name);
  if (!before) into.set(property.name, property);
  else if (property.name !== 'rrule') before.value += `,${property.value}`;
}

/** ical.js knows quoting, escapes and value types; what it refuses is no property. */
function readProperty(text: string): CalendarProperty | null {
  // Rules are kept as they stand; `calendar-rule.ts` reads them.
  const [, rule] = /^(RRULE|RDATE|EXRULE|EXDATE)[;:]/i.exec(text) ?? [];
  if (rule) return { name: rule.toLowerCase(), valueType: 'recur', value: text, zone: '', language: '' };
  try {
    const [name, parameters, valueType, ...values] = ICAL.parse.property(text) as [
      string,
      Record<string, string | string[]>,
      string,
      ...unknown[],
    ];
    return {
      name,
      valueType,
      value: values.map((value) => (typeof value === 'string' ? value : String(value))).join(', '),
      zone: String(parameters['tzid'] ?? ''),
      language: String(parameters['language'] ?? ''),
    };
  } catch {
    return null;
  }
}
