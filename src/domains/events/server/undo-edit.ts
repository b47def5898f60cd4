import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import type { EditResult } from './edit-programme.ts';
import { stepBack } from './step-back.ts';

/** Takes the latest edit back, whoever made it. @throws DomainError `undo.not_found` when there is none */
export async function undoEdit(
  db: Kysely<Database>,
  actor: Actor,
  input: z.infer<typeof schema.undoEdit>,
): Promise<EditResult & { label: string }> {
  return stepBack(db, actor, input, 'before');
}
