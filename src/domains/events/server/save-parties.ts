import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { newId } from '#platform/server/db/ids.ts';
import { editProgramme, type EditResult } from './edit-programme.ts';

/** Makes inviters, co-hosts, partners and funders what the ordered list says. */
export async function saveParties(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.saveParties>,
): Promise<EditResult> {
  return editProgramme(db, actor, input, 'parties.save', async ({ trx, event }) => {
    const key = { organisation_id: event.organisation_id, event_id: event.id };
    const removed = await trx
      .deleteFrom('event_parties')
      .where(({ and }) => and(key))
      .returning('id')
      .execute();
    const known = new Set(removed.map((party) => party.id));
    const rows = input.parties.map(({ id, logo, ...party }, position) => ({
      ...key,
      ...party,
      // An id that is not of this event is no claim to it.
      id: id && known.delete(id) ? id : newId(),
      logo: logo && JSON.stringify(logo),
      position,
    }));
    if (rows.length > 0) await trx.insertInto('event_parties').values(rows).execute();
    return {};
  });
}
