import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { AnswerValue } from '../schema.ts';
import { accessRegistration, type RegistrationRow } from './access.ts';
import { noNeeds, readAnswers, readNeeds, type Needs } from './read-belongings.ts';

export interface OwnDetails {
  registration: RegistrationRow;
  needs: Needs;
  /** By question, sensitive ones too: it is one's own. */
  answers: Readonly<Record<string, AnswerValue>>;
  /** By question. */
  files: Readonly<Record<string, { id: string; name: string }>>;
  extras: readonly { id: string; state: 'taken' | 'waiting'; price: number }[];
  slotIds: readonly string[];
}

/**
 * All that somebody answered and chose, to be shown and changed.
 * @throws DomainError `registration.not_found`
 */
export async function readOwnDetails(
  db: Kysely<Database>,
  actor: Actor & { kind: 'participant' },
): Promise<OwnDetails> {
  return readDetails(db, await accessRegistration(db, actor, actor.registrationId));
}

/** The same for a registration that one has been let in to. */
export async function readDetails(db: Kysely<Database>, registration: RegistrationRow): Promise<OwnDetails> {
  const key = {
    organisation_id: registration.organisation_id,
    event_id: registration.event_id,
    registration_id: registration.id,
  };
  const [needs, plain, sensitive, files, extras, slots] = await Promise.all([
    readNeeds(db, key),
    readAnswers(db, 'registration_answers', key),
    readAnswers(db, 'registration_sensitive_answers', key),
    db
      .selectFrom('registration_files')
      .select(['id', 'question_id', 'name'])
      .where((where) => where.and(key))
      .execute(),
    db
      .selectFrom('registration_extra_choices')
      .select(['extra_id as id', 'state', 'price'])
      .where((where) => where.and(key))
      .where('state', '<>', 'cancelled')
      .execute(),
    db
      .selectFrom('registration_slot_choices')
      .select('slot_id')
      .where((where) => where.and(key))
      .execute(),
  ]);
  return {
    registration,
    needs: needs ?? noNeeds,
    answers: Object.fromEntries([...plain, ...sensitive].map(({ questionId, value }) => [questionId, value])),
    files: Object.fromEntries(files.map(({ question_id, id, name }) => [question_id, { id, name }])),
    extras: extras as OwnDetails['extras'],
    slotIds: slots.map(({ slot_id }) => slot_id),
  };
}
