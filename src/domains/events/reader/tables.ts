import { cleanLine } from './clean.ts';
import { lineOf, type DayRef, type Draft } from './drafts.ts';
import type { TextLine } from './lines.ts';
import { markLine } from './marks.ts';
import { plainLine } from './markup.ts';
import type { SourceRow, SourceTable } from './source.ts';
import { dayCell, isTime, readColumns, type Columns, type ColumnRole } from './table-columns.ts';
import { leadingTime, spanAt, type LeadingTime, type Span } from './times.ts';
import { plainForm } from './words.ts';
import { note, type Note } from './warnings.ts';

export interface ReadTable {
  drafts: Draft[];
  days: DayRef[];
  rest: TextLine[];
  notes: Note[];
}

/** Items from a table, whether its columns are fields (time, title, speaker) or rooms, tracks or days. */
export function readTable(table: SourceTable, day: DayRef | null): ReadTable {
  const upright = turned(table);
  const columns = readColumns(upright.rows);
  const rows = columns ? upright.rows : table.rows;
  const reader = new TableReader(columns, dayFromName(table) ?? day);
  for (const row of columns ? rows.slice(0, columns.headRows) : []) reader.head(row);
  for (const row of columns ? rows.slice(columns.headRows) : rows) reader.row(row);
  if (table.name && reader.result.days.length === 0) reader.named(table);
  if (reader.result.drafts.length === 0 && rows.length > 1)
    reader.result.notes.push(note('table-unread', table.line, {}));
  return reader.result;
}

function dayFromName(table: SourceTable): DayRef | null {
  if (!table.name || !dayCell(table.name)) return null;
  const said = markLine(lineOf(cleanLine(table.name), { line: table.line, blanks: 1 })).day;
  return said ? { line: table.line, text: table.name, said } : null;
}

/** A table whose head row is times and whose rows are rooms is turned over, so that times run downwards. */
function turned(table: SourceTable): SourceTable {
  const [head, ...body] = table.rows;
  const times = head?.cells.slice(1).filter((cell) => isTime(cell)).length ?? 0;
  const timesBelow = body.filter((row) => isTime(row.cells[0] ?? '')).length;
  if (
    !head ||
    times < 2 ||
    times < (head.cells.length - 1) * 0.6 ||
    timesBelow > 0 ||
    isTime(head.cells[0] ?? '')
  )
    return table;
  const width = Math.max(...table.rows.map((row) => row.cells.length));
  const rows = Array.from({ length: width }, (_, at) => ({
    line: head.line,
    cells: table.rows.map((row, each) => (at === 0 && each === 0 ? 'Tid' : (row.cells[at] ?? ''))),
  }));
  return { ...table, rows };
}

class TableReader {
  readonly result: ReadTable = { drafts: [], days: [], rest: [], notes: [] };
  private readonly columns: Columns | null;
  private day: DayRef | null;
  private trackDays = new Map<number, DayRef>();
  private last: Draft[] = [];
  private span: LeadingTime | null = null;

  constructor(columns: Columns | null, day: DayRef | null) {
    this.columns = columns;
    this.day = day;
  }

  head(row: SourceRow): void {
    this.columns?.roles.forEach((role, at) => {
      const text = this.columns?.heads[at] ?? '';
      if (role === 'track' && dayCell(text)) this.trackDays.set(at, this.newDay(text, row.line));
    });
    this.keep(row);
  }

  named(table: SourceTable): void {
    this.result.rest.push(lineOf(cleanLine(table.name ?? ''), { line: table.line, blanks: 1 }));
  }

  private newDay(text: string, line: number): DayRef {
    const said = markLine(lineOf(text, { line, blanks: 1 })).day;
    const day = { line, text, said };
    this.result.days.push(day);
    return day;
  }

  /** A row that is no item is kept as text: its different cells, side by side. */
  private keep(row: SourceRow): void {
    const text = [...new Set(row.cells.map((cell) => plainCell(cell).replaceAll('\n', ' ')))]
      .filter((cell) => cell !== '')
      .join(' | ');
    if (text !== '') this.result.rest.push(lineOf(text, { line: row.line }));
  }

