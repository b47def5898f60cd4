import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import type * as schema from '../setup.ts';
import { editAllocation } from './edit-allocation.ts';
import { placedPeople } from './placed-people.ts';
import { writePerson } from './write-person.ts';

/**
 * Makes a group of everybody who was registered in one go, where two or more have a place and none is in a group yet.
 * The group is named by what they share: the affiliation, else by a number. No person's name is in it.
 * @returns how many groups there are new
 */
export async function groupBookings(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.groupBookings>,
): Promise<{ groups: number }> {
  return editAllocation(db, actor, input.event, 'allocation.group_bookings', async ({ trx, key }) => {
    const rows = await placedPeople(trx, key)
      .select(['r.id', 'r.booking_id', 'r.affiliation', 'p.group_id'])
      .orderBy('r.arrival')
      .execute();
    const bookings = [...Map.groupBy(rows, ({ booking_id }) => booking_id).values()].filter(
      (people) => people.length > 1 && people.every(({ group_id }) => group_id === null),
    );
    for (const [at, people] of bookings.entries()) {
      const id = newId();
      const name = sharedName(people.map(({ affiliation }) => affiliation)) ?? String(at + 1);
      await trx
        .insertInto('allocation_groups')
        .values({ ...key, id, name, together: input.together })
        .execute();
      for (const person of people) await writePerson(trx, key, person.id, { group_id: id });
    }
    return { fields: ['group_id'], result: { groups: bookings.length } };
  });
}

function sharedName(names: readonly (string | null)[]): string | null {
  const [first] = names;
  return first && names.every((name) => name === first) ? first.slice(0, 200) : null;
}
