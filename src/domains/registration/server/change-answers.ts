import type { Transaction } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { questionsFor } from '../registration-form.ts';
import type { Applicant } from '../schema.ts';
import type { RegistrationRow } from './access.ts';
import { claimFiles } from './write-registrations.ts';

/**
 * Answers as they are now, of the questions this registration is asked; answers to questions of another category go.
 * Sensitive ones stay in their own table. @returns `answers` where one changed
 */
export async function changeAnswers(
  trx: Transaction<Database>,
  row: RegistrationRow,
  categoryId: string,
  person: Pick<Applicant, 'answers' | 'files'>,
): Promise<string[]> {
  const questions = await readQuestions(trx, row);
  const isAccepted = row.state === 'confirmed' || row.state === 'attended';
  const asked = questionsFor({ questions }, categoryId, isAccepted);
  let isChanged = false;
  for (const table of ['registration_answers', 'registration_sensitive_answers'] as const) {
    const isSensitive = table === 'registration_sensitive_answers';
    const now = new Map(
      asked
        .filter((question) => question.isSensitive === isSensitive && question.id in person.answers)
        .map(({ id }) => [id, JSON.stringify({ value: person.answers[id] })]),
    );
    const key = { organisation_id: row.organisation_id, event_id: row.event_id, registration_id: row.id };
    const before = await trx
      .selectFrom(table)
      .select(['question_id', 'value'])
      .where((where) => where.and(key))
      .execute();
    const same = new Set(
      before
        .filter((one) => now.get(one.question_id) === JSON.stringify(one.value))
        .map((one) => one.question_id),
    );
    const gone = before.filter((one) => !same.has(one.question_id)).map((one) => one.question_id);
    const fresh = [...now].filter(([id]) => !same.has(id));
    if (gone.length > 0)
      await trx
        .deleteFrom(table)
        .where((where) => where.and(key))
        .where('question_id', 'in', gone)
        .execute();
    if (fresh.length > 0)
      await trx
        .insertInto(table)
        .values(fresh.map(([question_id, value]) => ({ ...key, question_id, value })))
        .execute();
    isChanged ||= gone.length > 0 || fresh.length > 0;
  }
  return (await changeFiles(trx, row, person)) || isChanged ? ['answers'] : [];
}

/** A new file takes the place of the old one, and a file whose answer has gone is no longer anybody's. */
async function changeFiles(
  trx: Transaction<Database>,
  row: RegistrationRow,
  { files = {} }: Pick<Applicant, 'files'>,
): Promise<boolean> {
  const kept = Object.values(files).map(({ fileId }) => fileId);
  const gone = await trx
    .updateTable('registration_files')
    .set({ registration_id: null })
    .where('organisation_id', '=', row.organisation_id)
    .where('event_id', '=', row.event_id)
    .where('registration_id', '=', row.id)
    .$if(kept.length > 0, (query) => query.where('id', 'not in', kept))
    .returning('id')
    .execute();
  await claimFiles(trx, row, Object.values(files));
  return gone.length > 0;
}

async function readQuestions(trx: Transaction<Database>, row: RegistrationRow) {
  const rows = await trx
    .selectFrom('registration_questions')
    .selectAll()
    .where('organisation_id', '=', row.organisation_id)
    .where('event_id', '=', row.event_id)
    .execute();
  return rows.map((one) => ({
    id: one.id,
    kind: one.kind,
    label: one.label,
    help: one.help,
    options: one.options,
    isRequired: one.is_required,
    isSensitive: one.is_sensitive,
    afterAcceptance: one.after_acceptance,
    categoryIds: one.category_ids,
  }));
}
