/** Who may do what with workshops and their boards, tried by everybody who must not. */
import { beforeAll, expect, test } from 'vitest';
import { anonymous, type Actor } from '#domains/organisations/actor.ts';
import { newId } from '#platform/server/db/ids.ts';
import { createAccount } from '#testing/accounts.ts';
import { useTestDatabase } from '#testing/database.ts';
import { makeMember, makeOrganisation } from '#testing/event-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import { useCasesOf } from '#testing/use-cases.ts';
import { makeWorkshop, phone, type MadeWorkshop } from '#testing/workshop-factory.ts';
import { actOnBoard } from './act-on-board.ts';
import { leadBoard } from './lead-board.ts';
import { readConsole } from './read-console.ts';
import { readOwn } from './read-own.ts';

const database = useTestDatabase();
useTestApp(database);
const now = Date.parse('2026-11-22T09:00:00Z');
let own: MadeWorkshop;
let other: MadeWorkshop;
const actors: Record<string, Actor> = { anonymous };

beforeAll(async () => {
  const { db } = database;
  own = await makeWorkshop(db);
  other = await makeWorkshop(db);
  const organisation = { id: own.organisationId };
  const elsewhere = await makeOrganisation(db, 'elsewhere');
  for (const role of ['facilitator', 'reader'] as const)
    actors[role] = await makeMember(db, organisation.id, role);
  actors['stranger'] = (await createAccount(db)).actor;
  actors['owner elsewhere'] = await makeMember(db, elsewhere.id, 'owner');
  actors['phone'] = phone(own);
  actors['phone of another board'] = phone(other);
});

type Case = [name: string, run: (actor: Actor) => Promise<unknown>, allowed: readonly string[]];
const commands = [{ id: 'a', do: 'pause_clock' }];
const cases: Case[] = [
  [
    'leadBoard',
    (actor) => leadBoard(database.db, actor, { workshop: own.workshopId, commands }, now),
    ['facilitator'],
  ],
  ['readConsole', (actor) => readConsole(database.db, actor, { workshop: own.workshopId }), ['facilitator']],
  // A board's actor says itself which board it is: another board's is one there.
  [
    'actOnBoard',
    (actor) => actOnBoard(database.db, actor, { commands: [] }, now),
    ['phone', 'phone of another board'],
  ],
  ['readOwn', (actor) => readOwn(database.db, actor), ['phone', 'phone of another board']],
];

test.each(cases)('%s lets in who may, and nobody else', async (_, run, allowed) => {
  for (const [name, actor] of Object.entries(actors)) {
    const outcome = await run(actor).then(
      () => 'in',
      (error: Error) => error.message,
    );
    expect([name, outcome]).toEqual([
      name,
      allowed.includes(name) ? 'in' : expect.stringMatching(/not_found$/),
    ]);
  }
});

test('a phone acts on its own board alone', async () => {
  const noteId = newId();
  const post = [{ id: 'a', do: 'post_note', noteId, text: 'Her' }];
  await actOnBoard(database.db, actors['phone'] ?? anonymous, { commands: post }, now);
  const change = [{ id: 'a', do: 'change_note', noteId, text: 'Der' }];
  const author = (actors['phone'] as Actor & { kind: 'board' }).author;
  const there: Actor = { ...phone(other), author };
  expect(await actOnBoard(database.db, there, { commands: change }, now)).toMatchObject([
    { ok: false, code: 'board.note.not_found' },
  ]);
});

test('every use case of boards with an actor is tried', () => {
  const boards = /Board|Console|Own$/;
  const written = useCasesOf('workshops').filter((name) => boards.test(name) && !name.startsWith('access'));
  expect(cases.map(([name]) => name).sort()).toEqual(written);
});
