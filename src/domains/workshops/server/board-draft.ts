/**
 * A board, changed in memory: rows are read when asked for, changed through steps, and written at the end together with the
 * steps that changed them. What a step refuses leaves no trace. It is under its lock, or as this process remembers it.
 */
import { CompiledQuery, type Kysely, type Selectable, type Transaction } from 'kysely';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { BoardAction, StepRow } from '../schema.ts';
import type { WorkshopRow } from './access.ts';
import type { BoardKey } from './of-board.ts';
import type {
  BoardDeviceTable,
  BoardGroupTable,
  BoardMarkTable,
  BoardNoteTable,
  RecommendationTable,
} from './tables.ts';

export type NoteRow = Selectable<BoardNoteTable>;
export type GroupRow = Selectable<BoardGroupTable>;
export type RecommendationRow = Selectable<RecommendationTable>;
export type DeviceRow = Selectable<BoardDeviceTable>;
export type MarkRow = Selectable<BoardMarkTable>;

export interface BoardRows {
  board_notes: NoteRow;
  board_groups: GroupRow;
  recommendations: RecommendationRow;
}
export type BoardTableName = keyof BoardRows;

/** Whole rows before and after; null where it was not. */
export interface Change<Table extends BoardTableName | 'workshops' = BoardTableName | 'workshops'> {
  table: Table;
  id: string;
  before: object | null;
  after: object;
}

export interface StepMade {
  version: number;
  kind: string;
  author: Buffer | null;
  accountId: string | null;
  rows: StepRow[];
  undoneBy: number | null;
}

export type StepStart = Pick<StepMade, 'kind' | 'author' | 'accountId'>;

interface Under extends StepStart {
  changes: Map<string, Change>;
  devices: Map<string, DeviceRow | undefined>;
  marks: Map<string, MarkRow | undefined>;
  undone: Map<number, number | null>;
  /** Columns whose earlier value must not be kept. */
  forgotten: Set<string>;
}

/** What of a phase decisions ask for. */
export interface PhaseFacts {
  id: string;
  minutes: number;
  allows: BoardAction[];
}

/** A board as it stood in one moment. */
export interface BoardSeen {
  /** Its `board_version` is older while steps are being made. */
  workshop: WorkshopRow;
  version: number;
  phases: readonly PhaseFacts[];
  /** Of the workshop's row: another one as soon as anything of the board was changed (`write-board.ts`). */
  mark: string;
}

/** What is not read, but taken for granted, because it is as good as always so; whoever writes makes sure of it. */
export interface Assumed {
  mark: string;
  absentNotes: string[];
  absentDevices: Buffer[];
}

