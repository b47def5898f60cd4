/** What registration holds in the world of the access tests: an application, a guest who is coming, an answer, a theme. */
import type { Kysely } from 'kysely';
import * as schema from '#domains/registration/schema.ts';
import { answerKnowledge } from '#domains/registration/server/answer-knowledge.ts';
import { confirmAddress } from '#domains/registration/server/confirm-address.ts';
import { actorOf } from '#domains/registration/server/open-by-link.ts';
import { linkToken } from '#domains/registration/server/personal-link.ts';
import { saveCategory } from '#domains/registration/server/save-category.ts';
import { saveTheme } from '#domains/registration/server/save-theme.ts';
import { sendDecisions } from '#domains/registration/server/send-decisions.ts';
import { setVerdicts } from '#domains/registration/server/set-verdicts.ts';
import { submitRegistration } from '#domains/registration/server/submit-registration.ts';
import { updateDesk } from '#domains/registration/server/update-desk.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { applicant } from '#testing/registration-factory.ts';

const command: Actor = { kind: 'command' };

export async function makeRegistration(
  db: Kysely<Database>,
  event: { id: string; slug: string },
  names: { applicant: string; guest: string },
) {
  const now = Date.now();
  const changes = { wayIn: 'application' as const, knowledgeQuestion: { da: 'Hvad mangler vi at vide?' } };
  await updateDesk(db, command, { event: event.slug, changes });
  const category = await saveCategory(
    db,
    command,
    schema.saveCategory.parse({ event: event.slug, name: { da: 'Gæst' } }),
  );
  const { organisation_id: organisationId } = await db
    .selectFrom('events')
    .select('organisation_id')
    .where('id', '=', event.id)
    .executeTakeFirstOrThrow();
  for (const [n, name] of [names.applicant, names.guest].entries())
    await submitRegistration(
      db,
      {
        ...{ organisationId, eventId: event.id, categoryId: category.id, code: null, booker: null },
        ...{ lang: 'da', source: null, way: 'web', people: [applicant(n, { name })] },
      },
      now,
    );
  const rows = await db
    .selectFrom('registrations')
    .selectAll()
    .where('event_id', '=', event.id)
    .orderBy('arrival')
    .execute();
  const [applied, coming] = rows;
  if (!applied || !coming) throw new Error('nobody registered');
  const guest = actorOf(coming);
  await confirmAddress(db, guest, { id: coming.id }, now);
  await setVerdicts(db, command, { event: event.slug, ids: [coming.id], verdict: 'yes' }, now);
  await sendDecisions(db, command, { event: event.slug, waitingList: false }, now);
  await answerKnowledge(db, guest, { id: coming.id, answers: ['Hvem kommer ikke?'], mayKeep: true }, now);
  const theme = await saveTheme(db, command, {
    ...{
      event: event.slug,
      name: { da: 'Dem, der bliver hjemme' },
      body: {},
      sessionId: null,
      isPublished: false,
    },
  });
  const answer = await db
    .selectFrom('knowledge_answers')
    .select('id')
    .where('event_id', '=', event.id)
    .executeTakeFirstOrThrow();
  return {
    id: applied.id,
    answerId: answer.id,
    themeId: theme.id,
    ownToken: linkToken('own', coming.id, coming.link_version),
  };
}
