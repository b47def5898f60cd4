/** Every use case against everybody who must not get in, with data of theirs that could leak. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kysely } from 'kysely';
import { createEvent } from '#domains/events/server/create-event.ts';
import { createEvent as createEventInput } from '#domains/events/schema.ts';
import { setEventRight } from '#domains/events/server/set-event-right.ts';
import { anonymous, type Actor } from '#domains/organisations/actor.ts';
import { newId } from '#platform/server/db/ids.ts';
import type { Database } from '#platform/server/db/database.ts';
import { projectRoot } from '#platform/server/project-root.ts';
import { createAccount } from '#testing/accounts.ts';
import { useTestDatabase } from '#testing/database.ts';
import { command, makeMember, makeOrganisation } from '#testing/event-factory.ts';
import { applicant, makeDesk, submission, type TestDesk } from '#testing/registration-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import { useCasesOf } from '#testing/use-cases.ts';
import * as schema from '../schema.ts';
import { answerKnowledge } from './answer-knowledge.ts';
import { askForKnowledge } from './ask-for-knowledge.ts';
import { deskFacts } from './desk-facts.ts';
import { groupAnswers } from './group-answers.ts';
import { listApplications } from './list-applications.ts';
import { listKnowledge } from './list-knowledge.ts';
import { previewDecisions } from './preview-decisions.ts';
import { printBadges, printSignIn } from './print-people.ts';
import { readList } from './read-list.ts';
import { removeTheme } from './remove-theme.ts';
import { saveTheme } from './save-theme.ts';
import { scoreApplication } from './score-application.ts';
import { sendDecisions } from './send-decisions.ts';
import { setVerdicts } from './set-verdicts.ts';
import { acceptOffer } from './answer-offer.ts';
import { cancelRegistration } from './cancel-registration.ts';
import { revokePersonalInvitation, sendInvitationAgain } from './change-invitation.ts';
import { confirmAddress } from './confirm-address.ts';
import { invitePeople } from './invite-people.ts';
import { listPersonalInvitations } from './list-personal-invitations.ts';
import { loadDeskSetup } from './load-desk-setup.ts';
import { openDesk } from './open-desk.ts';
import { removeDeskPart } from './remove-desk-part.ts';
import { reorderDeskParts } from './reorder-desk-parts.ts';
import { releaseSeats, reserveSeats } from './reserve-seats.ts';
import { saveCategory } from './save-category.ts';
import { saveExtra } from './save-extra.ts';
import { saveQuestion } from './save-question.ts';
import { saveQuota } from './save-quota.ts';
import { submitRegistration } from './submit-registration.ts';
import { updateDesk } from './update-desk.ts';

const test = useTestDatabase();
useTestApp(test);
const now = Date.parse('2026-03-01T09:00:00Z');
const event = 'vores';
const id = newId();

type UseCase = (db: Kysely<Database>, actor: Actor) => Promise<unknown>;
type Case = [name: string, run: UseCase];

/** Each is called with an input that fits; ids that are not there are only reached by those who may. */
const ofDesk: Case[] = [
  ['loadDeskSetup', (db, actor) => loadDeskSetup(db, actor, { event })],
  ['updateDesk', (db, actor) => updateDesk(db, actor, { event, changes: { groupMax: 5 } })],
  [
    'openDesk',
    (db, actor) =>
      openDesk(
        db,
        actor,
        { event, changes: {}, category: { name: { da: 'X' }, price: 0, seats: 1 }, quotaName: 'X' },
        now,
      ),
  ],
  ['saveQuota', (db, actor) => saveQuota(db, actor, { event, name: 'Sal', size: 1, margin: 0 }, now)],
  [
    'saveCategory',
    (db, actor) => saveCategory(db, actor, schema.saveCategory.parse({ event, name: { da: 'X' } })),
  ],
  [
    'saveExtra',
    (db, actor) => saveExtra(db, actor, schema.saveExtra.parse({ event, kind: 'meal', name: { da: 'X' } })),
  ],
  [
    'saveQuestion',
    (db, actor) =>
      saveQuestion(db, actor, schema.saveQuestion.parse({ event, kind: 'text', label: { da: 'X' } })),
  ],
  ['removeDeskPart', (db, actor) => removeDeskPart(db, actor, { event, part: 'quota', id })],
  ['reorderDeskParts', (db, actor) => reorderDeskParts(db, actor, { event, part: 'quota', ids: [] })],
  [
    'reserveSeats',
    (db, actor) =>
      reserveSeats(db, actor, schema.reserveSeats.parse({ event, name: 'X', seats: 1, code: 'X' }), now),
  ],
  ['releaseSeats', (db, actor) => releaseSeats(db, actor, { event, categoryId: id, toQuotaId: null }, now)],
  [
    'invitePeople',
    (db, actor) =>
      invitePeople(
        db,
        actor,
        {
          event,
          people: [
            { name: null, email: 'ny@example.org', lang: 'da', categoryId: ours.categoryId, seats: 1 },
          ],
        },
        now,
      ),
  ],
  ['listPersonalInvitations', (db, actor) => listPersonalInvitations(db, actor, { event })],
  ['revokePersonalInvitation', (db, actor) => revokePersonalInvitation(db, actor, { event, id }, now)],
  ['sendInvitationAgain', (db, actor) => sendInvitationAgain(db, actor, { event, id }, now)],
];

