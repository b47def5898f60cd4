import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { accessRegistration } from './access.ts';

/** Where to join online, by slot: for those alone who have a confirmed place; empty for everybody else. */
export async function findJoiningLinks(
  db: Kysely<Database>,
  actor: Actor,
  input: { id: string },
): Promise<ReadonlyMap<string, string>> {
  const row = await accessRegistration(db, actor, input.id);
  const isIn = row.state === 'confirmed' || row.state === 'attended';
  if (!isIn || row.address_confirmed_at === null) return new Map();
  const rows = await db
    .selectFrom('slots')
    .select(['id', 'joining_link'])
    .where('organisation_id', '=', row.organisation_id)
    .where('event_id', '=', row.event_id)
    .where('withdrawn_at', 'is', null)
    .where('joining_link', 'is not', null)
    .execute();
  return new Map(rows.map(({ id, joining_link }) => [id, joining_link ?? '']));
}
