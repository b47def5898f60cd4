import type { Kysely } from 'kysely';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Desk } from '../../desk.ts';
import { accessDesk } from '../access.ts';
import { findDesk } from '../find-desk.ts';

/**
 * The desk as organisers use it who register others: every category may be chosen, hidden and closed ones too, and
 * names of a group may follow later.
 * @throws DomainError `event.not_found`, `registration.not_found`, `registration.unpublished.conflict` where the event
 *   is not published: a link or a letter would lead nowhere
 */
export async function organiserDesk(db: Kysely<Database>, actor: Actor, slug: string): Promise<Desk> {
  await accessDesk(db, actor, slug);
  const found = await findDesk(db, slug);
  if (!found) throw new DomainError('registration.unpublished.conflict');
  const { desk } = found;
  return {
    ...desk,
    categories: desk.categories.map((category) => ({ ...category, isHidden: false, isOpen: true })),
    extras: desk.extras.map((extra) => ({ ...extra, afterAcceptance: false })),
    questions: desk.questions.map((question) => ({ ...question, isRequired: false, afterAcceptance: false })),
  };
}