  row(row: SourceRow): void {
    const filled = [...new Set(row.cells.map((cell) => cleanLine(cell)).filter((cell) => cell !== ''))];
    const [only] = filled;
    if (only === undefined) return;
    if (filled.length === 1 && !isTime(only) && this.heading(only, row)) return;
    if (!this.columns) return this.keep(row);
    const time = this.time(row, this.columns.roles);
    if (!time && this.last.length > 0 && this.continues(row)) return;
    if (!time && !this.columns.roles.includes('date')) return this.keep(row);
    this.span = time ?? this.span;
    const drafts = this.columns.roles.includes('track') ? this.tracks(row, time) : this.fields(row, time);
    if (drafts.length === 0) this.keep(row);
    else this.last = drafts;
    this.result.drafts.push(...drafts);
  }

  /** A row with one text alone names a day or a part of the programme. */
  private heading(text: string, row: SourceRow): boolean {
    if (dayCell(text) && markLine(lineOf(text, { line: row.line, blanks: 1 })).day) {
      this.day = this.newDay(text, row.line);
      this.last = [];
    } else if (
      this.columns?.roles.includes('track') &&
      row.cells.filter((cell) => cleanLine(cell) !== '').length === 1
    )
      return false;
    else if (this.last.length === 0) this.keep(row);
    else return false;
    if (this.day?.line === row.line) this.result.rest.push(lineOf(text, { line: row.line, blanks: 1 }));
    return true;
  }

  private time(row: SourceRow, roles: readonly ColumnRole[]): LeadingTime | null {
    const cell = (role: ColumnRole): string => {
      const at = roles.indexOf(role);
      return at < 0
        ? ''
        : cleanLine(row.cells[at] ?? '')
            .replace(/\n/g, ' ')
            .replace(/^\d{4}-\d\d-\d\d[T ]/, '');
    };
    const text = cell('time') || [cell('start'), cell('end')].filter((part) => part !== '').join(' - ');
    const lead = leadingTime(text);
    if (lead) return lead;
    const hour = /^\d{1,2}$/.test(text) ? spanAt(`kl. ${text}`, 0) : null;
    return hour ? { span: hour.span, rest: '', text } : null;
  }

  /** A row without a time goes on with the row before: more lines, or a parallel item with a code or a place. */
  private continues(row: SourceRow): boolean {
    const roles = this.columns?.roles ?? [];
    const titleAt = roles.indexOf('title');
    const title = titleAt < 0 ? '' : cleanLine(row.cells[titleAt] ?? '');
    const parallel =
      title !== '' &&
      ['place', 'speaker', 'code'].some(
        (role) => cleanLine(row.cells[roles.indexOf(role as ColumnRole)] ?? '') !== '',
      );
    if (roles.includes('track')) {
      roles.forEach((role, at) => {
        const text = cleanLine(row.cells[at] ?? '');
        const draft = role === 'track' ? this.last.find((each) => each.indent === at) : undefined;
        if (draft && text !== '') draft.body.push(...cellLines(row.cells[at] ?? '', row.line));
        else if (text !== '') this.result.rest.push(lineOf(text, { line: row.line }));
      });
      return true;
    }
    if (parallel || roles.includes('date')) return false;
    row.cells.forEach((cell) => this.last.at(-1)?.body.push(...cellLines(cell, row.line)));
    return true;
  }

  private fields(row: SourceRow, time: LeadingTime | null): Draft[] {
    const roles = this.columns?.roles ?? [];
    const text = (role: ColumnRole): string =>
      roles
        .flatMap((each, at) => (each === role ? [(row.cells[at] ?? '').trim()] : []))
        .join('\n')
        .trim();
    const date = text('date');
    if (date !== '' && dayCell(date)) this.day = this.dateCell(date, row);
    const span = time ?? (text('place') || text('speaker') || text('code') ? this.span : null);
    const body = [time?.rest ?? '', text('title')].flatMap((part) => cellLines(part, row.line));
    const others = roles.flatMap((role, at) =>
      role === 'other' || role === 'duration' ? cellLines(row.cells[at] ?? '', row.line) : [],
    );
    if (body.length === 0 && text('speaker') === '') return [];
    const draft = this.draft(
      row,
      span,
      body.length === 0 ? cellLines(text('speaker'), row.line) : [...body, ...others],
    );
    draft.fields = {
      speakers: body.length === 0 ? '' : plainCell(text('speaker')),
      place: plainCell(text('place')),
      description: plainCell(text('description')),
      code: plainCell(text('code')),
      kind: plainCell(text('kind')),
    };
    return [draft];
  }