/** By the registration's id alone. */
const ofRegistration: Case[] = [
  ['confirmAddress', (db, actor) => confirmAddress(db, actor, { id: registrationId }, now)],
  ['acceptOffer', (db, actor) => acceptOffer(db, actor, { id: registrationId }, now)],
  ['cancelRegistration', (db, actor) => cancelRegistration(db, actor, { id: registrationId }, now)],
];
const gates = ['accessDesk', 'accessRegistration'];
/** Strangers are refused before anything of the input is looked at. */
const input = { event } as never;
const ofWork: Case[] = [
  ['askForKnowledge', (db, actor) => askForKnowledge(db, actor, input, now)],
  ['groupAnswers', (db, actor) => groupAnswers(db, actor, input)],
  ['listApplications', (db, actor) => listApplications(db, actor, input, now)],
  ['listKnowledge', (db, actor) => listKnowledge(db, actor, input)],
  [
    'previewDecisions',
    (db, actor) => previewDecisions(db, actor, { event, lang: 'da', origin: 'https://samskab.example' }),
  ],
  ['printBadges', (db, actor) => printBadges(db, actor, input, now)],
  ['printSignIn', (db, actor) => printSignIn(db, actor, input, now)],
  ['readList', (db, actor) => readList(db, actor, input, { isFile: false })],
  ['removeTheme', (db, actor) => removeTheme(db, actor, input)],
  ['saveTheme', (db, actor) => saveTheme(db, actor, input)],
  ['scoreApplication', (db, actor) => scoreApplication(db, actor, input)],
  ['sendDecisions', (db, actor) => sendDecisions(db, actor, input, now)],
  ['setVerdicts', (db, actor) => setVerdicts(db, actor, input, now)],
];
/** Tried below with answers of their own; the last tells those who may not see null, for the menu. */
const others = ['answerKnowledge', 'deskFacts'];

let ours: TestDesk;
let registrationId = '';
const actors: Record<string, Actor> = {};

it('knows every use case that takes an actor', () => {
  const here = [...ofDesk, ...ofWork, ...ofRegistration].map(([name]) => name);
  const known = new Set<string>([...here, ...gates, ...others]);
  // Those of participants, lists, applications and mails are tried in files of their own beside this one.
  const folder = join(projectRoot, 'src/domains/registration/server');
  const elsewhere = globSync('**/*access.test.ts', { cwd: folder })
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const isTried = (name: string) => known.has(name) || new RegExp(`\\b${name}\\(`).test(elsewhere);
  expect(useCasesOf('registration').filter((name) => !isTried(name))).toEqual([]);
  expect(here.filter((name) => !useCasesOf('registration').includes(name))).toEqual([]);
});

