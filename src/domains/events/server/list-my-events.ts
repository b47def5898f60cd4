import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { EventLine } from '../listings.ts';
import { readEventLines } from './list-events.ts';

/** Events of an organisation that an account has rights on alone, as one of a co-host's people. */
export async function listMyEvents(
  db: Kysely<Database>,
  actor: Actor,
  input: { organisation: string },
): Promise<EventLine[]> {
  if (actor.kind !== 'account') return [];
  const rights = await db
    .selectFrom('event_rights')
    .innerJoin('organisations', 'organisations.id', 'event_rights.organisation_id')
    .select('event_id')
    .where('account_id', '=', actor.accountId)
    .where('organisations.slug', '=', input.organisation)
    .execute();
  if (rights.length === 0) return [];
  return readEventLines(db, { ids: rights.map((right) => right.event_id), archived: false });
}
