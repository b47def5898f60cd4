import { sql, type Kysely, type Transaction } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { accessOrganisation } from '#domains/organisations/server/access.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import { newId } from '#platform/server/db/ids.ts';

type Input = z.infer<typeof schema.saveVenue>;

/** A new venue, or all fields of one. Readers see it with the next publication. @throws DomainError `venue.not_found` */
export async function saveVenue(db: Kysely<Database>, actor: Actor, input: Input): Promise<{ id: string }> {
  const { organisation } = await accessOrganisation(db, actor, { slug: input.organisation }, 'organiser');
  return db.transaction().execute(async (trx) => {
    const id = input.id ?? (await insertVenue(trx, organisation.id, input.name));
    const { numUpdatedRows } = await trx
      .updateTable('venues')
      .set({ ...venueColumns(input), updated_at: sql<string>`now()` })
      .where('organisation_id', '=', organisation.id)
      .where('id', '=', id)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new DomainError('venue.not_found');
    await markEventsAt(trx, organisation.id, id);
    await recordAudit(trx, actor, {
      organisationId: organisation.id,
      action: input.id ? 'venue.save' : 'venue.create',
      subjectKind: 'venue',
      subjectId: id,
    });
    return { id };
  });
}

function venueColumns(input: Input) {
  return {
    name: input.name,
    address: input.address,
    lang: input.lang,
    url: input.url,
    directions: JSON.stringify(input.directions),
    access: JSON.stringify(input.access),
    access_notes: JSON.stringify(input.accessNotes),
    access_contact: JSON.stringify(input.accessContact),
  };
}

export async function insertVenue(
  trx: Transaction<Database>,
  organisationId: string,
  name: string,
  more: { address?: string; lang?: Input['lang'] } = {},
): Promise<string> {
  const id = newId();
  await trx
    .insertInto('venues')
    .values({
      organisation_id: organisationId,
      id,
      name,
      ...more,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from venues
        where organisation_id = ${organisationId})`,
    })
    .execute();
  return id;
}

/** Events at the venue have something to publish: their draft's version rises, without a step to undo. */
export async function markEventsAt(
  trx: Transaction<Database>,
  organisationId: string,
  venueId: string,
): Promise<void> {
  await trx
    .updateTable('events')
    .set({ draft_version: sql<number>`draft_version + 1` })
    .where('organisation_id', '=', organisationId)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('venue_id', '=', venueId),
        exists(
          selectFrom('slots')
            .select('slots.id')
            .whereRef('slots.organisation_id', '=', 'events.organisation_id')
            .whereRef('slots.event_id', '=', 'events.id')
            .where('slots.venue_id', '=', venueId),
        ),
      ]),
    )
    .execute();
}
