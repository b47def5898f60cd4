import { sql, type Transaction } from 'kysely';
import type {} from '#domains/organisations/server/file-table.ts';
import type {} from '#domains/people/server/tables.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { EventRow } from '../access.ts';
import type { Traces } from './scrub-text.ts';

const removedName = {
  da: '[navn fjernet]',
  nb: '[navn fjernet]',
  sv: '[namn borttaget]',
  en: '[name removed]',
};

/** Shorter texts than this say nothing of anybody, and may stand elsewhere for good reasons. */
const tellingLength = 20;

/** What every draft, edit and publication of the event knows of its speaker: spellings, addresses, texts, files. */
export async function findTraces(
  trx: Transaction<Database>,
  event: EventRow,
  speakerId: string,
): Promise<Traces> {
  const rows = await rowsOf(trx, event, speakerId);
  const texts = (column: string) => rows.flatMap((row) => stringsIn(row[column]));
  const pictures = rows.flatMap((row) => keysIn(row['picture']));
  const files = await trx
    .selectFrom('files')
    .select('key')
    .where('organisation_id', '=', event.organisation_id)
    .where((where) =>
      where.or([
        where('speaker_id', '=', speakerId),
        ...(pictures.length > 0 ? [where('key', 'in', pictures)] : []),
      ]),
    )
    .execute();
  const materials = await trx
    .selectFrom('materials')
    .select('file')
    .where('organisation_id', '=', event.organisation_id)
    .where('speaker_id', '=', speakerId)
    .execute();
  return {
    names: texts('name'),
    words: [...texts('email'), ...texts('biography').filter((text) => text.length >= tellingLength)],
    keys: [
      ...new Set([
        ...pictures,
        ...files.map(({ key }) => key),
        ...materials.flatMap(({ file }) => (file ? [file.key] : [])),
      ]),
    ],
    instead: removedName[event.lang],
  };
}

type Row = Record<string, unknown>;

/** The person's entry as it is, as it waits, and as it once was. */
async function rowsOf(trx: Transaction<Database>, event: EventRow, speakerId: string): Promise<Row[]> {
  const of = sql`t.organisation_id = ${event.organisation_id} and t.event_id = ${event.id}`;
  const { rows } = await sql<{ row: Row | null }>`
    select to_jsonb(t) - 'token_hash' as row from speakers t where ${of} and id = ${speakerId}
    union all select pending from speakers t where ${of} and id = ${speakerId}
    union all select to_jsonb(p) from people p join speakers t on p.id = t.person_id
      and p.organisation_id = t.organisation_id where ${of} and t.id = ${speakerId}
    union all select side from edit_steps t, jsonb_array_elements(t.rows) change,
        lateral (values (change -> 'before'), (change -> 'after')) sides (side)
      where ${of} and change ->> 'table' = 'speakers' and change ->> 'id' = ${speakerId}
    union all select one from publications t, jsonb_array_elements(t.document -> 'speakers') one
      where ${of} and one ->> 'id' = ${speakerId}
    union all select jsonb_build_object('email', m.to_address) from mails m
      where m.subject_id = ${speakerId} and m.to_address is not null`.execute(trx);
  const found = rows.flatMap(({ row }) => (row ? [row] : []));
  return [...found, ...found.flatMap(({ pending }) => (isRow(pending) ? [pending] : []))];
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return isRow(value) ? Object.values(value).flatMap(stringsIn) : [];
}

function keysIn(picture: unknown): string[] {
  return isRow(picture) && typeof picture['key'] === 'string' ? [picture['key']] : [];
}

export function isRow(value: unknown): value is Row {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
