import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { accessOrganisation } from '#domains/organisations/server/access.ts';
import type { DraftVenue } from '../draft.ts';
import { venuesOf } from './draft-from-rows.ts';

/** The organisation's venues with their rooms, in its order. */
export async function listVenues(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.listVenues>,
): Promise<DraftVenue[]> {
  const { organisation } = await accessOrganisation(db, actor, { slug: input.organisation }, 'reader');
  const venues = await db
    .selectFrom('venues')
    .selectAll()
    .where('organisation_id', '=', organisation.id)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const rooms = await db
    .selectFrom('rooms')
    .selectAll()
    .where('organisation_id', '=', organisation.id)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return venuesOf(venues, rooms);
}
