import { sql, type Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { accessOrganisation } from '#domains/organisations/server/access.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { beginMending } from '../editor/mending.ts';
import type { ReadOptions } from '../reader/reading.ts';
import { accessEvent } from './access.ts';
import { readProgrammeFile } from './read-programme-file.ts';

export interface BeginImport {
  target: { event: string } | { organisation: string; series: string };
  /** What was pasted or dropped, as bytes. */
  source: Uint8Array;
  fileName: string | null;
  options: ReadOptions;
}

/**
 * Reads a programme and keeps it, to be mended and then imported. Imports that nobody touched for 60 days are
 * forgotten on the way.
 * @throws DomainError of the reader, when the source is no programme at all
 */
export async function beginImport(
  db: Kysely<Database>,
  actor: Actor,
  input: BeginImport,
): Promise<{ id: string }> {
  const target = await accessTarget(db, actor, input.target);
  const { reading, lines } = await readProgrammeFile(input.source, {
    ...(input.fileName === null ? {} : { fileName: input.fileName }),
    ...input.options,
  });
  const id = newId();
  await db.transaction().execute(async (trx) => {
    await trx
      .deleteFrom('imports')
      .where('updated_at', '<', sql<string>`now() - interval '60 days'`)
      .execute();
    await trx
      .insertInto('imports')
      .values({
        ...target,
        id,
        account_id: actor.kind === 'account' ? actor.accountId : null,
        file_name: input.fileName,
        source: Buffer.from(input.source),
        lines: JSON.stringify(lines.map(storable)),
        options: JSON.stringify(input.options),
        mending: JSON.stringify(beginMending(reading), (_, value) => storable(value)),
      })
      .execute();
  });
  return { id };
}

/** PostgreSQL keeps no NUL character in text. */
export function storable<T>(value: T): T {
  return typeof value === 'string' ? (value.replaceAll('\u0000', '') as T) : value;
}

async function accessTarget(db: Kysely<Database>, actor: Actor, target: BeginImport['target']) {
  if ('event' in target) {
    const { event } = await accessEvent(db, actor, { slug: target.event }, 'organiser');
    return { organisation_id: event.organisation_id, event_id: event.id, series_id: null };
  }
  const { organisation } = await accessOrganisation(db, actor, { slug: target.organisation }, 'organiser');
  const series = await db
    .selectFrom('slugs')
    .select('subject_id')
    .where('scope', '=', 'series')
    .where('slug', '=', target.series)
    .where('organisation_id', '=', organisation.id)
    .executeTakeFirst();
  if (!series) throw new DomainError('series.not_found');
  return { organisation_id: organisation.id, event_id: null, series_id: series.subject_id };
}
