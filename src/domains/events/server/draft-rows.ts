/** All rows of one event's draft, in a number of queries that does not depend on its size. */
import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import type { EventRow } from './access.ts';

export type DraftRows = Awaited<ReturnType<typeof readDraftRows>>;

export async function readDraftRows(db: Kysely<Database>, event: EventRow) {
  const ofEvent = { organisation_id: event.organisation_id, event_id: event.id };
  const organisationId = event.organisation_id;
  return {
    event,
    slug: await currentSlug(db, 'event', event.id),
    organisation: await db
      .selectFrom('organisations')
      .selectAll()
      .where('id', '=', organisationId)
      .executeTakeFirstOrThrow(),
    series: await seriesOf(db, event),
    venues: await db
      .selectFrom('venues')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .orderBy('position')
      .orderBy('id')
      .execute(),
    rooms: await db
      .selectFrom('rooms')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .orderBy('position')
      .orderBy('id')
      .execute(),
    parties: await db
      .selectFrom('event_parties')
      .selectAll()
      .where(({ and }) => and(ofEvent))
      .orderBy('position')
      .orderBy('id')
      .execute(),
    speakers: await db
      .selectFrom('speakers')
      .selectAll()
      .where(({ and }) => and(ofEvent))
      .orderBy('position')
      .orderBy('id')
      .execute(),
    blocks: await db
      .selectFrom('blocks')
      .selectAll()
      .where(({ and }) => and(ofEvent))
      .orderBy('id')
      .execute(),
    sessions: await db
      .selectFrom('sessions')
      .selectAll()
      .where(({ and }) => and(ofEvent))
      .orderBy('position')
      .orderBy('id')
      .execute(),
    parts: await db
      .selectFrom('session_parts')
      .selectAll()
      .where(({ and }) => and(ofEvent))
      .orderBy('position')
      .orderBy('id')
      .execute(),
    roles: await db
      .selectFrom('session_speakers')
      .selectAll()
      .where(({ and }) => and(ofEvent))
      .orderBy('position')
      .orderBy('id')
      .execute(),
    slots: await db
      .selectFrom('slots')
      .selectAll()
      .where(({ and }) => and(ofEvent))

      .orderBy('starts_on')
      .orderBy('starts_local')
      .orderBy('position')
      .orderBy('id')
      .execute(),
    materials: await db
      .selectFrom('materials')
      .selectAll()
      .where(({ and }) => and(ofEvent))
      .orderBy('position')
      .orderBy('id')
      .execute(),
    publishedSlots: await db
      .selectFrom('published_slots')
      .selectAll()
      .where(({ and }) => and(ofEvent))
      .execute(),
    publication: await latestPublication(db, event),
    steps: await nextSteps(db, event),
  };
}

export async function currentSlug(
  db: Kysely<Database>,
  scope: 'event' | 'series' | 'organisation',
  id: string,
): Promise<string> {
  const row = await db
    .selectFrom('slugs')
    .select('slug')
    .where('scope', '=', scope)
    .where('subject_id', '=', id)
    .where('is_current', '=', true)
    .executeTakeFirstOrThrow();
  return row.slug;
}

async function seriesOf(db: Kysely<Database>, event: EventRow) {
  if (event.series_id === null) return null;
  return db
    .selectFrom('series')
    .innerJoin('slugs', (join) =>
      join
        .onRef('slugs.subject_id', '=', 'series.id')
        .on('slugs.scope', '=', 'series')
        .on('slugs.is_current', '=', true),
    )
    .select(['series.id', 'slugs.slug', 'series.title', 'series.kind'])
    .where('series.organisation_id', '=', event.organisation_id)
    .where('series.id', '=', event.series_id)
    .executeTakeFirstOrThrow();
}

async function latestPublication(db: Kysely<Database>, event: EventRow) {
  const row = await db
    .selectFrom('publications')
    .select(['version', 'published_at', 'document'])
    .where('organisation_id', '=', event.organisation_id)
    .where('event_id', '=', event.id)
    .where('version', '=', event.published_version)
    .executeTakeFirst();
  return row ?? null;
}

async function nextSteps(db: Kysely<Database>, event: EventRow) {
  const steps = db
    .selectFrom('edit_steps')
    .select(['label', 'account_id'])
    .where('organisation_id', '=', event.organisation_id)
    .where('event_id', '=', event.id)
    .where('is_dropped', '=', false)
    .limit(1);
  const undo = await steps.where('undone_at', 'is', null).orderBy('step', 'desc').executeTakeFirst();
  const redo = await steps.where('undone_at', 'is not', null).orderBy('step', 'asc').executeTakeFirst();
  return { undo: undo ?? null, redo: redo ?? null };
}
