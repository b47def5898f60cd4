/** Boards over HTTP: what phones send, and what others hear of it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createSignInLink, useSignInLink } from '#domains/people/server/sign-in/sign-in-links.ts';
import { newId } from '#platform/server/db/ids.ts';
import { listen, type Subscription } from '#platform/server/db/listen.ts';
import { addMember, createAccount } from '#testing/accounts.ts';
import { lead, postOf } from '#testing/board-commands.ts';
import { readEvents, type BoardReader } from '#testing/board-reader.ts';
import { useTestDatabase } from '#testing/database.ts';
import { command } from '#testing/event-factory.ts';
import { useTestApp } from '#testing/test-app.ts';
import { makeWorkshop, type MadeWorkshop } from '#testing/workshop-factory.ts';
import { answerBoards } from '../../../../answer-boards.ts';
import { applyFrame } from '../../apply-frame.ts';
import type { CommandAnswer } from '../../commands.ts';
import type { BoardFrame, BoardOwn, BoardState } from '../../schema.ts';
import { changeLink } from '../change-link.ts';
import { boardToken } from '../access.ts';
import { boardsChannel } from '../write-board.ts';
import { LiveBoards } from './live-boards.ts';

const database = useTestDatabase();
const running = useTestApp(database);
const now = Date.parse('2026-11-22T09:00:00Z');

/** Two servers over one database; the second hears of the first by the database alone. */
let servers: { url: string; live: LiveBoards; server: Server; words: Subscription }[] = [];
const readers: BoardReader[] = [];

beforeAll(async () => {
  // The one made last tells directly what is done in this process.
  servers = [await startServer(), await startServer()].reverse();
});
afterEach(() => {
  for (const reader of readers.splice(0)) reader.close();
});
afterAll(async () => {
  for (const { live, server, words } of servers) {
    live.end();
    server.close();
    server.closeAllConnections();
    await words.stop();
  }
});

async function startServer() {
  const { app } = running;
  const live = new LiveBoards({ db: app.db, now: app.now, onError: () => {} });
  const words = await listen(database.connectionString, boardsChannel, {
    onMessage: (word) => live.hear(word),
    onReconnect: () => live.readAgain(),
  });
  const missing = (_: unknown, response: { writeHead(status: number): { end(): void } }) =>
    response.writeHead(404).end();
  const server = createServer((request, response) => answerBoards(app, live, missing)(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, live, server, words };
}

const first = () => servers[0] ?? { url: '' };
const second = () => servers[1] ?? { url: '' };
const tokenOf = ({ workshopId }: MadeWorkshop) => boardToken({ id: workshopId, link_version: 1 });
const boardOf = (workshop: MadeWorkshop) => `${first().url}/b/${tokenOf(workshop)}`;

async function listenTo(url: string, headers: Record<string, string> = {}): Promise<BoardReader> {
  const reader = await readEvents(url, headers);
  readers.push(reader);
  return reader;
}

interface Sent {
  status: number;
  cookie: string;
  answers: CommandAnswer[];
}

async function send(
  workshop: MadeWorkshop,
  commands: object[],
  headers: Record<string, string> = {},
): Promise<Sent> {
  const answer = await fetch(`${boardOf(workshop)}/do`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ commands: commands.map((command, index) => ({ id: `c${index}`, ...command })) }),
  });
  const body = (await answer.json()) as { answers?: CommandAnswer[] };
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { status: answer.status, cookie, answers: body.answers ?? [] };
}

async function readState(workshop: MadeWorkshop, cookie = '') {
  const answer = await fetch(`${boardOf(workshop)}/state`, { headers: { cookie } });
  return (await answer.json()) as { state: BoardState; own: BoardOwn | null; now: number };
}

const shows = (noteId: string) => (frame: BoardFrame) =>
  frame.notes?.some(({ id }) => id === noteId) ?? false;

test('a note that one phone sends is on the others, through every server, and once however often it is sent', async () => {
  const workshop = await makeWorkshop(database.db);
  const [here, there] = [
    await listenTo(`${boardOf(workshop)}/events?since=0`),
    await listenTo(`${second().url}/b/${tokenOf(workshop)}/events?since=0`),
  ];
  await Promise.all([here.heard('beat'), there.heard('beat')]);
  const noteId = newId();
  const sent = await send(workshop, [postOf(noteId, 'En bænk i solen 🌞')]);
  expect(sent.answers).toEqual([{ id: 'c0', ok: true, version: 1, noteState: 'shown' }]);
  const again = await send(workshop, [postOf(noteId, 'En bænk i solen 🌞')], { cookie: sent.cookie });
  expect(again.answers).toEqual([{ id: 'c0', ok: true, version: 1, noteState: 'shown' }]);
  expect(again.cookie).toBe('');
  for (const reader of [here, there]) {
    const heard = await reader.heard('frame', shows(noteId));
    expect(heard.id).toBe(1);
    expect((heard.data as BoardFrame).notes).toMatchObject([{ id: noteId, text: 'En bænk i solen 🌞' }]);
  }
  const { state, own, now: time } = await readState(workshop, sent.cookie);
  expect(state.notes.map(({ id }) => id)).toEqual([noteId]);
  expect(own?.notes.map(({ id }) => id)).toEqual([noteId]);
  expect(time).toBe(now);
});

