/** Rows of a draft before and after an edit, and the way back. */
import { sql, type Transaction } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { RowChange } from './tables.ts';

/** The tables an edit may change, parents first, and the columns that are no part of the draft or stay secret. */
const draftTables = {
  events: [
    'draft_version',
    'published_version',
    'published_draft_version',
    'archived_at',
    'withdrawn_at',
    'created_at',
    'updated_at',
  ],
  event_parties: [],
  speakers: ['token_hash', 'token_expires_at'],
  blocks: [],
  sessions: [],
  session_parts: [],
  session_speakers: [],
  slots: [],
  materials: [],
} as const;
const tables = Object.keys(draftTables) as (keyof typeof draftTables)[];
/** Rows nothing else hangs on; they go first so that unique keys are free, and nothing is lost by a cascade. */
const leaves = new Set<string>(['event_parties', 'session_speakers', 'materials']);
const dated = new Set<string>(['sessions', 'slots', 'speakers']);

interface EventKey {
  organisation_id: string;
  id: string;
}

export type Snapshot = Map<string, { table: string; id: string; row: Record<string, unknown> }>;

/** All rows of the event's draft, in one query. */
export async function snapshotRows(trx: Transaction<Database>, event: EventKey): Promise<Snapshot> {
  const parts = tables.map((table) => {
    const hidden = sql`array[${sql.join(draftTables[table].map((column) => sql.lit(column)))}]::text[]`;
    const key = sql.ref(table === 'events' ? 't.id' : 't.event_id');
    return sql`select ${sql.lit(table)} as "table", t.id, to_jsonb(t) - ${hidden} as row from ${sql.table(table)} t
      where t.organisation_id = ${event.organisation_id} and ${key} = ${event.id}`;
  });
  const { rows } = await sql<{ table: string; id: string; row: Record<string, unknown> }>`${sql.join(
    parts,
    sql` union all `,
  )}`.execute(trx);
  return new Map(rows.map((row) => [`${row.table}:${row.id}`, row]));
}

/** What differs between two snapshots. */
export function diffRows(before: Snapshot, after: Snapshot): RowChange[] {
  const changes: RowChange[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const old = before.get(key);
    const now = after.get(key);
    if (old && now && JSON.stringify(old.row) === JSON.stringify(now.row)) continue;
    const known = now ?? old;
    if (!known) continue;
    const { table, id } = known;
    changes.push({ table, id, before: old?.row ?? null, after: now?.row ?? null });
  }
  return changes;
}

/**
 * Dates what an edit changed. A session counts as changed with its parts and speakers.
 * Returns the changes with the new dates in them.
 */
export async function touchRows(
  trx: Transaction<Database>,
  event: EventKey,
  changes: RowChange[],
  after: Snapshot,
): Promise<RowChange[]> {
  const touched = new Map(changes.map((change) => [`${change.table}:${change.id}`, change]));
  for (const change of changes) {
    if (change.table !== 'session_parts' && change.table !== 'session_speakers') continue;
    const session = (change.after ?? change.before)?.['session_id'];
    const key = `sessions:${String(session)}`;
    const row = after.get(key)?.row;
    if (row && !touched.has(key))
      touched.set(key, { table: 'sessions', id: String(session), before: row, after: row });
  }
  const {
    rows: [clock],
  } = await sql<{ now: unknown }>`select to_jsonb(now()) as now`.execute(trx);
  for (const table of dated) {
    const ids = [...touched.values()]
      .filter((c) => c.table === table && c.before && c.after)
      .map((c) => c.id);
    if (ids.length === 0) continue;
    await sql`update ${sql.table(table)} set updated_at = now()
      where organisation_id = ${event.organisation_id} and id = any(${ids}::uuid[])`.execute(trx);
  }
  return [...touched.values()].map((change) =>
    dated.has(change.table) && change.before && change.after
      ? { ...change, after: { ...change.after, updated_at: clock?.now } }
      : change,
  );
}

