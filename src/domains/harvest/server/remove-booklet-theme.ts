import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as input from '../booklet/booklet-input.ts';
import { editBooklet, stateAfterEdit } from './edit-booklet.ts';

/** @throws DomainError `event.not_found`, `draft.conflict` */
export async function removeBookletTheme(
  db: Kysely<Database>,
  actor: Actor,
  given: z.infer<typeof input.removeTheme>,
): Promise<void> {
  await editBooklet(db, actor, given, 'booklet.remove_theme', async ({ booklet }) => ({
    set: {
      themes: JSON.stringify(booklet.themes.filter(({ id }) => id !== given.id)),
      state: stateAfterEdit(booklet),
    },
    fields: ['themes'],
    result: undefined,
  }));
}
