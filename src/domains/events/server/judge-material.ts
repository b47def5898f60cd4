import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import { editProgramme, type EditResult } from './edit-programme.ts';

/** The organiser's word on what a speaker handed in. @throws DomainError `material.not_found` */
export async function judgeMaterial(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.judgeMaterial>,
): Promise<EditResult> {
  const label = input.approve ? 'material.approve' : 'material.refuse';
  return editProgramme(db, actor, input, label, async ({ trx, event }) => {
    const { numUpdatedRows } = await trx
      .updateTable('materials')
      .set({ status: input.approve ? 'approved' : 'refused' })
      .where('organisation_id', '=', event.organisation_id)
      .where('event_id', '=', event.id)
      .where('id', '=', input.materialId)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new DomainError('material.not_found');
    return {};
  });
}