test('a link that is changed is dead at once, for streams that are open as well', async () => {
  const workshop = await makeWorkshop(database.db);
  const readersOfOld = [
    await listenTo(`${boardOf(workshop)}/events?since=0`),
    await listenTo(`${second().url}/b/${tokenOf(workshop)}/events?since=0`),
  ];
  await Promise.all(readersOfOld.map((reader) => reader.heard('beat')));
  await changeLink(database.db, command, { workshop: workshop.workshopId }, now);
  for (const reader of readersOfOld) await expect.poll(() => reader.isEnded, { timeout: 10_000 }).toBe(true);
  const noteId = newId();
  expect((await send(workshop, [postOf(noteId, 'For sent')])).status).toBe(404);
  expect((await fetch(`${boardOf(workshop)}/state`)).status).toBe(404);
  const link = boardToken({ id: workshop.workshopId, link_version: 2 });
  expect((await fetch(`${first().url}/b/${link}/state`)).status).toBe(200);
});

test('whoever comes back hears what they missed in one frame, or is told to read the state', async () => {
  const workshop = await makeWorkshop(database.db);
  const { cookie } = await send(workshop, [postOf(newId(), 'Et')]);
  const { state } = await readState(workshop);
  await send(workshop, [postOf(newId(), 'To'), postOf(newId(), 'Tre')], { cookie });
  const back = await listenTo(`${boardOf(workshop)}/events?since=0`, { 'last-event-id': '1' });
  const { data } = await back.heard('frame');
  const { state: fresh } = await readState(workshop);
  expect(applyFrame(state, data as BoardFrame)).toEqual(fresh);
  const unknown = await listenTo(`${boardOf(workshop)}/events`);
  await unknown.heard('reset');
  await database.db.deleteFrom('board_steps').where('workshop_id', '=', workshop.workshopId).execute();
  await send(workshop, [postOf(newId(), 'Fire')], { cookie });
  const tooLate = await listenTo(`${boardOf(workshop)}/events?since=1`);
  await tooLate.heard('reset');
});

test('what waits or is hidden is in nothing that a phone is sent', async () => {
  const workshop = await makeWorkshop(database.db, { needsApproval: true });
  const reader = await listenTo(`${boardOf(workshop)}/events?since=0`);
  await reader.heard('beat');
  const [waiting, approved] = [newId(), newId()];
  const { answers, cookie } = await send(workshop, [
    postOf(waiting, 'Hemmelig'),
    postOf(approved, 'Til alle'),
  ]);
  expect(answers.map((answer) => answer.ok && answer.noteState)).toEqual(['waiting', 'waiting']);
  await lead(database.db, workshop.workshopId, { do: 'show_notes', noteIds: [approved] }, now);
  await reader.heard('frame', shows(approved));
  await lead(database.db, workshop.workshopId, { do: 'hide_notes', noteIds: [approved] }, now);
  await reader.heard('frame', ({ gone }: BoardFrame) => gone?.notes?.includes(approved) ?? false);
  expect(JSON.stringify(reader.events)).not.toContain('Hemmelig');
  const { state, own } = await readState(workshop, cookie);
  expect(state.notes).toEqual([]);
  expect(own?.notes.map(({ text, state: is }) => [text, is])).toEqual([
    ['Hemmelig', 'waiting'],
    ['Til alle', 'hidden'],
  ]);
  expect((await fetch(`${boardOf(workshop)}/console/state`)).status).toBe(404);
  expect((await fetch(`${boardOf(workshop)}/console/events`)).status).toBe(404);
});

test('a facilitator’s console hears of everything, and leads; a stranger’s account opens nothing', async () => {
  const workshop = await makeWorkshop(database.db, { needsApproval: true });
  const facilitator = await sessionOf(workshop.organisationId);
  const stranger = await sessionOf(null);
  const board = `${boardOf(workshop)}/console`;
  const reader = await listenTo(`${board}/events?since=0`, { cookie: facilitator });
  await reader.heard('beat');
  const noteId = newId();
  await send(workshop, [postOf(noteId, 'Til godkendelse')]);
  await reader.heard('frame', shows(noteId));
  const leading = (cookie: string) =>
    fetch(`${board}/do`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ commands: [{ id: 'a', do: 'show_notes', noteIds: [noteId] }] }),
    });
  expect((await leading(stranger)).status).toBe(404);
  expect((await fetch(`${board}/state`, { headers: { cookie: stranger } })).status).toBe(404);
  expect(await (await leading(facilitator)).json()).toEqual({
    now,
    answers: [{ id: 'a', ok: true, version: 2 }],
  });
  const state = await fetch(`${board}/state`, { headers: { cookie: facilitator } });
  expect(await state.json()).toMatchObject({
    state: { version: 2, notes: [{ id: noteId, state: 'shown' }] },
    console: { devices: 1, steps: [{ version: 2, kind: 'show_notes', isOwn: true, isUndone: false }] },
  });
});

