import { sql, type Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { accessWorkshop, type WorkshopRow } from '#domains/workshops/server/access.ts';
import { titleOfWorkshop } from '#domains/workshops/server/title-of-workshop.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { BoardBeside, HarvestPage } from '../editing/harvest-view.ts';
import type * as schema from '../editing/harvest-schema.ts';
import { isSealed, ofWorkshop } from './lock-harvest.ts';
import './tables.ts';

/**
 * All that a facilitator writes the harvest from, and what it is so far. The same number of queries whatever its size.
 * @throws DomainError `workshop.not_found`
 */
export async function readHarvest(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.ofWorkshop>,
): Promise<HarvestPage> {
  const { workshop } = await accessWorkshop(db, actor, input.workshop);
  const key = ofWorkshop(workshop);
  const title = (await titleOfWorkshop(db, workshop)) || workshop.area;
  const recommendations = await db
    .selectFrom('recommendations as r')
    .leftJoin('board_groups as g', (join) =>
      join
        .onRef('g.organisation_id', '=', 'r.organisation_id')
        .onRef('g.event_id', '=', 'r.event_id')
        .onRef('g.workshop_id', '=', 'r.workshop_id')
        .onRef('g.id', '=', 'r.group_id'),
    )
    .select(['r.id', 'r.keyword', 'r.text', 'r.addressed_to as addressedTo', 'r.state'])
    .select(['r.group_id as groupId', 'g.title as groupTitle', 'r.notes_counted as notesCounted'])
    .where('r.organisation_id', '=', key.organisation_id)
    .where('r.event_id', '=', key.event_id)
    .where('r.workshop_id', '=', key.workshop_id)
    .orderBy('r.position')
    .orderBy('r.id')
    .execute();
  return {
    workshop: {
      ...{ id: workshop.id, lang: workshop.lang, title, area: workshop.area },
      ...{ challenge: workshop.challenge, stem: workshop.stem, account: workshop.account },
      ...{ isOpen: workshop.state === 'open', staysInRoom: workshop.stays_in_room },
      ...{ state: workshop.harvest_state, version: workshop.harvest_version, isSealed: isSealed(workshop) },
      areNotesErased: workshop.notes_erased_at !== null,
    },
    recommendations: recommendations.map(({ state, ...row }) => ({ ...row, isKept: state !== 'dropped' })),
    board: await readBoard(db, workshop),
    quotes: await db
      .selectFrom('harvest_quotes')
      .select(['id', 'text', 'name', 'state', 'note_id as noteId'])
      .select(sql<boolean>`author is not null`.as('hasWriter'))
      .where(({ and }) => and(key))
      .orderBy('asked_at')
      .orderBy('id')
      .execute(),
    comments: await db
      .selectFrom('harvest_comments')
      .select(['id', 'text', 'created_at as at'])
      .select(sql<boolean>`seen_at is not null`.as('isSeen'))
      .where(({ and }) => and(key))
      .orderBy('created_at')
      .orderBy('id')
      .execute(),
    addresses: await db
      .selectFrom('harvest_addresses')
      .select(sql<number>`count(*)::int`.as('count'))
      .where(({ and }) => and(key))
      .executeTakeFirstOrThrow()
      .then(({ count }) => count),
    versions: await versionsOf(db, workshop),
  };
}

/** What is hidden or waits for approval is not written from. */
async function readBoard(db: Kysely<Database>, workshop: WorkshopRow): Promise<BoardBeside> {
  const key = ofWorkshop(workshop);
  if (workshop.stays_in_room) return { groups: [], notes: [], flipCharts: [] };
  const notes = await db
    .selectFrom('board_notes as n')
    .leftJoin('workshop_tables as t', (join) =>
      join
        .onRef('t.organisation_id', '=', 'n.organisation_id')
        .onRef('t.event_id', '=', 'n.event_id')
        .onRef('t.workshop_id', '=', 'n.workshop_id')
        .onRef('t.id', '=', 'n.table_id'),
    )
    .select(['n.id', 'n.text', 'n.name', 'n.group_id as groupId', 'n.me_too as meToo', 'n.dots'])
    .select(['t.number as table', sql<boolean>`n.released_at is not null`.as('isReleased')])
    .where('n.organisation_id', '=', key.organisation_id)
    .where('n.event_id', '=', key.event_id)
    .where('n.workshop_id', '=', key.workshop_id)
    .where('n.state', '=', 'shown')
    .orderBy('n.me_too', 'desc')
    .orderBy('n.position')
    .orderBy('n.id')
    .execute();
  const groups = await db
    .selectFrom('board_groups')
    .select(['id', 'title', 'dots'])
    .where(({ and }) => and({ ...key, is_gone: false }))
    .orderBy('position')
    .orderBy('id')
    .execute();
  const flipCharts = await db
    .selectFrom('workshop_pictures')
    .select(['id', 'alt', 'typed'])
    .where(({ and }) => and({ ...key, kind: 'flip_chart' }))
    .orderBy('position')
    .orderBy('id')
    .execute();
  return { notes, groups, flipCharts };
}

async function versionsOf(db: Kysely<Database>, workshop: WorkshopRow) {
  return db
    .selectFrom('harvest_versions as v')
    .leftJoin('accounts as a', 'a.id', 'v.saved_by')
    .select(['v.version', 'v.saved_at as savedAt', 'a.name as savedBy'])
    .where('v.organisation_id', '=', workshop.organisation_id)
    .where('v.event_id', '=', workshop.event_id)
    .where('v.workshop_id', '=', workshop.id)
    .orderBy('v.version', 'desc')
    .execute();
}
