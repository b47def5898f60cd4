/** What one person answered, read alike for that person, for organisers and for what is handed out. */
import type { Kysely } from 'kysely';
import type { Texts } from '#platform/i18n/languages.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { AnswerValue, QuestionKind, QuestionOption } from '../schema.ts';
import './tables.ts';

interface RegistrationKey {
  organisation_id: string;
  event_id: string;
  registration_id: string;
}

export interface Needs {
  diet: string | null;
  access: string | null;
  interpreter: string | null;
  companions: string[];
  consentAt: string | null;
}

export const noNeeds: Needs = {
  diet: null,
  access: null,
  interpreter: null,
  companions: [],
  consentAt: null,
};

export interface AnsweredQuestion {
  questionId: string;
  label: Texts;
  kind: QuestionKind;
  options: readonly QuestionOption[];
  value: unknown;
}

export function readNeeds(db: Kysely<Database>, key: RegistrationKey): Promise<Needs | undefined> {
  return db
    .selectFrom('registration_needs')
    .select(['diet', 'access', 'interpreter', 'companions', 'consent_at as consentAt'])
    .where((where) => where.and(key))
    .executeTakeFirst();
}

/** In the order of the form. */
export async function readAnswers(
  db: Kysely<Database>,
  table: 'registration_answers' | 'registration_sensitive_answers',
  key: RegistrationKey,
): Promise<(AnsweredQuestion & { value: AnswerValue })[]> {
  const rows = await db
    .selectFrom(`${table} as a`)
    .innerJoin('registration_questions as q', (join) =>
      join
        .onRef('q.organisation_id', '=', 'a.organisation_id')
        .onRef('q.event_id', '=', 'a.event_id')
        .onRef('q.id', '=', 'a.question_id'),
    )
    .select(['q.id as questionId', 'q.label', 'q.kind', 'q.options', 'a.value'])
    .where('a.organisation_id', '=', key.organisation_id)
    .where('a.event_id', '=', key.event_id)
    .where('a.registration_id', '=', key.registration_id)
    .orderBy('q.position')
    .orderBy('q.id')
    .execute();
  return rows.map(({ value, ...row }) => ({ ...row, value: value.value as AnswerValue }));
}
