import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import type { EditResult } from './edit-programme.ts';
import { stepBack } from './step-back.ts';

/** Does the last undone edit again, until a new edit is made. @throws DomainError `redo.not_found` */
export async function redoEdit(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.redoEdit>,
): Promise<EditResult & { label: string }> {
  return stepBack(db, actor, input, 'after');
}
