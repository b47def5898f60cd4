/** What became of recommendations, against everybody who must not get in, with data of theirs that could leak. */
import { beforeAll, expect, it } from 'vitest';
import { anonymous, type Actor } from '#domains/organisations/actor.ts';
import { createAccount } from '#testing/accounts.ts';
import { useTestDatabase } from '#testing/database.ts';
import { makeMember } from '#testing/event-factory.ts';
import { watchGate, type UseCase } from '#testing/gate.ts';
import { makeRecommendations } from '#testing/harvest-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import { useCasesOf } from '#testing/use-cases.ts';
import { makeWorkshop, phone } from '#testing/workshop-factory.ts';
import * as schema from '../schema.ts';
import { askOwner } from './ask-owner.ts';
import { changeFollowUp } from './change-follow-up.ts';
import { eraseContact } from './erase-contact.ts';
import { listFollowUps } from './list-follow-ups.ts';
import { readFollowUp } from './read-follow-up.ts';
import { removeFollowUp } from './remove-follow-up.ts';
import { takeUpRecommendation } from './take-up-recommendation.ts';

const test = useTestDatabase();
const running = useTestApp(test);
const now = Date.parse('2026-08-01T10:00:00Z');
const actors: Record<string, Actor> = { anonymous };
const ours = { event: '', id: '', recommendationId: '' };
const contact = { owner: 'Parkafdelingen', contactName: 'Lone Vang', contactEmail: 'lone@kommune.example' };

const cases: [name: string, run: UseCase][] = [
  ['listFollowUps', (db, actor) => listFollowUps(db, actor, ours)],
  ['readFollowUp', (db, actor) => readFollowUp(db, actor, ours)],
  [
    'takeUpRecommendation',
    (db, actor) => takeUpRecommendation(db, actor, schema.takeUp.parse({ ...ours, ...contact }), now),
  ],
  ['askOwner', (db, actor) => askOwner(db, actor, ours, now)],
  [
    'changeFollowUp',
    (db, actor) =>
      changeFollowUp(
        db,
        actor,
        schema.changeFollowUp.parse({ ...ours, ...contact, version: 1, status: 'new' }),
        now,
      ),
  ],
  ['eraseContact', (_, actor) => eraseContact(running.app, actor, ours)],
  ['removeFollowUp', (db, actor) => removeFollowUp(db, actor, ours)],
];

const gate = watchGate(test, actors, /^event\.not_found$/);

beforeAll(async () => {
  const workshop = await makeWorkshop(test.db, { state: 'closed' });
  const theirs = await makeWorkshop(test.db);
  const organiser = await makeMember(test.db, workshop.organisationId, 'organiser');
  Object.assign(actors, {
    'somebody signed in': (await createAccount(test.db)).actor,
    'an owner elsewhere': await makeMember(test.db, theirs.organisationId, 'owner'),
    'a phone at the board': phone(workshop),
    'a reader': await makeMember(test.db, workshop.organisationId, 'reader'),
    'a facilitator': await makeMember(test.db, workshop.organisationId, 'facilitator'),
    'an organiser': organiser,
  });
  const [recommendationId = ''] = await makeRecommendations(test.db, workshop);
  Object.assign(ours, { event: workshop.slug, recommendationId });
  const input = schema.takeUp.parse({ ...ours, ...contact });
  ours.id = (await takeUpRecommendation(test.db, organiser, input, now)).id;
});

it('organisers alone see and change who takes recommendations up', async () => {
  const refused = Object.keys(actors).filter((who) => who !== 'an organiser');
  await gate(cases, refused, ['an organiser']);
});

it('an organiser elsewhere does not reach it through an event of their own', async () => {
  const other = await makeWorkshop(test.db);
  const owner = await makeMember(test.db, other.organisationId, 'owner');
  await expect(readFollowUp(test.db, owner, { ...ours, event: other.slug })).rejects.toMatchObject({
    code: 'follow_up.not_found',
  });
});

it('leaves no use case out', () => {
  expect(cases.map(([name]) => name).sort()).toEqual(
    useCasesOf('follow-up').filter((name) => name !== 'accessFollowUp'),
  );
});
