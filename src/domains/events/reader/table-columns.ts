import { cleanLine } from './clean.ts';
import { findDates, leadingDayNumber, leadingWeekday } from './dates.ts';
import { sessionCode } from './codes.ts';
import type { SourceRow } from './source.ts';
import { leadingTime } from './times.ts';

/** What a table's column holds. `track` is a room, a track or a day whose cells are items of their own. */
export type ColumnRole =
  | 'time'
  | 'start'
  | 'end'
  | 'date'
  | 'title'
  | 'speaker'
  | 'place'
  | 'description'
  | 'code'
  | 'kind'
  | 'track'
  | 'duration'
  | 'other';

export interface Columns {
  roles: ColumnRole[];
  /** The heads of the columns; empty where the table has no head. */
  heads: string[];
  /** How many rows the head takes. */
  headRows: number;
}

const HEADS: readonly [ColumnRole, RegExp][] = [
  [
    'start',
    /^(?:start(?:tid|tidspunkt)?|fra|från|from|begin(?:s|ning)?|start ?time|begynder|starttid|starts?)$/i,
  ],
  ['end', /^(?:slut(?:tid)?|sluttidspunkt|til|till|to|end(?: ?time)?|ends?|ferdig|stop)$/i],
  [
    'time',
    /^(?:kl\.?|klokken|tid(?:en)?|tidspunkt|tidpunkt|tidsrum|klokkeslæt|klokkeslett|klockslag|time|times|hour|hours|when|når|hvornår|tid\/time)$/i,
  ],
  ['date', /^(?:dato|datum|date|dag|day|ugedag|weekday)$/i],
  ['duration', /^(?:varighed|varighet|längd|duration|minutter|min\.?|length|antal|nr\.?|no\.?|#)$/i],
  [
    'title',
    /^(?:titel|tittel|title|program(?:me|m|punkt|post)?|emne|ämne|tema|topic|theme|subject|indhold|innhold|innehåll|aktivitet(?:er)?|activity|activities|agenda|punkt|hvad|hva|vad|what|session|sesjon|event|item|overskrift|rubrik|møde|møte|möte|foredrag|oplæg|innlegg|programpunkt|workshop|name|navn på session)$/i,
  ],
  [
    'speaker',
    /^(?:oplægsholder(?:e|\/.*)?|foredragsholder(?:e)?|indlægsholder(?:e)?|innleder(?:e)?|talare|taler(?:e)?|föreläsare|speakers?|presenters?|hvem|vem|who|ansvarlig|ansvarig|responsible|medvirkende|medverkande|v\/|ved|underviser(?:e)?|facilitator|ordstyrer|chair|moderator|lecturer|navn|name of speaker|by)$/i,
  ],
  [
    'place',
    /^(?:rum|rom|room|lokale|lokal|sal|sted|stad|plats|place|location|venue|hvor|var|where|rum\/lokale|scene|stage|room\/place)$/i,
  ],
  [
    'description',
    /^(?:beskrivelse|beskrivning|description|abstract|detaljer|details|om|kommentar(?:er)?|notes?|noter|bemærkning(?:er)?|merknad(?:er)?|info|form|content|resumé|sammendrag)$/i,
  ],
  ['code', /^(?:kode|code|id|nummer|number)$/i],
  ['kind', /^(?:type|kategori|category|format|slags)$/i],
];

function headRole(cell: string): ColumnRole | null {
  const text = cleanLine(cell).replace(/[*_:]/g, '').replace(/\s+/g, ' ').trim();
  return HEADS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

export function isTime(cell: string): boolean {
  const lead = leadingTime(cleanLine(cell));
  return lead !== null && lead.span.impossible?.at !== 'start';
}

/** A bare hour counts as a time in a column of times: "9", "13-15". */
function isTimeAlone(cell: string): boolean {
  const lead = leadingTime(cleanLine(cell).replace(/\n/g, ' '));
  return (lead !== null && lead.rest === '') || /^\d{1,2}$/.test(cell.trim());
}

export function dayCell(cell: string): boolean {
  const text = cleanLine(cell);
  return findDates(text).length > 0 || leadingWeekday(text) !== null || leadingDayNumber(text) !== null;
}

function isDateAlone(cell: string): boolean {
  const [date] = findDates(cleanLine(cell));
  return date !== undefined && date.end - date.index >= cleanLine(cell).length - 3;
}

/** Decides what each column holds, by its head and, where that says nothing, by its cells. */
export function readColumns(rows: readonly SourceRow[]): Columns | null {
  const width = Math.max(0, ...rows.slice(0, 200).map((row) => row.cells.length));
  if (width < 2) return null;
  const headAt = rows.slice(0, 4).findIndex((row) => isHead(row));
  const head = headAt < 0 ? null : rows[headAt];
  const body = rows.slice(headAt + 1);
  const heads = Array.from({ length: width }, (_, at) => cleanLine(head?.cells[at] ?? ''));
  const roles: ColumnRole[] = heads.map((text) => (text === '' ? null : headRole(text)) ?? 'other');
  if (!roles.some((role) => role === 'time' || role === 'start')) {
    const timeAt = heads.findIndex((_, at) => roles[at] === 'other' && share(body, at, isTimeAlone) > 0.6);
    if (timeAt < 0) {
      // Without a column of times a table can still be a list of meetings with their dates.
      if (!roles.includes('date')) return null;
    } else roles[timeAt] = 'time';
  }
  if (head === null && !roles.includes('date')) {
    const dateAt = heads.findIndex((_, at) => roles[at] === 'other' && share(body, at, isDateAlone) > 0.6);
    if (dateAt >= 0) roles[dateAt] = 'date';
  }
  nameTheRest(roles, heads, body, head !== null);
  return { roles, heads, headRows: headAt + 1 };
}

/** A head names two kinds of columns, or a time beside rooms or days; none of its cells is a time of day. */
function isHead(row: SourceRow): boolean {
  const cells = row.cells.map(cleanLine).filter((cell) => cell !== '');
  if (cells.length === 0 || cells.some((cell) => isTime(cell))) return false;
  const known = cells.filter((cell) => headRole(cell) !== null).length;
  const days = cells.filter(dayCell).length;
  const emptyCorner =
    cleanLine(row.cells[0] ?? '') === '' && cells.length >= 2 && new Set(cells).size === cells.length;
  const timeFirst = ['time', 'start'].includes(headRole(cells[0] ?? '') ?? '');
  return (
    known >= 2 || (timeFirst && cells.length >= 2) || (days >= 2 && new Set(cells).size >= 2) || emptyCorner
  );
}

function share(rows: readonly SourceRow[], at: number, test: (cell: string) => boolean): number {
  const filled = rows.slice(0, 100).filter((row) => (row.cells[at] ?? '').trim() !== '');
  return filled.length === 0 ? 0 : filled.filter((row) => test(row.cells[at] ?? '')).length / filled.length;
}

/** Columns whose head says nothing are rooms, tracks or days when there are several, else title, speaker, place. */
function nameTheRest(
  roles: ColumnRole[],
  heads: readonly string[],
  body: readonly SourceRow[],
  headed: boolean,
): void {
  const open = roles.flatMap((role, at) =>
    role === 'other' && share(body, at, (cell) => cell.trim() !== '') > 0 ? [at] : [],
  );
  const dated = open.filter((at) => dayCell(heads[at] ?? ''));
  const tracks = dated.length >= 2 ? dated : open;
  const hasTitle = roles.includes('title');
  const numbered =
    headed &&
    open.length >= 2 &&
    open.filter((at) => sessionCode(heads[at] ?? '') !== null || /\d/.test(heads[at] ?? '')).length >= 2;
  if (headed && (!hasTitle || numbered) && tracks.length >= 2) {
    for (const at of tracks) roles[at] = 'track';
    return;
  }
  if (hasTitle) return;
  const [first, second, third] = open;
  if (first !== undefined) roles[first] = 'title';
  if (headed) return;
  if (second !== undefined) roles[second] = looksLikePlace(body, second) ? 'place' : 'speaker';
  if (third !== undefined) roles[third] = looksLikePlace(body, third) ? 'place' : 'description';
}

const PLACE_CELL =
  /^(?:sal|rum|rom|room|lokale|auditorium|aud\.?|foyer|kantine[n]?|hall|scene|plenum)(?![\p{L}])|^\p{L}{0,2}\.?\d{1,4}\p{L}?$|(?:sal|salen|rum|rummet|rommet|hal|hall|hallen|hus|huset|telt|teltet|tält|laden|låven|scene|scenen|stage|loft|loftet|stue|stuen|stua|kirken|kirke|bibliotek|biblioteket|foyer|kantine|kantinen|kantina|auditorium|auditoriet|room|tent|theatre)$/iu;

function looksLikePlace(rows: readonly SourceRow[], at: number): boolean {
  return share(rows, at, (cell) => cell.length < 40 && PLACE_CELL.test(cleanLine(cell))) >= 0.5;
}
