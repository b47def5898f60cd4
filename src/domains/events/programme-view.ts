/**
 * A published programme as readers see it: days, rows of one time, and in each row what runs then. Parallel sessions
 * share a row. Pure and browser-safe.
 */
import type { PageLanguage, TextLanguage } from '#platform/i18n/languages.ts';
import { listAreas, type AreaView } from './programme-areas.ts';
import type { PublicationDocument, PublishedSession, PublishedSlot } from './publication.ts';
import { said, type SaidText } from './said-text.ts';
import { speakerLines, type SpeakerLine } from './speaker-lines.ts';

export type Uncertain = 'whole' | 'date' | 'time' | 'place' | 'speaker' | 'title';

export interface SlotView {
  id: string;
  sessionId: string;
  /** Slug of a session with a page worth opening; null for a plain break. */
  page: string | null;
  title: SaidText;
  kind: PublishedSession['kind'];
  code: string | null;
  area: AreaView | null;
  speakers: SpeakerLine[];
  date: string;
  /** Local times, or null where there are no clock times. */
  start: string | null;
  end: string | null;
  /** Whether its times are the row's own, so need not be said again. */
  sameTimeAsRow: boolean;
  startAt: string | null;
  endAt: string | null;
  place: PlaceLine | null;
  attendance: PublishedSlot['attendance'];
  recording: PublishedSession['recording'];
  interpreting: string[];
  doors: string | null;
  prices: string[];
  tentative: Uncertain[];
  /** Language spoken. */
  lang: TextLanguage;
  /** How many files and links belong to the session. */
  materials: number;
  repeats: Repeat[];
}

/** The same session at another time. */
export interface Repeat {
  slotId: string;
  code: string | null;
  date: string;
  start: string | null;
}

export interface PlaceLine {
  venue: string | null;
  room: string | null;
  /** At another venue than the gathering's own. */
  elsewhere: boolean;
}

export interface RowView {
  key: string;
  start: string | null;
  end: string | null;
  startAt: string | null;
  endAt: string | null;
  title: SaidText | null;
  slots: SlotView[];
}

export interface DayView {
  date: string;
  tentative: boolean;
  rows: RowView[];
}

export interface ProgrammeView {
  days: DayView[];
  areas: AreaView[];
  /** Languages spoken, of more than breaks and meals. */
  languages: TextLanguage[];
  /** Sessions without any time: what is known of an old edition, or not placed yet. */
  unscheduled: TalkView[];
}

export interface TalkView {
  id: string;
  page: string;
  title: SaidText;
  lang: TextLanguage;
  speakers: SpeakerLine[];
  tentative: Uncertain[];
  materials: number;
}

/** Kinds that only fill the time between. */
export const quietKinds: ReadonlySet<PublishedSession['kind']> = new Set([
  'break',
  'meal',
  'registration',
  'travel',
]);

export function viewProgramme(document: PublicationDocument, lang: PageLanguage): ProgrammeView {
  const areas = listAreas(document.sessions, { lang: document.event.lang, page: lang });
  const slots = document.slots.filter((slot) => !slot.withdrawn);
  const days = [...groupBy(slots, (slot) => slot.date)].map(([date, ofDay]) => ({
    date,
    tentative: ofDay.every((slot) => slot.tentative.includes('date')),
    rows: groupRows(ofDay).map((row) => viewRow(document, areas, row, lang)),
  }));
  const spoken = document.sessions.filter((session) => !quietKinds.has(session.kind));
  return {
    days,
    areas,
    languages: [...new Set(spoken.map((session) => session.lang))],
    unscheduled: viewUnscheduled(document, lang),
  };
}

function viewUnscheduled(document: PublicationDocument, lang: PageLanguage): TalkView[] {
  const scheduled = new Set(document.slots.map((slot) => slot.sessionId));
  return document.sessions
    .filter((session) => !scheduled.has(session.id))
    .map((session) => ({
      id: session.id,
      page: session.slug,
      title: said(session.title, lang, session.lang) ?? { text: session.slug },
      lang: session.lang,
      speakers: speakerLines(document, allSpeakers(session)),
      tentative: session.tentative,
      materials: materialsOf(document, session),
    }));
}

function allSpeakers(session: PublishedSession): PublishedSession['speakers'] {
  return [...session.speakers, ...session.parts.flatMap((part) => part.speakers)];
}