/** The cookie of somebody signed in: a facilitator of the organisation, or nobody's. */
async function sessionOf(organisationId: string | null): Promise<string> {
  const { app } = running;
  const account = await createAccount(app.db);
  if (organisationId) await addMember(app.db, { id: organisationId }, account, 'facilitator');
  const path = await createSignInLink(app, account.email);
  const request = { headers: new Headers(), network: '192.0.2.1' };
  const lines = await useSignInLink(app, path.split('/').at(-1)?.split('?')[0] ?? '', request);
  return lines.map((line) => line.split(';')[0]).join('; ');
}

test('a phase or a clock that is changed reaches everybody with the workshop as it is then', async () => {
  const workshop = await makeWorkshop(database.db);
  const reader = await listenTo(`${boardOf(workshop)}/events?since=0`);
  await reader.heard('beat');
  const phaseId = workshop.phases[1];
  await lead(database.db, workshop.workshopId, { do: 'set_phase', phaseId, startClock: true }, now);
  const { data } = await reader.heard('frame');
  expect((data as BoardFrame).workshop).toMatchObject({ phaseId, endsAt: now + 600_000, secondsLeft: null });
  const { answers } = await send(workshop, [postOf(newId(), 'For sent')]);
  expect(answers).toMatchObject([{ ok: false, code: 'board.phase.conflict', later: false }]);
});

test('one bad command among several is refused alone; what is no command is not read', async () => {
  const workshop = await makeWorkshop(database.db);
  const ok = newId();
  const { answers } = await send(workshop, [
    { do: 'propose', recommendationId: newId(), keyword: 'x'.repeat(2000) },
    postOf(newId(), '010203-4567'),
    postOf(newId(), ' \u202e '),
    { do: 'drop_tables' },
    postOf(ok, 'שלום <script>alert(1)</script>\u0000'),
  ]);
  expect(answers).toMatchObject([
    {
      ok: false,
      code: 'board.command.invalid',
      data: { field: 'keyword', problem: 'too_big', most: 300 },
    },
    { ok: false, code: 'board.national_id.invalid' },
    { ok: false, code: 'board.command.invalid', data: { field: 'text', problem: 'empty' } },
    { ok: false, code: 'board.command.invalid', data: { field: 'do' } },
    { ok: true, noteState: 'shown' },
  ]);
  const { state } = await readState(workshop);
  expect(state.notes.map(({ text }) => text)).toEqual(['שלום <script>alert(1)</script>']);
  const post = (body: string, headers: Record<string, string>) =>
    fetch(`${boardOf(workshop)}/do`, { method: 'POST', body, headers }).then(({ status }) => status);
  const json = { 'content-type': 'application/json' };
  expect(await post('{"commands":[]}', json)).toBe(422);
  expect(await post('nothing', json)).toBe(422);
  expect(await post('x'.repeat(600_000), json)).toBe(413);
  const command = JSON.stringify({ commands: [{ id: 'a', ...postOf(newId()) }] });
  expect(await post(command, { 'content-type': 'text/plain' })).toBe(422);
  expect(await post(command, { ...json, origin: 'https://other.example' })).toBe(422);
  expect((await fetch(`${first().url}/b/${'x'.repeat(43)}/state`)).status).toBe(404);
});

test('at shutdown streams end first, each with a time of its own to come back', async () => {
  const workshop = await makeWorkshop(database.db);
  const ending = await startServer();
  const urls = Array.from({ length: 5 }, () => `${ending.url}/b/${tokenOf(workshop)}/events?since=0`);
  const all = await Promise.all(urls.map((url) => listenTo(url)));
  await Promise.all(all.map((reader) => reader.heard('beat')));
  ending.live.end();
  await expect.poll(() => all.every(({ isEnded }) => isEnded)).toBe(true);
  for (const { retryMs } of all) expect(retryMs).toBeGreaterThanOrEqual(2000);
  expect(new Set(all.map(({ retryMs }) => retryMs)).size).toBeGreaterThan(1);
  expect((await fetch(urls[0] ?? '')).status).toBe(503);
  ending.server.close();
  await ending.words.stop();
});
