/** Erases one speaker from an event: the entry keeps its id, so that programmes, edits and addresses still fit. */
import { sql, type Transaction } from 'kysely';
import type {} from '#domains/organisations/server/file-table.ts';
import type { Database } from '#platform/server/db/database.ts';
import type {} from '#platform/server/mail/tables.ts';
import type { EventRow } from '../access.ts';
import '../import-tables.ts';
import { recordEventChange } from '../record-event-change.ts';
import { findTraces, isRow } from './find-traces.ts';
import { scrubRows } from './scrub-rows.ts';
import { mentions, scrubber, type Scrub, type Traces } from './scrub-text.ts';

/** @returns storage keys of what the person handed in; none where the speaker is not there */
export async function forgetSpeaker(
  trx: Transaction<Database>,
  organisationId: string,
  speakerId: string,
): Promise<readonly string[]> {
  const event = await eventOf(trx, organisationId, speakerId);
  if (!event) return [];
  const traces = await findTraces(trx, event, speakerId);
  const papers = await forgetPapers(trx, event, speakerId);
  await scrubRows(trx, event, traces, forgetting(traces, speakerId, papers));
  await forgetEntry(trx, event, speakerId, traces);
  await forgetImports(trx, event, traces);
  await trx.deleteFrom('mails').where('subject_id', '=', speakerId).execute();
  await retireFiles(trx, event, speakerId, traces.keys);
  await recordEventChange(trx, event);
  return traces.keys;
}

/** An older backup may hold the speaker under an event of the same id. */
async function eventOf(
  trx: Transaction<Database>,
  organisationId: string,
  speakerId: string,
): Promise<EventRow | undefined> {
  // Removed from the draft, a speaker still stands in edits and publications.
  const { rows } = await sql<{ event_id: string }>`
    select event_id from speakers where organisation_id = ${organisationId} and id = ${speakerId}
    union select event_id from publications where organisation_id = ${organisationId}
      and document -> 'speakers' @> ${JSON.stringify([{ id: speakerId }])}::jsonb
    union select event_id from edit_steps where organisation_id = ${organisationId}
      and rows @> ${JSON.stringify([{ table: 'speakers', id: speakerId }])}::jsonb`.execute(trx);
  const id = rows[0]?.event_id;
  if (id === undefined) return undefined;
  return trx
    .selectFrom('events')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Slides and papers go as a whole, with what edits and publications know of them. Returns their ids. */
async function forgetPapers(
  trx: Transaction<Database>,
  event: EventRow,
  speakerId: string,
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select change ->> 'id' as id from edit_steps t, jsonb_array_elements(t.rows) change
      where t.organisation_id = ${event.organisation_id} and t.event_id = ${event.id}
        and change ->> 'table' = 'materials'
        and ${speakerId} in (change -> 'before' ->> 'speaker_id', change -> 'after' ->> 'speaker_id')
    union select id::text from materials
      where organisation_id = ${event.organisation_id} and speaker_id = ${speakerId}`.execute(trx);
  const ids = new Set(rows.map(({ id }) => id));
  if (ids.size > 0)
    await trx
      .deleteFrom('materials')
      .where('organisation_id', '=', event.organisation_id)
      .where('id', 'in', [...ids])
      .execute();
  return ids;
}

/** Words by what they say, the person's own entry and papers by their ids. */
function forgetting(traces: Traces, speakerId: string, papers: ReadonlySet<string>): Scrub {
  const words = scrubber(traces);
  const isGone = (one: unknown) =>
    isRow(one) &&
    typeof one['id'] === 'string' &&
    papers.has(one['id']) &&
    (one['table'] === 'materials' || 'sessionId' in one);
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((one) => !isGone(one)).map(walk);
    if (!isRow(value)) return value;
    const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one)]));
    return value['id'] === speakerId && 'biography' in value ? emptied(inner, traces.instead) : inner;
  };
  return ((value: unknown) => words(walk(value))) as Scrub;
}

/** The same fields without anything in them, as a publication's entry or as a row of the draft. */
function emptied(entry: Record<string, unknown>, instead: string): Record<string, unknown> {
  const isRowOfDraft = 'organisation_id' in entry;
  const nothing = {
    ...{ name: isRowOfDraft ? instead : null, title: '', affiliation: '', biography: {}, picture: null },
    ...{ is_anonymous: true, person_id: null, picture_consent_at: null, equipment: '', pending: null },
  };
  return { ...entry, ...Object.fromEntries(Object.entries(nothing).filter(([key]) => key in entry)) };
}

async function forgetEntry(
  trx: Transaction<Database>,
  event: EventRow,
  speakerId: string,
  { instead }: Traces,
): Promise<void> {
  const row = { organisation_id: event.organisation_id, id: speakerId };
  const { rows } = await sql<{ person_id: string | null }>`
    select person_id from speakers where organisation_id = ${row.organisation_id} and id = ${row.id}`.execute(
    trx,
  );
  await trx
    .updateTable('speakers')
    .set({
      ...{ name: instead, is_anonymous: true, title: '', affiliation: '', biography: '{}', picture: null },
      ...{ person_id: null, picture_consent_at: null, equipment: '', pending: null },
      ...{ token_hash: null, token_expires_at: null },
    })
    .where('organisation_id', '=', row.organisation_id)
    .where('id', '=', row.id)
    .execute();
  const person = rows[0]?.person_id;
  // Somebody who speaks elsewhere too stays known there until erased there.
  if (person)
    await sql`delete from people p where organisation_id = ${row.organisation_id} and id = ${person} and not exists (
      select from speakers s where s.organisation_id = p.organisation_id and s.person_id = p.id)`.execute(
      trx,
    );
}

/** A remembered paste that names the person is forgotten whole: a file of Word or PDF cannot be mended. */
async function forgetImports(trx: Transaction<Database>, event: EventRow, traces: Traces): Promise<void> {
  const imports = await trx
    .selectFrom('imports')
    .select(['id', 'lines', 'mending', 'file_name'])
    .where('organisation_id', '=', event.organisation_id)
    .execute();
  for (const { id, lines, mending, file_name } of imports) {
    const said = [lines.join(' '), lines.join('').replaceAll('-', ''), file_name ?? '', ...textsIn(mending)];
    const steps = await trx
      .selectFrom('import_steps')
      .select('mending')
      .where('organisation_id', '=', event.organisation_id)
      .where('import_id', '=', id)
      .execute();
    if (![...said, ...steps.flatMap((step) => textsIn(step.mending))].some((text) => mentions(traces, text)))
      continue;
    await trx
      .deleteFrom('imports')
      .where('organisation_id', '=', event.organisation_id)
      .where('id', '=', id)
      .execute();
  }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

/** The rows stay until the storage has let go of the files; the daily job tries again what failed. */
async function retireFiles(
  trx: Transaction<Database>,
  event: EventRow,
  speakerId: string,
  keys: readonly string[],
): Promise<void> {
  await trx
    .updateTable('files')
    .set({ speaker_id: null, name: 'removed', created_at: '1970-01-01T00:00:00Z' })
    .where('organisation_id', '=', event.organisation_id)
    .where((where) =>
      where.or([
        where('speaker_id', '=', speakerId),
        ...(keys.length > 0 ? [where('key', 'in', [...keys])] : []),
      ]),
    )
    .execute();
}