beforeAll(async () => {
  const { db } = test;
  ours = await makeDesk(db, event, { size: 100, now });
  const organisationId = ours.organisationId;
  const theirs = await makeOrganisation(db, 'dem');
  const beside = { organisation: ours.organisation, slug: 'vores-andet', lang: 'da', title: 'Andet' };
  await createEvent(db, command, createEventInput.parse(beside));
  const right = async (slug: string, role: 'organiser' | 'reader') => {
    const { actor } = await createAccount(db);
    await setEventRight(db, command, { event: slug, accountId: actor.accountId, role });
    return actor;
  };
  const participant = { kind: 'participant' as const, organisationId, eventId: ours.eventId };
  Object.assign(actors, {
    anonymous,
    'somebody signed in': (await createAccount(db)).actor,
    'the operator': (await createAccount(db, { isOperator: true })).actor,
    'an owner of another organisation': await makeMember(db, theirs.id, 'owner'),
    'a co-host of another event': await right('vores-andet', 'organiser'),
    'a guest reader of the event': await right(event, 'reader'),
    'a reader': await makeMember(db, organisationId, 'reader'),
    'a facilitator': await makeMember(db, organisationId, 'facilitator'),
    'another participant': { ...participant, registrationId: newId() },
    'a door': { kind: 'door', organisationId, eventId: ours.eventId, doorId: newId() },
    'a co-host of the event': await right(event, 'organiser'),
    'an organiser': await makeMember(db, organisationId, 'organiser'),
    'an owner': await makeMember(db, organisationId, 'owner'),
  });
});

const strangers = [
  ...['anonymous', 'somebody signed in', 'the operator', 'an owner of another organisation'],
  ...['a co-host of another event', 'a guest reader of the event', 'a reader', 'a facilitator'],
  ...['another participant', 'a door'],
];
const organisers = ['a co-host of the event', 'an organiser', 'an owner'];

/** The code by which a call was refused; null for one that got in. */
async function refusal(run: UseCase, actor: Actor | undefined): Promise<string | null> {
  try {
    await run(test.db, actor ?? anonymous);
    return null;
  } catch (error) {
    return (error as { code?: string }).code ?? 'an error without a code';
  }
}

const audited = () => test.db.selectFrom('audit_entries').select('id').execute();

describe('who gets in', { timeout: 120_000 }, () => {
  it('to set up registration and to see its codes and the invited: organisers of the event', async () => {
    const before = await audited();
    for (const [name, run] of [...ofDesk, ...ofWork])
      for (const who of strangers)
        expect([name, who, await refusal(run, actors[who])]).toEqual([name, who, 'event.not_found']);
    expect(await audited()).toEqual(before);
    for (const [name, run] of ofDesk)
      for (const who of organisers)
        expect([name, who, await refusal(run, actors[who])]).not.toEqual([name, who, 'event.not_found']);
  });

  it('to a registration: its participant, and the organisers of its event', async () => {
    const receipt = await submitRegistration(test.db, submission(ours, [applicant(1)]), now);
    registrationId = 'ids' in receipt ? (receipt.ids[0] ?? '') : '';
    const before = await audited();
    for (const [name, run] of ofRegistration)
      for (const who of strangers)
        expect([name, who, await refusal(run, actors[who])]).toEqual([name, who, 'registration.not_found']);
    expect(await audited()).toEqual(before);
    for (const who of strangers) {
      const actor = actors[who] ?? anonymous;
      const answer = { id: registrationId, answers: [], mayKeep: false } as never;
      expect([who, await refusal((db) => answerKnowledge(db, actor, answer, now), actor)]).toEqual([
        ...[who, 'registration.not_found'],
      ]);
      const facts = await deskFacts(test.db, actor, { event }, now).catch(() => null);
      expect([who, facts]).toEqual([who, null]);
    }
    const own = { kind: 'participant' as const, registrationId };
    const participant = { ...own, organisationId: ours.organisationId, eventId: ours.eventId };
    for (const who of [...organisers.map((one) => actors[one]), participant])
      for (const [, run] of ofRegistration)
        expect(await refusal(run, who)).not.toBe('registration.not_found');
  });
});
