/** Every place that may hold a person's words, rewritten: drafts, memories, history, publications. */
import { sql, type Transaction } from 'kysely';
import { slugFrom } from '#platform/addresses/slugs.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { EventRow } from '../access.ts';
import { isRow } from './find-traces.ts';
import type { Scrub, Traces } from './scrub-text.ts';

interface Place {
  table: string;
  /** What tells one row from the others, besides the organisation. */
  key: readonly string[];
  columns: readonly string[];
  /** Rows of the event, or of what belongs to it. */
  of: 'event' | 'itself' | 'series' | 'organisation' | 'audit';
}

/** Columns of text and of JSON alike. */
const places: readonly Place[] = [
  {
    table: 'events',
    key: ['id'],
    columns: [
      ...['edition', 'title', 'subtitle', 'summary', 'description', 'theme', 'questions', 'account'],
      ...['dates_note', 'registration', 'contact', 'practical', 'privacy', 'imported'],
    ],
    of: 'itself',
  },
  {
    table: 'series',
    key: ['id'],
    columns: ['title', 'description', 'chair', 'contact', 'imported'],
    of: 'series',
  },
  {
    table: 'venues',
    key: ['id'],
    columns: ['directions', 'access_notes', 'access_contact'],
    of: 'organisation',
  },
  { table: 'event_parties', key: ['id'], columns: ['name', 'title', 'url', 'logo'], of: 'event' },
  {
    table: 'speakers',
    key: ['id'],
    columns: ['title', 'affiliation', 'biography', 'equipment', 'pending'],
    of: 'event',
  },
  { table: 'blocks', key: ['id'], columns: ['title'], of: 'event' },
  {
    table: 'sessions',
    key: ['id'],
    columns: [
      'slug',
      'old_slugs',
      'title',
      'description',
      'prices',
      'interpreting',
      'area',
      'import_key',
      'imported',
    ],
    of: 'event',
  },
  { table: 'session_parts', key: ['id'], columns: ['title', 'description'], of: 'event' },
  { table: 'session_speakers', key: ['id'], columns: ['role'], of: 'event' },
  { table: 'slots', key: ['id'], columns: ['code', 'joining_link', 'imported'], of: 'event' },
  { table: 'materials', key: ['id'], columns: ['title', 'url', 'file'], of: 'event' },
  { table: 'files', key: ['id'], columns: ['name'], of: 'event' },
  { table: 'edit_steps', key: ['id'], columns: ['rows'], of: 'event' },
  { table: 'publications', key: ['event_id', 'version'], columns: ['document', 'note'], of: 'event' },
  { table: 'audit_entries', key: ['id'], columns: ['fields', 'public_values'], of: 'audit' },
];

/** Rewrites what mentions the person, one row at a time: a long history of publications does not fit in memory. */
export async function scrubRows(
  trx: Transaction<Database>,
  event: EventRow,
  traces: Traces,
  change: Scrub,
): Promise<void> {
  const rewrite = (row: unknown) => scrubSlugs(change(row), traces);
  for (const place of places) {
    const keys = await keysOf(trx, event, place);
    for (const key of keys) await scrubRow(trx, event, place, key, rewrite);
  }
}

type Row = Record<string, unknown>;

async function keysOf(trx: Transaction<Database>, event: EventRow, place: Place): Promise<Row[]> {
  const limits = {
    event: sql`event_id = ${event.id}`,
    itself: sql`id = ${event.id}`,
    series: sql`id = ${event.series_id}`,
    organisation: sql`true`,
    audit: sql`(event_id = ${event.id} or event_id is null)`,
  };
  const { rows } = await sql<Row>`
    select ${sql.join(place.key.map((column) => sql.ref(column)))} from ${sql.table(place.table)}
    where organisation_id = ${event.organisation_id} and ${limits[place.of]}`.execute(trx);
  return rows;
}

async function scrubRow(
  trx: Transaction<Database>,
  event: EventRow,
  { table, columns }: Place,
  key: Row,
  rewrite: (row: Row) => unknown,
): Promise<void> {
  const where = sql.join(
    [
      sql`organisation_id = ${event.organisation_id}`,
      ...Object.entries(key).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
    ],
    sql` and `,
  );
  const {
    rows: [row],
  } = await sql<{ row: Row }>`
    select to_jsonb(t) as row from ${sql.table(table)} t where ${where}`.execute(trx);
  if (!row) return;
  const old: Row = {
    ...(typeof row.row['id'] === 'string' && { id: row.row['id'] }),
    ...pick(row.row, columns),
  };
  const now = rewrite(old) as Row;
  const changed = columns.filter((column) => JSON.stringify(now[column]) !== JSON.stringify(old[column]));
  if (changed.length === 0) return;
  const names = sql.join(changed.map((column) => sql.ref(column)));
  await sql`update ${sql.table(table)} set (${names}) = (
      select ${names} from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(pick(now, changed))}::jsonb))
    where ${where}`.execute(trx);
}

function pick(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column]]));
}

/** An address made of a name would say it for ever; old ones that do stop leading anywhere. */
function scrubSlugs(value: unknown, traces: Traces): unknown {
  const said = traces.names.map((name) => slugFrom(name)).filter((slug) => slug.includes('-'));
  const says = (slug: unknown) => typeof slug === 'string' && said.some((name) => slug.includes(name));
  const walk = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(walk);
    if (!isRow(one)) return one;
    const entries = Object.entries(one).map(([key, inner]) => {
      if (key === 'slug' && says(inner) && typeof one['id'] === 'string')
        return [key, `s-${one['id'].slice(-12)}`];
      if ((key === 'old_slugs' || key === 'oldSlugs') && Array.isArray(inner))
        return [key, inner.filter((slug) => !says(slug))];
      return [key, walk(inner)];
    });
    return Object.fromEntries(entries) as unknown;
  };
  return walk(value);
}
