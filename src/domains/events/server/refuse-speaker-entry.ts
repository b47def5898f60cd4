import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as schema from '../schema.ts';
import type { EditResult } from './edit-programme.ts';

export async function refuseSpeakerEntry(
  _db: Kysely<Database>,
  _actor: Actor,
  _input: z.infer<typeof schema.refuseSpeakerEntry>,
): Promise<EditResult> {
  throw new Error('not built yet');
}
