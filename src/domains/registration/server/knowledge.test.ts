import { expect, test } from 'vitest';
import { createSession } from '#domains/events/server/create-session.ts';
import * as eventSchema from '#domains/events/schema.ts';
import { command } from '#testing/event-factory.ts';
import { useTestDatabase } from '#testing/database.ts';
import { applicant, makeDesk, submission } from '#testing/registration-factory.ts';
import { registrationsOf } from '#testing/registration-suite.ts';
import { useTestApp } from '#testing/test-app.ts';
import { answerKnowledge } from './answer-knowledge.ts';
import { askForKnowledge } from './ask-for-knowledge.ts';
import { composeRegistrationMail } from './compose-registration-mail.ts';
import { confirmAddress } from './confirm-address.ts';
import { forgetRegistration } from './forget-registration.ts';
import { groupAnswers } from './group-answers.ts';
import { listKnowledge } from './list-knowledge.ts';
import { actorOf } from './open-by-link.ts';
import { linkToken } from './personal-link.ts';
import { readOwnKnowledge } from './read-own-knowledge.ts';
import { removeTheme } from './remove-theme.ts';
import { saveTheme } from './save-theme.ts';
import { sessionThemes } from './session-themes.ts';
import { submitRegistration } from './submit-registration.ts';

const database = useTestDatabase();
const running = useTestApp(database);
const now = Date.parse('2026-03-01T09:00:00Z');
let count = 0;

async function asking(people = 2) {
  const changes = { knowledgeQuestion: { da: 'Hvad mangler vi at vide?', en: 'What must we know?' } };
  const of = await makeDesk(database.db, `viden-${++count}`, { now, changes });
  for (let n = 1; n <= people; n++)
    await submitRegistration(database.db, submission(of, [applicant(count * 50 + n)]), now);
  const rows = await registrationsOf(database.db, of.eventId);
  for (const row of rows) await confirmAddress(database.db, actorOf(row), { id: row.id }, now);
  await database.db.deleteFrom('mails').execute();
  const answer = (index: number, answers: string[], mayKeep = false) => {
    const row = rows[index];
    if (!row) throw new Error('no such registration');
    return answerKnowledge(database.db, actorOf(row), { id: row.id, answers, mayKeep }, now);
  };
  return { of, rows, answer, table: () => listKnowledge(database.db, command, { event: of.slug }) };
}

test('everybody who is coming is asked once, in their language, with a link to a page of their own', async () => {
  const { of, rows, answer, table } = await asking(3);
  await answer(2, ['Allerede svaret']);
  expect(await table()).toMatchObject({ coming: 3, answered: 1, unasked: 2 });
  expect(await askForKnowledge(database.db, command, { event: of.slug }, now)).toEqual({ asked: 2 });
  expect(await askForKnowledge(database.db, command, { event: of.slug }, now)).toEqual({ asked: 0 });
  const [mail] = await database.db
    .selectFrom('mails')
    .selectAll()
    .where('subject_id', '=', rows[0]?.id ?? '')
    .execute();
  const { id = '', template = '', subject_id: subjectId = null } = mail ?? {};
  const written = await composeRegistrationMail(running.app, {
    id,
    template,
    lang: 'en',
    subjectId,
    data: null,
  });
  expect(written?.text.paragraphs).toContain('What must we know?');
  expect(written?.text.action?.path).toBe(`/en/r/${linkToken('own', rows[0]?.id ?? '', 1)}/knowledge`);
});

test('a new answer replaces the old one, and what stays the same stays in its theme', async () => {
  const { of, rows, answer, table } = await asking();
  await answer(0, ['Hvordan måler man tillid?', '', 'Hvem betaler?']);
  const theme = { event: of.slug, name: { da: 'Tillid' }, body: {}, sessionId: null, isPublished: false };
  const { id: themeId } = await saveTheme(database.db, command, theme);
  const first = (await table()).answers[0];
  await groupAnswers(database.db, command, { event: of.slug, ids: [first?.id ?? ''], themeId });
  await answer(0, ['Hvem betaler for det?', 'Hvordan måler man tillid?'], true);
  expect((await table()).answers.map(({ body, themeId: of }) => ({ body, of }))).toEqual([
    { body: 'Hvem betaler for det?', of: null },
    { body: 'Hvordan måler man tillid?', of: themeId },
  ]);
  const own = await readOwnKnowledge(database.db, linkToken('own', rows[0]?.id ?? '', 1));
  expect({ answers: own.answers, mayKeep: own.mayKeep }).toEqual({
    answers: ['Hvem betaler for det?', 'Hvordan måler man tillid?'],
    mayKeep: true,
  });
  await removeTheme(database.db, command, { event: of.slug, id: themeId });
  expect((await table()).answers.map(({ themeId: of }) => of)).toEqual([null, null]);
  await expect(answer(0, ['Mit nummer er 010180-1232'])).rejects.toMatchObject({
    code: 'knowledge.national_id.invalid',
  });
});

test('a theme stands on the session’s page only when the organisers say so', async () => {
  const { of } = await asking();
  const { sessionId } = await createSession(
    database.db,
    command,
    eventSchema.createSession.parse({
      event: of.slug,
      session: { kind: 'talk', lang: 'da', title: { da: 'X' } },
    }),
  );
  const at = { organisationId: of.organisationId, eventId: of.eventId, sessionId, lang: 'da' as const };
  const theme = {
    event: of.slug,
    name: { da: 'Tillid', en: 'Trust' },
    body: { da: 'Det vil I vide.' },
    sessionId,
  };
  const { id } = await saveTheme(database.db, command, { ...theme, isPublished: false });
  expect(await sessionThemes(database.db, at)).toEqual([]);
  await saveTheme(database.db, command, { ...theme, id, isPublished: true });
  expect(await sessionThemes(database.db, at)).toEqual([
    { id, name: { da: 'Tillid', en: 'Trust' }, body: { da: 'Det vil I vide.' } },
  ]);
  // A theme from before there were several languages has the event's own.
  await database.db
    .updateTable('knowledge_themes')
    .set({ names: '{}', bodies: '{}' })
    .where('id', '=', id)
    .execute();
  expect(await sessionThemes(database.db, at)).toEqual([
    { id, name: { da: 'Tillid' }, body: { da: 'Det vil I vide.' } },
  ]);
  const elsewhere = await asking();
  await expect(
    saveTheme(database.db, command, { ...theme, event: elsewhere.of.slug, isPublished: true }),
  ).rejects.toMatchObject({ code: 'session.not_found' });
});

test('erasing a person keeps only words that may be kept, and nobody’s name on them', async () => {
  const { of, rows, answer, table } = await asking();
  await answer(0, ['Må gemmes'], true);
  await answer(1, ['Må ikke gemmes']);
  await database.db.transaction().execute(async (trx) => {
    for (const row of rows) await forgetRegistration(trx, row, now);
  });
  expect((await table()).answers.map(({ body }) => body)).toEqual(['Må gemmes']);
  const kept = await database.db
    .selectFrom('knowledge_answers')
    .select(['registration_id'])
    .where('event_id', '=', of.eventId)
    .execute();
  expect(kept).toEqual([{ registration_id: null }]);
});