export class BoardDraft {
  readonly db: Kysely<Database>;
  readonly key: BoardKey;
  readonly now: number;
  readonly firstVersion: number;
  readonly phases: readonly PhaseFacts[];
  readonly steps: StepMade[] = [];
  /** Rows as they were before this transaction, of all that steps changed. */
  readonly earlier = new Map<string, Change>();
  readonly changedDevices = new Set<string>();
  readonly changedMarks = new Set<string>();
  readonly undone = new Map<number, number | null>();
  /** Null under the lock. */
  assumed: Assumed | null = null;
  workshop: WorkshopRow;
  #rows: { [Table in BoardTableName]: Map<string, BoardRows[Table] | null> } = {
    board_notes: new Map(),
    board_groups: new Map(),
    recommendations: new Map(),
  };
  #devices = new Map<string, DeviceRow | null>();
  #marks = new Map<string, MarkRow>();
  #marksOf = new Set<string>();
  #under: Under | null = null;

  constructor(db: Kysely<Database>, key: BoardKey, { workshop, version, phases }: BoardSeen, now: number) {
    this.db = db;
    this.key = key;
    this.workshop = workshop;
    this.phases = phases;
    this.now = now;
    this.firstVersion = version;
  }

  /** For what is written beside the board. */
  get trx(): Transaction<Database> {
    if (!this.db.isTransaction) throw new Error('this board is not under its lock');
    return this.db as Transaction<Database>;
  }

  /**
   * Takes for granted that the board is as it was seen, with these devices, and that notes and devices it does not know are new.
   */
  assume(
    mark: string,
    known: ReadonlyMap<string, DeviceRow>,
    notes: string[],
    authors: readonly Buffer[],
  ): void {
    const absentDevices = unread(authors, (author) => known.has(author));
    this.assumed = { mark, absentNotes: notes, absentDevices };
    for (const id of notes) this.#rows.board_notes.set(id, null);
    for (const author of authors) this.#devices.set(hex(author), known.get(hex(author)) ?? null);
  }

  /** Of the step under way, or of the last one. */
  get version(): number {
    return this.lastVersion + (this.#under ? 1 : 0);
  }

  /** Of what was done so far. */
  get lastVersion(): number {
    return this.firstVersion + this.steps.length;
  }

  get ofWorkshop() {
    const { organisationId, eventId, workshopId } = this.key;
    return { organisation_id: organisationId, event_id: eventId, workshop_id: workshopId };
  }

  /**
   * Runs one change. Where it changed nothing that readers see, no step is kept.
   * @returns what `work` returned; throws what it threw, with everything as before
   */
  async inStep<Result>(start: StepStart, work: (draft: BoardDraft) => Promise<Result>): Promise<Result> {
    const under: Under = {
      ...start,
      changes: new Map(),
      devices: new Map(),
      marks: new Map(),
      undone: new Map(),
      forgotten: new Set(),
    };
    this.#under = under;
    try {
      const result = await work(this);
      this.#keep(under);
      return result;
    } catch (error) {
      this.#takeBack(under);
      throw error;
    } finally {
      this.#under = null;
    }
  }

  async row<Table extends BoardTableName>(table: Table, id: string): Promise<BoardRows[Table] | null> {
    await this.load(table, [id]);
    return this.#rows[table].get(id) ?? null;
  }

  /** Reads what has not been read yet. */
  async load(table: BoardTableName, ids: Iterable<string>): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#rows[table].has(id));
    if (missing.length === 0) return;
    this.#take(table, await this.#read<BoardRows[typeof table]>(table, 'id', 'uuid', missing));
    for (const id of missing) if (!this.#rows[table].has(id)) this.#rows[table].set(id, null);
  }

  async notesOfGroup(groupId: string): Promise<NoteRow[]> {
    this.#take('board_notes', await this.#read<NoteRow>('board_notes', 'group_id', 'uuid', [groupId]));
    return [...this.#rows.board_notes.values()].filter((note): note is NoteRow => note?.group_id === groupId);
  }

  add<Table extends BoardTableName>(table: Table, row: BoardRows[Table]): void {
    this.#note(table, row.id, this.#rows[table].get(row.id) ?? null, row);
    this.#rows[table].set(row.id, row);
  }

  /** @param forget columns whose earlier value is not kept, and so cannot be put back */
  change<Table extends BoardTableName>(
    table: Table,
    id: string,
    patch: Partial<BoardRows[Table]>,
    forget: readonly (keyof BoardRows[Table] & string)[] = [],
  ): void {
    const before = this.#rows[table].get(id);
    if (!before) throw new Error(`${table} row was not read before it is changed`);
    const after = { ...before, ...patch };
    if (!forget.length && same(before, after)) return;
    for (const column of forget) this.#started().forgotten.add(`${table} ${id} ${column}`);
    this.#note(table, id, before, after);
    this.#rows[table].set(id, after);
  }

  changeWorkshop(patch: Partial<WorkshopRow>): void {
    const after = { ...this.workshop, ...patch };
    this.#note('workshops', after.id, this.workshop, after);
    this.workshop = after;
  }

  async device(author: Buffer): Promise<DeviceRow | null> {
    await this.loadDevices([author]);
    return this.#devices.get(hex(author)) ?? null;
  }

  async loadDevices(authors: readonly Buffer[]): Promise<void> {
    const missing = unread(authors, (mark) => this.#devices.has(mark));
    if (missing.length === 0) return;
    const found = await this.#read<DeviceRow>('board_devices', 'author', 'bytea', missing);
    for (const device of found) this.#devices.set(hex(device.author), device);
    for (const author of missing) if (!this.#devices.has(hex(author))) this.#devices.set(hex(author), null);
  }

  setDevice(device: DeviceRow): void {
    const mark = hex(device.author);
    const { devices } = this.#started();
    if (!devices.has(mark)) devices.set(mark, this.#devices.get(mark) ?? undefined);
    this.#devices.set(mark, device);
  }

  deviceOf(mark: string): DeviceRow | null {
    return this.#devices.get(mark) ?? null;
  }

  /** Those it has read or changed. */
  get devices(): DeviceRow[] {
    return [...this.#devices.values()].filter((device) => device !== null);
  }

  async marksOf(author: Buffer): Promise<MarkRow[]> {
    await this.loadMarks([author]);
    return [...this.#marks.values()].filter((mark) => mark.author.equals(author) && mark.count > 0);
  }

  async loadMarks(authors: readonly Buffer[]): Promise<void> {
    const missing = unread(authors, (mark) => this.#marksOf.has(mark));
    if (missing.length === 0) return;
    const found = await this.#read<MarkRow>('board_marks', 'author', 'bytea', missing);
    for (const mark of found) this.#marks.set(markKey(mark), mark);
    for (const author of missing) this.#marksOf.add(hex(author));
  }

  /** A count of 0 takes it away. */
  setMark(mark: Pick<MarkRow, 'author' | 'kind' | 'target_id' | 'count'>): void {
    const name = markKey(mark);
    const { marks } = this.#started();
    if (!marks.has(name)) marks.set(name, this.#marks.get(name));
    this.#marks.set(name, { ...this.ofWorkshop, ...mark });
  }

  markOf(name: string): MarkRow | undefined {
    return this.#marks.get(name);
  }

  /** Writes down by which step an earlier one was undone, or that it stands again. */
  setUndone(version: number, by: number | null): void {
    const { undone } = this.#started();
    if (!undone.has(version)) undone.set(version, this.undone.get(version) ?? null);
    this.undone.set(version, by);
    const made = this.steps.find((step) => step.version === version);
    if (made) made.undoneBy = by;
  }

  /** The next place in any list of the board: always behind what is there. */
  get nextPosition(): number {
    return this.version;
  }

  #keep(under: Under): void {
    for (const mark of under.devices.keys()) this.changedDevices.add(mark);
    for (const mark of under.marks.keys()) this.changedMarks.add(mark);
    if (under.changes.size === 0) return;
    for (const [name, change] of under.changes)
      this.earlier.set(name, { ...change, before: (this.earlier.get(name) ?? change).before });
    const version = this.lastVersion + 1;
    const { kind, author, accountId } = under;
    const rows = [...under.changes.values()].map((change) => stepRow(change, under.forgotten));
    this.steps.push({ version, kind, author, accountId, rows, undoneBy: null });
  }

  #takeBack(under: Under): void {
    for (const { table, id, before } of under.changes.values()) {
      if (table === 'workshops') this.workshop = before as WorkshopRow;
      else (this.#rows[table] as Map<string, object | null>).set(id, before);
    }
    for (const [mark, device] of under.devices) this.#devices.set(mark, device ?? null);
    for (const [name, mark] of under.marks) {
      if (mark) this.#marks.set(name, mark);
      else this.#marks.delete(name);
    }
    for (const [version, by] of under.undone) {
      this.undone.set(version, by);
      const made = this.steps.find((step) => step.version === version);
      if (made) made.undoneBy = by;
    }
  }

  #note(table: Change['table'], id: string, before: object | null, after: object): void {
    const { changes } = this.#started();
    const name = `${table} ${id}`;
    changes.set(name, { table, id, before: (changes.get(name) ?? { before }).before, after });
  }

  #started(): Under {
    if (!this.#under) throw new Error('a board is changed in a step');
    return this.#under;
  }

  /** What is in memory may have been changed since it was read. */
  #take<Table extends BoardTableName>(table: Table, found: readonly BoardRows[Table][]): void {
    const rows = this.#rows[table];
    for (const row of found) if (!rows.get(row.id)) rows.set(row.id, row);
  }

  /** As text that is always the same: a query built anew for every note costs more than running it. */
  async #read<Row>(table: string, column: string, type: string, values: readonly unknown[]): Promise<Row[]> {
    const { organisationId, eventId, workshopId } = this.key;
    const text = `select * from ${table} where organisation_id = $1 and event_id = $2 and workshop_id = $3
      and ${column} = any($4::${type}[])`;
    const query = CompiledQuery.raw(text, [organisationId, eventId, workshopId, values]);
    return (await this.db.executeQuery<Row>(query)).rows;
  }
}

type LockedRow = WorkshopRow & { phases: PhaseFacts[] | null; row_mark: string };

const lockStatement = `
  select workshops.*, workshops.xmin::text as row_mark, (
    select json_agg(json_build_object('id', phases.id, 'minutes', minutes, 'allows', allows))
    from workshop_phases phases where phases.organisation_id = $1 and phases.event_id = $2 and workshop_id = $3
  ) as phases
  from workshops where organisation_id = $1 and event_id = $2 and id = $3 for update`;

/** @throws DomainError `board.not_found` */
export async function lockBoard(trx: Transaction<Database>, key: BoardKey): Promise<BoardSeen> {
  const { organisationId, eventId, workshopId } = key;
  const { rows } = await trx.executeQuery<LockedRow>(
    CompiledQuery.raw(lockStatement, [organisationId, eventId, workshopId]),
  );
  const locked = rows[0];
  if (!locked) throw new DomainError('board.not_found');
  const { phases, row_mark: mark, ...workshop } = locked;
  return { workshop, version: workshop.board_version, phases: phases ?? [], mark };
}

export function hex(author: Buffer): string {
  return author.toString('hex');
}

export function markKey({ author, kind, target_id }: Pick<MarkRow, 'author' | 'kind' | 'target_id'>): string {
  return `${hex(author)} ${kind} ${target_id}`;
}

function unread(authors: readonly Buffer[], isRead: (mark: string) => boolean): Buffer[] {
  const byMark = new Map(authors.map((author) => [hex(author), author]));
  return [...byMark].filter(([mark]) => !isRead(mark)).map(([, author]) => author);
}

function same(a: object, b: object): boolean {
  return Object.entries(b).every(([column, value]) => isSame((a as Record<string, unknown>)[column], value));
}

export function isSame(a: unknown, b: unknown): boolean {
  return a === b || (Buffer.isBuffer(a) && Buffer.isBuffer(b) && a.equals(b));
}

/** Only what differs is kept; of a row that is new, nothing: it is taken back by hiding it. */
function stepRow({ table, id, before, after }: Change, forgotten: ReadonlySet<string>): StepRow {
  if (before === null) return { table, id, before: null, after: {} };
  const was = before as Record<string, unknown>;
  const differing = Object.entries(after).filter(
    ([column, value]) =>
      !forgotten.has(`${table} ${id} ${column}`) && column !== 'board_key' && !isSame(was[column], value),
  );
  return {
    table,
    id,
    before: Object.fromEntries(differing.map(([column]) => [column, was[column]])),
    after: Object.fromEntries(differing),
  };
}
