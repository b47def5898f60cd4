import type { Kysely } from 'kysely';
import type { Texts } from '#platform/i18n/languages.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { findDesk, type RegistrationRow } from './access.ts';
import { readOwnRegistration, type OwnRegistration } from './read-own-registration.ts';
import './knowledge-tables.ts';

export interface OwnKnowledge extends OwnRegistration {
  question: Texts;
  /** Whether an answer is taken: from those who are coming. */
  mayAnswer: boolean;
  answers: readonly string[];
  mayKeep: boolean;
}

/**
 * The question before the day and what this participant has answered, by the link in the mail. Reading changes nothing.
 * @throws DomainError `registration.not_found`, also where the event asks nothing
 */
export async function readOwnKnowledge(db: Kysely<Database>, token: string): Promise<OwnKnowledge> {
  const own = await readOwnRegistration(db, token);
  const { organisation_id, event_id, id, state } = own.registration;
  const desk = await findDesk(db, { organisation_id, id: event_id });
  if (!desk || Object.keys(desk.knowledge_question).length === 0)
    throw new DomainError('registration.not_found');
  const answers = await db
    .selectFrom('knowledge_answers')
    .select(['body', 'may_keep'])
    .where('organisation_id', '=', organisation_id)
    .where('event_id', '=', event_id)
    .where('registration_id', '=', id)
    .orderBy('position')
    .execute();
  return {
    ...own,
    question: desk.knowledge_question,
    mayAnswer: state === 'confirmed' || state === 'attended',
    answers: answers.map(({ body }) => body),
    mayKeep: answers.some(({ may_keep }) => may_keep),
  };
}

/** Whether somebody is coming to an event that asks something before the day. */
export async function asksForKnowledge(
  db: Kysely<Database>,
  row: Pick<RegistrationRow, 'organisation_id' | 'event_id' | 'state'>,
): Promise<boolean> {
  if (row.state !== 'confirmed') return false;
  const desk = await findDesk(db, { organisation_id: row.organisation_id, id: row.event_id });
  return desk !== undefined && Object.keys(desk.knowledge_question).length > 0;
}
