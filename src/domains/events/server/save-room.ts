import { sql, type Kysely, type Transaction } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { accessOrganisation } from '#domains/organisations/server/access.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import { newId } from '#platform/server/db/ids.ts';
import { markEventsAt } from './save-venue.ts';

type Input = z.infer<typeof schema.saveRoom>;

/** A new room of a venue, or all fields of one. @throws DomainError `venue.not_found`, `room.not_found` */
export async function saveRoom(db: Kysely<Database>, actor: Actor, input: Input): Promise<{ id: string }> {
  const { organisation } = await accessOrganisation(db, actor, { slug: input.organisation }, 'organiser');
  return db.transaction().execute(async (trx) => {
    const venue = await trx
      .selectFrom('venues')
      .select('id')
      .where('organisation_id', '=', organisation.id)
      .where('id', '=', input.venueId)
      .executeTakeFirst();
    if (!venue) throw new DomainError('venue.not_found');
    const id = input.id ?? (await insertRoom(trx, organisation.id, venue.id, input.name));
    const { numUpdatedRows } = await trx
      .updateTable('rooms')
      .set(roomColumns(input))
      .where('organisation_id', '=', organisation.id)
      .where('venue_id', '=', venue.id)
      .where('id', '=', id)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new DomainError('room.not_found');
    await markEventsAt(trx, organisation.id, venue.id);
    await recordAudit(trx, actor, {
      organisationId: organisation.id,
      action: input.id ? 'room.save' : 'room.create',
      subjectKind: 'room',
      subjectId: id,
    });
    return { id };
  });
}

function roomColumns({ name, capacity, access, accessNotes, position }: Input) {
  return {
    name,
    capacity,
    access: JSON.stringify(access),
    access_notes: JSON.stringify(accessNotes),
    ...(position !== undefined && { position }),
  };
}

export async function insertRoom(
  trx: Transaction<Database>,
  organisationId: string,
  venueId: string,
  name: string,
): Promise<string> {
  const id = newId();
  await trx
    .insertInto('rooms')
    .values({
      organisation_id: organisationId,
      id,
      venue_id: venueId,
      name,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from rooms
        where organisation_id = ${organisationId} and venue_id = ${venueId})`,
    })
    .execute();
  return id;
}
