/** What a draft holds, written in one statement, with the word to other servers that is sent at the commit. */
import { CompiledQuery } from 'kysely';
import { isoInstant } from '#platform/time/iso-instant.ts';
import { hex, isSame, type BoardDraft, type BoardTableName, type NoteRow } from './board-draft.ts';

/** Servers learn which board has which version, and from whom: nothing else. */
export const boardsChannel = 'samskab_boards';

const ofWorkshop = ['organisation_id', 'event_id', 'workshop_id'];
/** This workshop, as a row of three ids: the first parameters of every statement. */
const mine = '($1::uuid, $2::uuid, $3::uuid)';
/** Nothing is written where the workshop's row was not. */
const ifHeld = 'exists (select from held)';

/** How rows of a table are written: `head` and `tail` stand around the rows. */
interface Upsert {
  head: string;
  tail: string;
}

function upsertInto(table: string, key: readonly string[], names: readonly string[]): Upsert {
  const keys = [...ofWorkshop, ...key];
  const all = [...keys, ...names].join(', ');
  const changed = names.map((name) => `${name} = excluded.${name}`).join(', ');
  return {
    head: `insert into ${table} (${all}) select ${all} from ${recordsOf(table)}`,
    tail: ` where ${ifHeld} on conflict (${keys.join(', ')}) do update set ${changed}`,
  };
}

/** Rows as one parameter, whose name and `::text::json)` follow. */
function recordsOf(table: string): string {
  return `json_populate_recordset(null::${table}, `;
}

const upserts: Record<BoardTableName | 'board_devices' | 'board_marks', Upsert> = {
  board_notes: upsertInto(
    'board_notes',
    ['id'],
    [
      ...['phase_id', 'table_id', 'group_id', 'author', 'origin', 'name', 'text', 'colour', 'state'],
      ...['is_pinned', 'me_too', 'dots', 'reports', 'is_cleared', 'position', 'released_at', 'created_at'],
    ],
  ),
  board_groups: upsertInto(
    'board_groups',
    ['id'],
    ['title', 'colour', 'position', 'dots', 'is_gone', 'merged_into'],
  ),
  recommendations: upsertInto(
    'recommendations',
    ['id'],
    [
      ...['keyword', 'text', 'addressed_to', 'table_id', 'group_id', 'position', 'state', 'slug'],
      ...['notes_counted', 'tables_counted', 'created_at', 'updated_at'],
    ],
  ),
  board_devices: upsertInto(
    'board_devices',
    ['author'],
    ['table_id', 'is_scribe', 'joined_at', 'blocked_at'],
  ),
  board_marks: upsertInto('board_marks', ['author', 'kind', 'target_id'], ['count']),
};
const boardTables = ['board_notes', 'board_groups', 'recommendations'] as const;

/**
 * Nothing is sent where nothing changed. With every change the workshop's row is written anew, if only to have another mark
 * (`xmin`): who finds it as it was knows that nothing of the board has changed. A draft that is not under the lock is written only
 * where that holds. The statement is put together as text: building it anew for every note would cost more than everything
 * else that is done with one.
 * @param mark of the process, where it tells its own streams itself
 * @returns the mark that the workshop's row has then; null where nothing was written
 */
export async function writeBoard(draft: BoardDraft, mark: string): Promise<string | null> {
  const statement = new Statement(draft);
  addRows(statement, draft);
  addDevices(statement, draft);
  addMarks(statement, draft);
  if (draft.steps.length > 0) addSteps(statement, draft);
  if (statement.isEmpty) return null;
  const word = `${draft.key.workshopId} ${draft.lastVersion} ${mark}`;
  const told =
    draft.steps.length > 0 ? `, pg_notify(${statement.value(boardsChannel)}, ${statement.value(word)})` : '';
  const query = statement.compile(held(statement, draft), `select mark${told} from held`);
  const { rows } = await draft.db.executeQuery<{ mark: string }>(query);
  return rows[0]?.mark ?? null;
}

type Row = Record<string, unknown>;

class Statement {
  readonly #values: unknown[];
  readonly #parts: string[] = [];

  constructor({ key: { organisationId, eventId, workshopId } }: BoardDraft) {
    this.#values = [organisationId, eventId, workshopId];
  }

  get isEmpty(): boolean {
    return this.#parts.length === 0;
  }

  /** A parameter. */
  value(value: unknown): string {
    return `$${this.#values.push(value)}`;
  }

  add(part: string): void {
    this.#parts.push(`, part_${this.#parts.length} as (${part})`);
  }

