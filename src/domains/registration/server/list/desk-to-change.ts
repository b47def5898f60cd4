import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { Desk } from '../../desk.ts';
import { accessDesk } from '../access.ts';
import { findDesk } from '../find-desk.ts';

/**
 * The desk as organisers use it who change what somebody answered: nothing has to be answered, and files are the
 * person's own to send. Null where the event is not published.
 * @throws DomainError `event.not_found`, `registration.not_found`
 */
export async function deskToChange(db: Kysely<Database>, actor: Actor, slug: string): Promise<Desk | null> {
  await accessDesk(db, actor, slug);
  const found = await findDesk(db, slug);
  if (!found) return null;
  return {
    ...found.desk,
    extras: found.desk.extras.map((extra) => ({ ...extra, afterAcceptance: false })),
    questions: found.desk.questions
      .filter(({ kind }) => kind !== 'file')
      .map((question) => ({ ...question, isRequired: false })),
  };
}
