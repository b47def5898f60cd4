import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { accessEvent } from './access.ts';
import { accessOrganisation } from '#domains/organisations/server/access.ts';

/** Who has rights on this event alone. */
export async function listEventRights(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.listEventRights>,
): Promise<{ accountId: string; role: 'organiser' | 'facilitator' | 'reader'; since: string }[]> {
  const { event } = await accessEvent(db, actor, { slug: input.event }, 'organiser');
  await accessOrganisation(db, actor, { id: event.organisation_id }, 'organiser');
  return db
    .selectFrom('event_rights')
    .select(['account_id as accountId', 'role', 'created_at as since'])
    .where('organisation_id', '=', event.organisation_id)
    .where('event_id', '=', event.id)
    .orderBy('created_at')
    .execute();
}
