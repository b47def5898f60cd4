import { isUnsure } from './marked-title.ts';
import { isRealDate } from './real-date.ts';
import { severalLines, oneLine, type PlannedItem, type PlannedProgramme } from './planned-programme.ts';

/**
 * One event of a schedule file, all as text, in whatever variety of the format.
 * Source: the c3voc schedule schemas; frab and pretalx write older forms of them.
 */
export interface ScheduleEvent {
  /** The day the file lists it under. */
  day: string;
  /** ISO date and time with offset. */
  date: string;
  start: string;
  end: string;
  duration: string;
  title: string;
  subtitle: string;
  abstract: string;
  description: string;
  room: string;
  track: string;
  type: string;
  language: string;
  persons: string[];
  line: number;
}

const isoMoment = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2}))?/;
const minutesOfDay = 24 * 60;

/** Adds an event to the programme, or a warning where it cannot be one. */
export function planEvent(plan: PlannedProgramme, event: ScheduleEvent): void {
  const title = oneLine(event.title);
  const { line } = event;
  if (title === null) return void plan.warnings.push({ code: 'event-untitled', data: {}, line });
  const began = startOf(event);
  if (began === null) return void plan.warnings.push({ code: 'event-undated', data: { title }, line });
  const { end, code } = endOf(event, began);
  if (code) plan.warnings.push({ code, data: { title }, line });
  plan.items.push({ ...began, end, title, ...factsOf(event) });
}

type EventFacts = Omit<PlannedItem, 'date' | 'start' | 'end' | 'title'>;

function factsOf(event: ScheduleEvent): EventFacts {
  const track = oneLine(event.track);
  return {
    description: severalLines(event.subtitle, event.abstract, event.description, track && `[${track}]`),
    speakers: event.persons.map(oneLine).filter((name) => name !== null),
    place: oneLine(event.room),
    kindHint: `${event.type} ${event.track}`.trim(),
    language: event.language.trim(),
    tentative: isUnsure(event.subtitle),
    line: event.line,
  };
}

/** `date` says more than `start`: it knows the day of what begins after midnight. Both are times on the wall. */
function startOf(event: ScheduleEvent): { date: string; start: string } | null {
  const moment = isoMoment.exec(event.date);
  const start = clock(event.start) ?? (moment?.[2] ? `${moment[2]}:${moment[3]}` : null);
  const date = moment?.[1] ?? isoMoment.exec(event.day)?.[1];
  return date && start && isRealDate(date) ? { date, start } : null;
}

function endOf(event: ScheduleEvent, began: { date: string; start: string }) {
  const moment = isoMoment.exec(event.end);
  const minutes = durationMinutes(event.duration);
  if (minutes === null && moment?.[2]) return { end: `${moment[2]}:${moment[3]}`, code: null };
  if (minutes === null || minutes === 0) return { end: null, code: 'event-open-end' as const };
  if (minutes > minutesOfDay) return { end: null, code: 'event-lasts-days' as const };
  return { end: formatClock(toMinutes(began.start) + minutes), code: null };
}

/** `HH:MM`, `HH:MM:SS` or `D:HH:MM:SS`; null where it is none of these. */
function durationMinutes(text: string): number | null {
  const parts = text.trim().split(':').map(Number);
  if (parts.length < 2 || parts.length > 4 || parts.some((part) => !Number.isFinite(part) || part < 0))
    return null;
  const [days, hours, minutes] = parts.length === 4 ? parts : [0, ...parts];
  return (days ?? 0) * minutesOfDay + (hours ?? 0) * 60 + (minutes ?? 0);
}

function clock(text: string): string | null {
  const [, hour = '', minute = ''] = /^\s*(\d{1,2}):(\d{2})/.exec(text) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}

function toMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function formatClock(minutes: number): string {
  const inDay = minutes % minutesOfDay;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}
