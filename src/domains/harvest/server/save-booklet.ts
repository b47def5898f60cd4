import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { checkColour } from '#domains/organisations/colour-check.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type * as input from '../booklet/booklet-input.ts';
import type { BookletLook, LeftOut } from '../schema.ts';
import { editBooklet, stateAfterEdit } from './edit-booklet.ts';

/**
 * Texts, look and order of a booklet, all at once.
 * @throws DomainError `event.not_found`, `draft.conflict`, `organisation.colour.invalid` with a colour that can be read
 */
export async function saveBooklet(
  db: Kysely<Database>,
  actor: Actor,
  given: z.infer<typeof input.saveBooklet>,
): Promise<void> {
  const { colour } = given.look;
  const checked = colour ? checkColour(colour) : null;
  if (checked && !checked.passes)
    throw new DomainError('organisation.colour.invalid', { field: 'colour', value: checked.proposal });
  await editBooklet(db, actor, given, 'booklet.save', async ({ booklet }) => {
    const look: BookletLook = {
      size: given.look.size,
      ...(colour ? { colour } : {}),
      ...(given.look.noLogo ? { noLogo: true } : {}),
    };
    const { lang, title, subtitle, foreword, summary, closing, thanks, colophon, chapters } = given;
    const texts = { lang, title, subtitle, foreword, summary, closing, thanks, colophon };
    return {
      set: {
        ...texts,
        chapters,
        left_out: JSON.stringify(given.leftOut),
        look: JSON.stringify(look),
        notes_months: given.notesMonths,
        state: stateAfterEdit(booklet),
      },
      fields: [
        ...Object.entries(texts).flatMap(([name, value]) =>
          booklet[name as keyof typeof texts] === value ? [] : [name],
        ),
        ...(isSameList(booklet.left_out, given.leftOut) ? [] : ['left_out']),
      ],
      result: undefined,
    };
  });
}

function isSameList(before: readonly LeftOut[], after: readonly LeftOut[]): boolean {
  const told = (list: readonly LeftOut[]) =>
    JSON.stringify(list.map(({ workshop, reason }) => [workshop, reason]));
  return told(before) === told(after);
}
