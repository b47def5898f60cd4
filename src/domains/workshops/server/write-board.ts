/** What a draft holds, written in one statement, with the word to other servers that is sent at the commit. */
import { sql, type RawBuilder } from 'kysely';
import { isoInstant } from '#platform/time/iso-instant.ts';
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
 * Nothing is sent where nothing changed.
 * @param mark of the process, where it tells its own streams itself
 */
export async function writeBoard(draft: BoardDraft, mark: string): Promise<void> {
  const parts = [...rowParts(draft), ...deviceParts(draft), ...markParts(draft), ...stepParts(draft)];
  if (parts.length === 0) return;
  const named = parts.map((part, index) => sql`${sql.ref(`part_${index}`)} as (${part})`);
  const { workshopId } = draft.key;
  const word = `${workshopId} ${draft.workshop.board_version} ${mark}`;
  const told = draft.steps.length > 0 ? sql`select pg_notify(${boardsChannel}, ${word})` : sql`select`;
  await sql`with ${sql.join(named)} ${told}`.execute(draft.trx);
}

type Row = Record<string, unknown>;

function rowParts(draft: BoardDraft): RawBuilder<unknown>[] {
  const changes = [...draft.earlier.values()];
  return (Object.keys(columns) as BoardTableName[]).flatMap((table) => {
    const rows = changes.filter((change) => change.table === table).map(({ after }) => after as Row);
    return rows.length === 0 ? [] : [upsert(table, [...ofWorkshop, 'id'], columns[table], rows)];
  });
}

function deviceParts(draft: BoardDraft): RawBuilder<unknown>[] {
  const rows = [...draft.changedDevices].flatMap((mark) => draft.deviceOf(mark) ?? []);
  if (rows.length === 0) return [];
  const names = ['author', 'table_id', 'is_scribe', 'joined_at', 'blocked_at'];
  return [upsert('board_devices', [...ofWorkshop, 'author'], names, rows as unknown as Row[])];
}

function markParts(draft: BoardDraft): RawBuilder<unknown>[] {
  const rows = [...draft.changedMarks].flatMap((name) => draft.markOf(name) ?? []);
  const kept = rows.filter(({ count }) => count > 0);
  const gone = rows.filter(({ count }) => count === 0);
  const key = [...ofWorkshop, 'author', 'kind', 'target_id'];
  const parts: RawBuilder<unknown>[] = [];
  if (kept.length > 0)
    parts.push(
      upsert('board_marks', key, ['author', 'kind', 'target_id', 'count'], kept as unknown as Row[]),
    );
  if (gone.length > 0) {
    const match = key.map((name) => sql`kept.${sql.ref(name)} = own.${sql.ref(name)}`);
    parts.push(sql`delete from board_marks as kept using ${records('board_marks', gone as unknown as Row[])} as own
      where ${sql.join(match, sql` and `)}`);
  }
  return parts;
}

function stepParts(draft: BoardDraft): RawBuilder<unknown>[] {
  if (draft.steps.length === 0) return [];
  const at = isoInstant(draft.now);
  const rows = draft.steps.map(({ version, kind, author, accountId, rows: changed, undoneBy }) => ({
    ...draft.ofWorkshop,
    ...{ version, kind, author, account_id: accountId, rows: changed, undone_by: undoneBy, at },
  }));
  const names = [...ofWorkshop, 'version', 'kind', 'author', 'account_id', 'rows', 'undone_by', 'at'];
  const steps = sql`insert into board_steps (${refs(names)}) select ${refs(names)}
    from ${records('board_steps', rows)} as own`;
  return [steps, workshopPart(draft), ...undoneParts(draft)];
}

function workshopPart(draft: BoardDraft): RawBuilder<unknown> {
  const { workshop, earlier } = draft;
  const before = (earlier.get(`workshops ${workshop.id}`)?.before ?? workshop) as Row;
  const differing = Object.entries(workshop).filter(
    ([column, value]) => column !== 'board_version' && !isSame(before[column], value),
  );
  const values = [
    sql`board_version = ${workshop.board_version}`,
    ...differing.map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
  ];
  return sql`update workshops set ${sql.join(values)} where organisation_id = ${draft.key.organisationId}
    and event_id = ${draft.key.eventId} and id = ${workshop.id}`;
}

/** Steps of this very transaction are written with it. */
function undoneParts(draft: BoardDraft): RawBuilder<unknown>[] {
  const { organisationId, eventId, workshopId } = draft.key;
  return [...draft.undone]
    .filter(([version]) => version <= draft.firstVersion)
    .map(
      ([
        version,
        by,
      ]) => sql`update board_steps set undone_by = ${by}::integer where organisation_id = ${organisationId}
        and event_id = ${eventId} and workshop_id = ${workshopId} and version = ${version}`,
    );
}

function upsert(
  table: string,
  key: readonly string[],
  names: readonly string[],
  rows: readonly Row[],
): RawBuilder<unknown> {
  const all = [...new Set([...ofWorkshop, ...names])];
  const own = all.filter((name) => !key.includes(name));
  const changed = own.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`);
  return sql`insert into ${sql.table(table)} (${refs(all)}) select ${refs(all)} from ${records(table, rows)} as own
    on conflict (${refs(key)}) do update set ${sql.join(changed)}`;
}

function refs(names: readonly string[]): RawBuilder<unknown> {
  return sql.join(names.map((name) => sql.ref(name)));
}

function records(table: string, rows: readonly Row[]): RawBuilder<unknown> {
  const plain = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value,
      ]),
    ),
  );
  return sql`json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(plain)}::text::json)`;
}