function materialsOf({ materials }: PublicationDocument, session: PublishedSession): number {
  return materials.filter((material) => material.sessionId === session.id).length;
}

/** Slots of one block, or that start at the same time, run side by side; the list's order is kept. */
export function groupRows(slots: readonly PublishedSlot[]): PublishedSlot[][] {
  const rows = groupBy(slots, (slot) => slot.blockId ?? slot.start ?? slot.id);
  const starts = new Map([...rows].map(([key, row]) => [row[0]?.start, key]));
  for (const [key, row] of rows) {
    const sameStart = starts.get(row[0]?.start ?? undefined);
    if (row[0]?.start && sameStart !== undefined && sameStart !== key) {
      rows.set(sameStart, [...row, ...(rows.get(sameStart) ?? [])]);
      rows.delete(key);
    }
  }
  return [...rows.values()];
}

function viewRow(
  document: PublicationDocument,
  areas: AreaView[],
  slots: readonly PublishedSlot[],
  lang: PageLanguage,
): RowView {
  const start = slots[0]?.start ?? null;
  const sameEnd = slots.every((slot) => slot.end === slots[0]?.end);
  const end = sameEnd ? (slots[0]?.end ?? null) : null;
  const block = document.blocks.find((candidate) => candidate.id === slots[0]?.blockId);
  const ends = slots.map((slot) => slot.endAt).filter((at) => at !== null);
  return {
    key: slots[0]?.id ?? '',
    start,
    end,
    startAt: slots[0]?.startAt ?? null,
    endAt: ends.length === slots.length ? ends.reduce((late, at) => (at > late ? at : late)) : null,
    title: block && slots.length > 1 ? said(block.title, lang, document.event.lang) : null,
    slots: slots.map((slot) => ({
      ...viewSlot(document, areas, slot, lang),
      sameTimeAsRow: slot.start === start && slot.end === end,
    })),
  };
}

export function viewSlot(
  document: PublicationDocument,
  areas: AreaView[],
  slot: PublishedSlot,
  lang: PageLanguage,
): SlotView {
  const session = document.sessions.find((candidate) => candidate.id === slot.sessionId);
  if (!session) throw new Error(`The publication has a slot without its session: ${slot.id}`);
  return {
    id: slot.id,
    sessionId: session.id,
    page: hasPage(session) ? session.slug : null,
    title: said(session.title, lang, session.lang) ?? { text: '' },
    kind: session.kind,
    code: slot.code,
    area: areas.find((area) => area.name === session.area) ?? null,
    speakers: speakerLines(document, allSpeakers(session)),
    date: slot.date,
    start: slot.start,
    end: slot.end,
    sameTimeAsRow: true,
    startAt: slot.startAt,
    endAt: slot.endAt,
    place: placeLine(document, slot),
    attendance: slot.attendance,
    recording: session.recording,
    interpreting: session.interpreting,
    doors: slot.doors,
    prices: session.prices,
    tentative: [...new Set<Uncertain>([...session.tentative, ...slot.tentative])],
    lang: session.lang,
    materials: materialsOf(document, session),
    repeats: repeatsOf(document, slot),
  };
}

function hasPage(session: PublishedSession): boolean {
  return (
    !quietKinds.has(session.kind) ||
    session.speakers.length > 0 ||
    Object.values(session.description).some((text) => text !== '')
  );
}

function placeLine(document: PublicationDocument, slot: PublishedSlot): PlaceLine | null {
  const venue = document.venues.find((candidate) => candidate.id === slot.venueId);
  const room = venue?.rooms.find((candidate) => candidate.id === slot.roomId)?.name ?? null;
  const elsewhere =
    venue !== undefined && document.event.venueId !== null && venue.id !== document.event.venueId;
  const named = elsewhere || document.event.venueId === null ? (venue?.name ?? null) : null;
  return named || room ? { venue: named, room, elsewhere } : null;
}

/** Breaks and meals come again every day and need no pointing at. */
function repeatsOf(document: PublicationDocument, slot: PublishedSlot): Repeat[] {
  const session = document.sessions.find((candidate) => candidate.id === slot.sessionId);
  if (!session || quietKinds.has(session.kind)) return [];
  return document.slots
    .filter((other) => other.sessionId === slot.sessionId && other.id !== slot.id && !other.withdrawn)
    .map((other) => ({ slotId: other.id, code: other.code, date: other.date, start: other.start }));
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
