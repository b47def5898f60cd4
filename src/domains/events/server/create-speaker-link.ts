import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';

export async function createSpeakerLink(
  _db: Kysely<Database>,
  _actor: Actor,
  _input: z.infer<typeof schema.createSpeakerLink>,
): Promise<{ token: string; path: string; expiresAt: string }> {
  throw new Error('not built yet');
}
