import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import { editProgramme, type EditResult } from './edit-programme.ts';

/** @throws DomainError `material.not_found` */
export async function removeMaterial(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.removeMaterial>,
): Promise<EditResult> {
  return editProgramme(db, actor, input, 'material.remove', async ({ trx, event }) => {
    const { numDeletedRows } = await trx
      .deleteFrom('materials')
      .where('organisation_id', '=', event.organisation_id)
      .where('event_id', '=', event.id)
      .where('id', '=', input.materialId)
      .executeTakeFirst();
    if (numDeletedRows === 0n) throw new DomainError('material.not_found');
    return {};
  });
}
