import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import type * as input from '../booklet/booklet-input.ts';
import { editBooklet, stateAfterEdit } from './edit-booklet.ts';

const mostThemes = 50;

/**
 * A theme that goes across workshops, as the editor decided it, with the recommendations of this event that it builds on.
 * @throws DomainError `event.not_found`, `draft.conflict`, `booklet.theme.not_found`, `booklet.themes_full.conflict`
 */
export async function saveBookletTheme(
  db: Kysely<Database>,
  actor: Actor,
  given: z.infer<typeof input.saveTheme>,
): Promise<{ id: string }> {
  return editBooklet(db, actor, given, 'booklet.save_theme', async ({ trx, booklet, key }) => {
    const at = booklet.themes.findIndex(({ id }) => id === given.id);
    if (given.id && at === -1) throw new DomainError('booklet.theme.not_found');
    if (!given.id && booklet.themes.length >= mostThemes)
      throw new DomainError('booklet.themes_full.conflict');
    const known = given.recommendations.length
      ? await trx
          .selectFrom('recommendations')
          .select('id')
          .where('organisation_id', '=', key.organisation_id)
          .where('event_id', '=', key.event_id)
          .where('id', 'in', given.recommendations)
          .execute()
      : [];
    const ids = new Set(known.map(({ id }) => id));
    const theme = {
      id: given.id ?? newId(),
      title: given.title,
      text: given.text,
      recommendations: [...new Set(given.recommendations)].filter((id) => ids.has(id)),
    };
    const others = booklet.themes.filter(({ id }) => id !== theme.id);
    const place = given.position ? given.position - 1 : at === -1 ? others.length : at;
    const themes = others.toSpliced(Math.min(place, others.length), 0, theme);
    return {
      set: { themes: JSON.stringify(themes), state: stateAfterEdit(booklet) },
      fields: ['themes'],
      result: { id: theme.id },
    };
  });
}
