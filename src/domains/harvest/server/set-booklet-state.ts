import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as input from '../booklet/booklet-input.ts';
import { editBooklet } from './edit-booklet.ts';

/**
 * Lets those who have the link read the draft, or takes that back.
 * @throws DomainError `event.not_found`, `draft.conflict`
 */
export async function setBookletState(
  db: Kysely<Database>,
  actor: Actor,
  given: z.infer<typeof input.setBookletState>,
): Promise<void> {
  const action = given.state === 'review' ? 'booklet.open_review' : 'booklet.end_review';
  await editBooklet(db, actor, given, action, async () => ({
    set: { state: given.state },
    fields: ['state'],
    result: undefined,
  }));
}
