import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../setup.ts';
import { editAllocation } from './edit-allocation.ts';
import { writePerson } from './write-person.ts';

/**
 * What organisers settle about one person: what they lead, where they have a fixed seat, with whom they are seated.
 * @throws DomainError `registration.not_found`, `allocation.slot.not_found`, `allocation.group.not_found`
 */
export async function savePerson(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.savePerson>,
): Promise<void> {
  return editAllocation(db, actor, input.event, 'allocation.save_person', async ({ trx, locked, key }) => {
    const { registration, leads, fixed, group, apart } = input;
    if ([...leads, ...fixed].some((slot) => !locked.occurrences.has(slot)))
      throw new DomainError('allocation.slot.not_found');
    if (group !== null && !(await groupExists(trx, key, group)))
      throw new DomainError('allocation.group.not_found');
    await writePerson(trx, key, registration, { leads, fixed, group_id: group, apart: apart || null });
    return {
      subject: { kind: 'allocation_person', id: registration },
      fields: ['leads', 'fixed', 'group_id', 'apart'],
      result: undefined,
    };
  });
}

async function groupExists(
  trx: Kysely<Database>,
  key: { organisation_id: string; event_id: string },
  id: string,
): Promise<boolean> {
  const found = await trx
    .selectFrom('allocation_groups')
    .select('id')
    .where((where) => where.and({ ...key, id }))
    .executeTakeFirst();
  return found !== undefined;
}
