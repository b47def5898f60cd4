import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import { accessEvent } from './access.ts';
import { lockDraft, type EditResult } from './edit-programme.ts';
import { stepBack } from './step-back.ts';

/** Does the last undone edit again, until a new edit is made. @throws DomainError `redo.not_found` */
export async function redoEdit(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.redoEdit>,
): Promise<EditResult & { label: string }> {
  const { event } = await accessEvent(db, actor, { slug: input.event }, 'organiser');
  return db.transaction().execute(async (trx) => {
    const locked = await lockDraft(trx, event, input.expectedVersion);
    return stepBack(trx, actor, locked, 'after');
  });
}