  private dateCell(text: string, row: SourceRow): DayRef {
    if (this.day && this.day.text === text) return this.day;
    const day = this.newDay(cleanLine(text), row.line);
    this.result.rest.push(lineOf(cleanLine(text), { line: row.line, blanks: 1 }));
    return day;
  }

  /** One item for each different cell; a text across several rooms is one item for all. */
  private tracks(row: SourceRow, time: LeadingTime | null): Draft[] {
    const drafts: Draft[] = [];
    const roles = this.columns?.roles ?? [];
    const cells = roles.flatMap((role, at) =>
      role === 'track' && cleanLine(row.cells[at] ?? '') !== '' ? [at] : [],
    );
    const allTracks = roles.filter((role) => role === 'track').length;
    const texts = new Set(cells.map((at) => plainForm(row.cells[at] ?? '')));
    for (const at of cells) {
      const cell = row.cells[at] ?? '';
      const shared = !this.trackDays.size && (cells.length === 1 ? allTracks > 1 : texts.size === 1);
      if (shared && drafts.length > 0) break;
      const body = cellLines(cell, row.line);
      const draft = this.draft(row, leadingTime(body[0]?.text ?? '') ? withoutLead(body) : time, body);
      draft.day = this.trackDays.get(at) ?? this.day;
      draft.indent = at;
      if (!this.trackDays.has(at) && !(shared && cells.length > 1))
        draft.fields = { place: this.columns?.heads[at] ?? '' };
      if (shared && cells.length === 1 && isForAll(cell)) draft.fields = {};
      drafts.push(draft);
    }
    const extra = roles.flatMap((role, at) =>
      role !== 'track' && role !== 'time' && role !== 'start' && role !== 'end'
        ? cellLines(row.cells[at] ?? '', row.line)
        : [],
    );
    if (drafts[0]) drafts[0].body.push(...extra);
    return drafts;
  }

  private draft(row: SourceRow, time: LeadingTime | null, body: TextLine[]): Draft {
    const span: Span | null = time?.span ?? null;
    return {
      line: row.line,
      span,
      timeText: time?.text ?? '',
      body,
      day: this.day,
      fields: {},
      bullet: false,
      level: 0,
      indent: 0,
      untitled: body.length === 0,
    };
  }
}

/** A cell with hours of its own keeps them: "10.15 Title" in the row of ten o'clock. */
function withoutLead(body: TextLine[]): LeadingTime | null {
  const [first] = body;
  const lead = first ? leadingTime(first.text) : null;
  if (first && lead) {
    if (lead.rest === '') body.shift();
    else first.text = lead.rest;
  }
  return lead;
}

const FOR_ALL =
  /(?:pause|kaffe|fika|lunch|lunsj|frokost|middag|break|coffee|velkom|välkom|welcome|registr|ankomst|afslut|avslut|closing|opening|åbning|åpning|plenum|plenary|fælles|felles|alle|keynote|opsamling|oppsummering)/i;

function isForAll(cell: string): boolean {
  return FOR_ALL.test(cell);
}

function plainCell(text: string): string {
  return text
    .split('\n')
    .map((line) => plainLine(line).text)
    .filter((line) => line !== '')
    .join('\n');
}

function cellLines(cell: string, line: number): TextLine[] {
  return cell
    .split(/\n|<br\s*\/?>/i)
    .map((text) => plainLine(text))
    .filter((plain) => plain.text !== '')
    .map((plain) => ({ ...lineOf(plain.text, { line, bullet: plain.bullet }), links: plain.links }));
}
