/** Applications, knowledge and lists against everybody who must not get in, with data of theirs that could leak. */
import type { Kysely } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { setEventRight } from '#domains/events/server/set-event-right.ts';
import { anonymous, type Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';
import { createAccount } from '#testing/accounts.ts';
import { useTestDatabase } from '#testing/database.ts';
import { command, makeMember } from '#testing/event-factory.ts';
import { applicant, makeDesk, submission } from '#testing/registration-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import { answerKnowledge } from './answer-knowledge.ts';
import { askForKnowledge } from './ask-for-knowledge.ts';
import { deskFacts } from './desk-facts.ts';
import { groupAnswers } from './group-answers.ts';
import { listApplications } from './list-applications.ts';
import { listKnowledge } from './list-knowledge.ts';
import { actorOf } from './open-by-link.ts';
import { previewDecisions } from './preview-decisions.ts';
import { printBadges, printSignIn } from './print-people.ts';
import { readList } from './read-list.ts';
import { removeTheme } from './remove-theme.ts';
import { saveTheme } from './save-theme.ts';
import { scoreApplication } from './score-application.ts';
import { sendDecisions } from './send-decisions.ts';
import { setVerdicts } from './set-verdicts.ts';
import { submitRegistration } from './submit-registration.ts';

const test = useTestDatabase();
useTestApp(test);
const now = Date.parse('2026-03-01T09:00:00Z');
const event = 'vores';
const input = { event, lang: 'da' as const };
const actors: Record<string, Actor> = {};
let registration = '';

type Case = [name: string, run: (db: Kysely<Database>, actor: Actor) => Promise<unknown>];
const ofOrganisers: Case[] = [
  ['setVerdicts', (db, actor) => setVerdicts(db, actor, { event, ids: [registration], verdict: null }, now)],
  [
    'scoreApplication',
    (db, actor) => scoreApplication(db, actor, { event, id: registration, score: 1, note: null }),
  ],
  ['sendDecisions', (db, actor) => sendDecisions(db, actor, { event, waitingList: false }, now)],
  ['listApplications', (db, actor) => listApplications(db, actor, { event }, now)],
  [
    'previewDecisions',
    (db, actor) => previewDecisions(db, actor, { event, lang: 'da', origin: 'https://samskab.example' }),
  ],
  ['askForKnowledge', (db, actor) => askForKnowledge(db, actor, { event }, now)],
  ['listKnowledge', (db, actor) => listKnowledge(db, actor, { event })],
  [
    'saveTheme',
    (db, actor) =>
      saveTheme(db, actor, { event, name: { da: 'X' }, body: {}, sessionId: null, isPublished: false }),
  ],
  ['removeTheme', (db, actor) => removeTheme(db, actor, { event, id: newId() })],
  ['groupAnswers', (db, actor) => groupAnswers(db, actor, { event, ids: [newId()], themeId: null })],
  ['readList', (db, actor) => readList(db, actor, { ...input, list: 'guests' }, { isFile: true })],
  ['printBadges', (db, actor) => printBadges(db, actor, { ...input, perPage: 8 }, now)],
  ['printSignIn', (db, actor) => printSignIn(db, actor, input, now)],
];

beforeAll(async () => {
  const changes = { wayIn: 'application' as const, knowledgeQuestion: { da: 'Hvad mangler vi at vide?' } };
  const ours = await makeDesk(test.db, event, { now, changes });
  const theirs = await makeDesk(test.db, 'deres', { now });
  const [mine, another] = [applicant(1), applicant(2)];
  await submitRegistration(test.db, submission(ours, [mine]), now);
  await submitRegistration(test.db, submission(theirs, [another]), now);
  const rows = await test.db.selectFrom('registrations').selectAll().orderBy('id').execute();
  const own = rows.find((row) => row.event_id === ours.eventId);
  const other = rows.find((row) => row.event_id === theirs.eventId);
  if (!own || !other) throw new Error('nobody registered');
  registration = own.id;
  const right = async (slug: string, role: 'organiser' | 'reader') => {
    const { actor } = await createAccount(test.db);
    await setEventRight(test.db, command, { event: slug, accountId: actor.accountId, role });
    return actor;
  };
  Object.assign(actors, {
    anonymous,
    'somebody signed in': (await createAccount(test.db)).actor,
    'the operator': (await createAccount(test.db, { isOperator: true })).actor,
    'an owner elsewhere': await makeMember(test.db, theirs.organisationId, 'owner'),
    'a participant': actorOf(own),
    'a participant elsewhere': actorOf(other),
    'a guest reader': await right(event, 'reader'),
    'a reader': await makeMember(test.db, ours.organisationId, 'reader'),
    'a facilitator': await makeMember(test.db, ours.organisationId, 'facilitator'),
    'a co-host': await right(event, 'organiser'),
    'an organiser': await makeMember(test.db, ours.organisationId, 'organiser'),
    'an owner': await makeMember(test.db, ours.organisationId, 'owner'),
  });
});

const strangers = [
  ...['anonymous', 'somebody signed in', 'the operator', 'an owner elsewhere'],
  ...['a participant', 'a participant elsewhere'],
];
const onlookers = ['a guest reader', 'a reader', 'a facilitator'];
const organisers = ['a co-host', 'an organiser', 'an owner'];

async function refused([, run]: Case, who: string): Promise<boolean> {
  try {
    await run(test.db, actors[who] ?? anonymous);
    return false;
  } catch (error) {
    const { code } = error as { code?: unknown };
    return code === 'event.not_found' || code === 'registration.not_found';
  }
}

describe('who gets in', { timeout: 120_000 }, () => {
  it('to applications, knowledge and lists: the event’s organisers alone; nothing is written for others', async () => {
    const before = await test.db.selectFrom('audit_entries').select('id').execute();
    for (const one of ofOrganisers)
      for (const who of [...strangers, ...onlookers])
        expect([one[0], who, await refused(one, who)]).toEqual([one[0], who, true]);
    expect(await test.db.selectFrom('audit_entries').select('id').execute()).toEqual(before);
    for (const one of ofOrganisers)
      for (const who of one[0].startsWith('print') ? ['an organiser'] : organisers)
        expect([one[0], who, await refused(one, who)]).toEqual([one[0], who, false]);
  });

  it('to the frame’s facts: organisers; readers of the draft learn nothing', async () => {
    const facts: Case = ['deskFacts', (db, actor) => deskFacts(db, actor, { event }, now)];
    for (const who of strangers) expect([who, await refused(facts, who)]).toEqual([who, true]);
    for (const who of onlookers)
      expect(await deskFacts(test.db, actors[who] ?? anonymous, { event }, now)).toBeNull();
    expect(await deskFacts(test.db, actors['a co-host'] ?? anonymous, { event }, now)).toMatchObject({
      wayIn: 'application',
      hasApplications: true,
    });
  });

  it('to one’s own answer: the participant, once there is a place', async () => {
    const answer: Case = [
      'answerKnowledge',
      (db, actor) => answerKnowledge(db, actor, { id: registration, answers: ['X'], mayKeep: false }, now),
    ];
    for (const who of [...strangers, ...onlookers].filter((one) => one !== 'a participant'))
      expect([who, await refused(answer, who)]).toEqual([who, true]);
    await expect(answer[1](test.db, actors['a participant'] ?? anonymous)).rejects.toMatchObject({
      code: 'registration.gone',
    });
  });
});