/** Puts rows into the state `to` says. Rows that are new to a publication's slots are withdrawn instead of deleted. */
export async function applyRows(
  trx: Transaction<Database>,
  event: EventKey,
  changes: readonly RowChange[],
  to: 'before' | 'after',
): Promise<void> {
  const from = to === 'before' ? 'after' : 'before';
  const of = (table: string) => changes.filter((change) => change.table === table);
  const gone = (table: string) => of(table).filter((change) => !change[to] && change[from]);
  await sql`set constraints all deferred`.execute(trx);
  for (const table of leaves) await deleteRows(trx, event, table, gone(table));
  for (const table of tables)
    for (const change of of(table)) {
      const row = change[to];
      if (row) await writeRow(trx, event, change, await withoutMissingPlace(trx, event, row), change[from]);
    }
  const kept = await withdrawPublished(trx, event, gone('slots'), gone('sessions'));
  for (const table of [...tables].reverse())
    if (!leaves.has(table))
      await deleteRows(
        trx,
        event,
        table,
        gone(table).filter((change) => !kept.has(change.id)),
      );
  await sql`set constraints all immediate`.execute(trx);
}

async function deleteRows(
  trx: Transaction<Database>,
  event: EventKey,
  table: string,
  changes: readonly RowChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const ids = changes.map((change) => change.id);
  await sql`delete from ${sql.table(table)}
    where organisation_id = ${event.organisation_id} and id = any(${ids}::uuid[])`.execute(trx);
}

async function writeRow(
  trx: Transaction<Database>,
  event: EventKey,
  change: RowChange,
  row: Record<string, unknown>,
  present: Record<string, unknown> | null,
): Promise<void> {
  const columns = Object.keys(row).filter(
    (column) => !present || JSON.stringify(row[column]) !== JSON.stringify(present[column]),
  );
  if (columns.length === 0) return;
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const table = sql.table(change.table);
  const source = sql`select ${names} from jsonb_populate_record(null::${table}, ${JSON.stringify(row)}::jsonb)`;
  await (
    present
      ? sql`update ${table} set (${names}) = (${source})
          where organisation_id = ${event.organisation_id} and id = ${change.id}`
      : sql`insert into ${table} (${names}) ${source}
          on conflict (organisation_id, id) do update set (${names}) = (${source})`
  ).execute(trx);
}

/** A room or venue may have been removed since; the rest of the row still comes back. */
async function withoutMissingPlace(
  trx: Transaction<Database>,
  event: EventKey,
  row: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const venueId = row['venue_id'];
  if (typeof venueId !== 'string') return row;
  const venue = await trx
    .selectFrom('venues')
    .select('id')
    .where('organisation_id', '=', event.organisation_id)
    .where('id', '=', venueId)
    .executeTakeFirst();
  if (!venue) return { ...row, venue_id: null, ...('room_id' in row ? { room_id: null } : {}) };
  if (typeof row['room_id'] !== 'string') return row;
  const room = await trx
    .selectFrom('rooms')
    .select('id')
    .where('organisation_id', '=', event.organisation_id)
    .where('venue_id', '=', venueId)
    .where('id', '=', row['room_id'])
    .executeTakeFirst();
  return room ? row : { ...row, room_id: null };
}

/** Readers' calendars may hold slots that are to go: those stay as withdrawn, with their sessions. Returns the ids kept. */
async function withdrawPublished(
  trx: Transaction<Database>,
  event: EventKey,
  slots: readonly RowChange[],
  sessions: readonly RowChange[],
): Promise<Set<string>> {
  if (slots.length === 0) return new Set();
  const known = await trx
    .updateTable('slots')
    .set({ withdrawn_at: sql<string>`now()`, block_id: null })
    .where('organisation_id', '=', event.organisation_id)
    .where(
      'id',
      'in',
      trx
        .selectFrom('published_slots')
        .select('slot_id')
        .where('organisation_id', '=', event.organisation_id)
        .where('event_id', '=', event.id)
        .where(
          'slot_id',
          'in',
          slots.map((slot) => slot.id),
        ),
    )
    .returning(['id', 'session_id'])
    .execute();
  const going = new Set(sessions.map((session) => session.id));
  const kept = known.map((slot) => slot.session_id).filter((id) => going.has(id));
  if (kept.length > 0)
    await trx
      .updateTable('sessions')
      .set({ withdrawn_at: sql<string>`now()` })
      .where('organisation_id', '=', event.organisation_id)
      .where('id', 'in', kept)
      .execute();
  return new Set([...known.map((slot) => slot.id), ...kept]);
}