  /** What follows `recordsOf`. */
  rows(rows: readonly object[]): string {
    return `${this.value(JSON.stringify(rows))}::text::json)`;
  }

  upsert(table: keyof typeof upserts, rows: readonly object[]): void {
    const { head, tail } = upserts[table];
    if (rows.length > 0) this.add(head + this.rows(rows) + tail);
  }

  compile(first: string, last: string): CompiledQuery {
    return CompiledQuery.raw(`with ${first}${this.#parts.join('')} ${last}`, this.#values);
  }
}

/** As PostgreSQL reads it in JSON. */
function withAuthor<Authored extends { author: Buffer | null }>(row: Authored) {
  return { ...row, author: row.author && `\\x${hex(row.author)}` };
}

function addRows(statement: Statement, draft: BoardDraft): void {
  const rows: Record<BoardTableName, object[]> = { board_notes: [], board_groups: [], recommendations: [] };
  for (const { table, after } of draft.earlier.values())
    if (table === 'board_notes') rows[table].push(withAuthor(after as NoteRow));
    else if (table !== 'workshops') rows[table].push(after);
  for (const table of boardTables) statement.upsert(table, rows[table]);
}

function addDevices(statement: Statement, draft: BoardDraft): void {
  const rows = [...draft.changedDevices].flatMap((mark) => draft.deviceOf(mark) ?? []);
  statement.upsert('board_devices', rows.map(withAuthor));
}

function addMarks(statement: Statement, draft: BoardDraft): void {
  if (draft.changedMarks.size === 0) return;
  const rows = [...draft.changedMarks].flatMap((name) => draft.markOf(name) ?? []).map(withAuthor);
  const gone = rows.filter(({ count }) => count === 0);
  statement.upsert(
    'board_marks',
    rows.filter(({ count }) => count > 0),
  );
  const own = 'author, kind, target_id';
  if (gone.length > 0)
    statement.add(`delete from board_marks where (${ofWorkshop.join(', ')}) = ${mine}
      and (${own}) in (select ${own} from ${recordsOf('board_marks')}${statement.rows(gone)}) and ${ifHeld}`);
}

const stepColumns = [
  ...ofWorkshop,
  'version',
  'kind',
  'author',
  'account_id',
  'rows',
  'undone_by',
  'at',
].join(', ');

function addSteps(statement: Statement, draft: BoardDraft): void {
  const [at, own] = [isoInstant(draft.now), draft.ofWorkshop];
  const steps = draft.steps.map((made) => {
    const { version, kind, author, accountId: account_id, rows, undoneBy: undone_by } = made;
    return withAuthor({ ...own, version, kind, author, account_id, rows, undone_by, at });
  });
  statement.add(
    `insert into board_steps (${stepColumns}) select ${stepColumns}
      from ${recordsOf('board_steps')}${statement.rows(steps)} where ${ifHeld}`,
  );
  // Steps of this very transaction are written with it.
  for (const [version, by] of draft.undone)
    if (version <= draft.firstVersion)
      statement.add(`update board_steps set undone_by = ${statement.value(by)}::integer
        where (${ofWorkshop.join(', ')}) = ${mine} and version = ${statement.value(version)} and ${ifHeld}`);
}

/** The workshop's row, which is locked before anything else is written. */
function held(statement: Statement, draft: BoardDraft): string {
  const set = [`board_version = ${statement.value(draft.lastVersion)}`];
  const { workshop, earlier } = draft;
  const before = earlier.get(`workshops ${workshop.id}`)?.before as Row | undefined;
  if (before)
    for (const [column, value] of Object.entries(workshop))
      if (!isSame(before[column], value)) set.push(`${column} = ${statement.value(value)}`);
  return `held as (update workshops set ${set.join(', ')}
    where (organisation_id, event_id, id) = ${mine}${asAssumed(statement, draft)} returning xmin::text as mark)`;
}

/** What is looked up here is as it was when the statement began, and so is the row, or it has another mark. */
function asAssumed(statement: Statement, { assumed, firstVersion }: BoardDraft): string {
  if (!assumed) return '';
  const { mark, absentNotes, absentDevices } = assumed;
  const absent = (table: string, column: string, type: string, values: readonly unknown[]) =>
    values.length === 0
      ? ''
      : ` and not exists (select from ${table} where (${ofWorkshop.join(', ')}) = ${mine}
          and ${column} = any(${statement.value(values)}::${type}[]))`;
  return ` and board_version = ${statement.value(firstVersion)} and xmin = ${statement.value(mark)}::xid
    ${absent('board_notes', 'id', 'uuid', absentNotes)}${absent('board_devices', 'author', 'bytea', absentDevices)}`;
}
