import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';

export async function unpublishEvent(
  _db: Kysely<Database>,
  _actor: Actor,
  _input: z.infer<typeof schema.unpublishEvent>,
): Promise<{ version: number }> {
  throw new Error('not built yet');
}
