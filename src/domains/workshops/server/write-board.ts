/** What a draft holds, written in one statement, with the word to other servers that is sent at the commit. */
import { CompiledQuery } from 'kysely';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type { BoardKey } from './of-board.ts';
import { isSame, type BoardDraft, type BoardTableName } from './board-draft.ts';

/** Servers learn which board has which version, and from whom: nothing else. */
export const boardsChannel = 'samskab_boards';

const ofWorkshop = ['organisation_id', 'event_id', 'workshop_id'];
const columns: Record<BoardTableName, readonly string[]> = {
  board_notes: [
    ...['id', 'phase_id', 'table_id', 'group_id', 'author', 'origin', 'name', 'text', 'colour', 'state'],
    ...['is_pinned', 'me_too', 'dots', 'reports', 'is_cleared', 'position', 'released_at', 'created_at'],
  ],
  board_groups: ['id', 'title', 'colour', 'position', 'dots', 'is_gone', 'merged_into'],
  recommendations: [
    ...['id', 'keyword', 'text', 'addressed_to', 'table_id', 'group_id', 'position', 'state', 'slug'],
    ...['notes_counted', 'tables_counted', 'created_at', 'updated_at'],
  ],
};

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
  const word = `${draft.key.workshopId} ${draft.workshop.board_version} ${mark}`;
  const told =
    draft.steps.length > 0 ? `, pg_notify(${statement.value(boardsChannel)}, ${statement.value(word)})` : '';
  const query = statement.compile(held(statement, draft), `select mark${told} from held`);
  const { rows } = await draft.db.executeQuery<{ mark: string }>(query);
  return rows[0]?.mark ?? null;
}

type Row = Record<string, unknown>;

class Statement {
  readonly #values: unknown[] = [];
  readonly #parts: string[] = [];
  readonly #key: BoardKey;

  constructor({ key }: BoardDraft) {
    this.#key = key;
  }

  /** This workshop, as a row of three ids. */
  get mine(): string {
    const { organisationId, eventId, workshopId } = this.#key;
    return `(${[organisationId, eventId, workshopId].map((id) => `${this.value(id)}::uuid`).join(', ')})`;
  }

  get isEmpty(): boolean {
    return this.#parts.length === 0;
  }

  /** A parameter. */
  value(value: unknown): string {
    return `$${this.#values.push(value)}`;
  }

  add(part: string): void {
    this.#parts.push(`part_${this.#parts.length} as (${part})`);
  }

  /** Rows as one parameter. */
  records(table: string, rows: readonly Row[]): string {
    return `json_populate_recordset(null::${table}, ${this.value(JSON.stringify(rows.map(plain)))}::text::json)`;
  }

  upsert(table: string, key: readonly string[], names: readonly string[], rows: readonly Row[]): void {
    const all = [...new Set([...key, ...names])].join(', ');
    const changed = names.filter((name) => !key.includes(name)).map((name) => `${name} = excluded.${name}`);
    this.add(`insert into ${table} (${all}) select ${all} from ${this.records(table, rows)} where ${ifHeld}
      on conflict (${key.join(', ')}) do update set ${changed.join(', ')}`);
  }

  compile(first: string, last: string): CompiledQuery {
    return CompiledQuery.raw(`with ${[first, ...this.#parts].join(', ')} ${last}`, this.#values);
  }
}

/** Nothing is written where the workshop's row was not. */
const ifHeld = 'exists (select from held)';

function plain(row: Row): Row {
  const written: Row = {};
  for (const [name, value] of Object.entries(row))
    written[name] = Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value;
  return written;
}

function addRows(statement: Statement, draft: BoardDraft): void {
  const changes = [...draft.earlier.values()];
  for (const table of Object.keys(columns) as BoardTableName[]) {
    const rows = changes.filter((change) => change.table === table).map(({ after }) => after as Row);
    if (rows.length > 0) statement.upsert(table, [...ofWorkshop, 'id'], columns[table], rows);
  }
}

function addDevices(statement: Statement, draft: BoardDraft): void {
  const rows = [...draft.changedDevices].flatMap((mark) => draft.deviceOf(mark) ?? []);
  const names = ['table_id', 'is_scribe', 'joined_at', 'blocked_at'];
  if (rows.length > 0)
    statement.upsert('board_devices', [...ofWorkshop, 'author'], names, rows as unknown as Row[]);
}

function addMarks(statement: Statement, draft: BoardDraft): void {
  const rows = [...draft.changedMarks].flatMap((name) => draft.markOf(name) ?? []);
  const own = ['author', 'kind', 'target_id'];
  const kept = rows.filter(({ count }) => count > 0) as unknown as Row[];
  const gone = rows.filter(({ count }) => count === 0) as unknown as Row[];
  if (kept.length > 0) statement.upsert('board_marks', [...ofWorkshop, ...own], ['count'], kept);
  if (gone.length > 0)
    statement.add(`delete from board_marks where (${ofWorkshop.join(', ')}) = ${statement.mine}
      and (${own.join(', ')}) in (select ${own.join(', ')} from ${statement.records('board_marks', gone)})
      and ${ifHeld}`);
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
  const at = isoInstant(draft.now);
  const rows = draft.steps.map(({ version, kind, author, accountId, rows: changed, undoneBy }) => ({
    ...draft.ofWorkshop,
    ...{ version, kind, author, account_id: accountId, rows: changed, undone_by: undoneBy, at },
  }));
  statement.add(
    `insert into board_steps (${stepColumns}) select ${stepColumns} from ${statement.records('board_steps', rows)}
      where ${ifHeld}`,
  );
  // Steps of this very transaction are written with it.
  for (const [version, by] of draft.undone)
    if (version <= draft.firstVersion)
      statement.add(`update board_steps set undone_by = ${statement.value(by)}::integer
        where (${ofWorkshop.join(', ')}) = ${statement.mine} and version = ${statement.value(version)}
          and ${ifHeld}`);
}

/** The workshop's row, which is locked before anything else is written. */
function held(statement: Statement, draft: BoardDraft): string {
  const { workshop, earlier } = draft;
  const before = (earlier.get(`workshops ${workshop.id}`)?.before ?? workshop) as Row;
  const differing = Object.entries(workshop).filter(
    ([column, value]) => column !== 'board_version' && !isSame(before[column], value),
  );
  const set = [['board_version', workshop.board_version] as const, ...differing].map(
    ([column, value]) => `${column} = ${statement.value(value)}`,
  );
  return `held as (update workshops set ${set.join(', ')}
    where (organisation_id, event_id, id) = ${statement.mine} ${asAssumed(statement, draft)}
    returning xmin::text as mark)`;
}

/** What is looked up here is as it was when the statement began, and so is the row, or it has another mark. */
function asAssumed(statement: Statement, { assumed, firstVersion }: BoardDraft): string {
  if (!assumed) return '';
  const { mark, absentNotes, absentDevices } = assumed;
  const absent = (table: string, column: string, type: string, values: readonly unknown[]) =>
    values.length === 0
      ? ''
      : `and not exists (select from ${table} where (${ofWorkshop.join(', ')}) = ${statement.mine}
          and ${column} = any(${statement.value(values)}::${type}[]))`;
  return `and board_version = ${statement.value(firstVersion)} and xmin = ${statement.value(mark)}::xid
    ${absent('board_notes', 'id', 'uuid', absentNotes)} ${absent('board_devices', 'author', 'bytea', absentDevices)}`;
}
