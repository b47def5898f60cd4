/**
 * Boards, answered before SvelteKit: streams of events, the state they begin with, and what phones and consoles do. Pages
 * and their forms, which work without JavaScript, are SvelteKit's.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { App } from './app-context.ts';
import { sentCommands, type CommandAnswer, type SentCommand } from './domains/workshops/commands.ts';
import { accessWorkshop, workshopOfToken } from './domains/workshops/server/access.ts';
import type { Audience } from './domains/workshops/server/board-frames.ts';
import { doOnBoard } from './domains/workshops/server/do-on-board.ts';
import { boardCookie, joinBoard } from './domains/workshops/server/join-board.ts';
import { leadBoard } from './domains/workshops/server/lead-board.ts';
import type { LiveBoards } from './domains/workshops/server/live/live-boards.ts';
import { boardKey } from './domains/workshops/server/of-board.ts';
import { readConsole } from './domains/workshops/server/read-console.ts';
import { readDevice } from './domains/workshops/server/read-own.ts';
import { resolveActor } from './domains/people/server/sign-in/resolve-actor.ts';
import { DomainError, isDomainError } from './platform/errors/domain-error.ts';
import { httpStatus } from './platform/errors/http-status.ts';
import { readBody } from './platform/server/http/read-body.ts';
import { securityHeaders } from './platform/server/http/security-headers.ts';
import { Counted } from './platform/server/live/counted.ts';
import { EventStream } from './platform/server/live/event-stream.ts';
import { clientAddress, networkOf } from './platform/server/rate-limit/client-address.ts';
import { idOfToken } from './platform/server/secret/id-token.ts';

const address = /^\/b\/([\w-]{43})\/(console\/)?(state|events|do)(?:\?(.*))?$/;
const bodyLimit = 512 * 1024;
/** A board's tabs share one stream; a hall sits behind one address. */
const streamsOfDevice = 12;
const streamsOfNetwork = 4000;
const streamsInAll = 20_000;
/** Whoever is no facilitator any more is not told any more. */
const recheckMs = 60_000;

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

interface Door {
  app: App;
  live: LiveBoards;
  /** Of every answer, names and values in turn. */
  headers: readonly string[];
  limits: { device: Counted; network: Counted; all: Counted };
}

interface Asked {
  token: string;
  audience: Audience;
  request: IncomingMessage;
  response: ServerResponse;
  /** What stands behind `?`. */
  search: string;
}

/** @param next answers what is not for us */
export function answerBoards(app: App, live: LiveBoards, next: Handle): Handle {
  const headers = securityHeaders(app.env.ORIGIN).flat();
  const [device, network] = [new Counted(streamsOfDevice), new Counted(streamsOfNetwork)];
  const door = { app, live, headers, limits: { device, network, all: new Counted(streamsInAll) } };
  return (request, response) => {
    const match = address.exec(request.url ?? '');
    const [, token = '', console, what, search = ''] = match ?? [];
    const answer = match && answers[`${request.method} ${what}`];
    if (!answer) return next(request, response);
    const audience = console ? 'console' : 'room';
    answer(door, { token, audience, request, response, search }).catch((error: unknown) =>
      fail(door, response, error),
    );
  };
}

const answers: Record<string, (door: Door, asked: Asked) => Promise<void>> = {
  'GET state': answerState,
  'GET events': answerEvents,
  'POST do': answerCommands,
};

function fail(door: Door, response: ServerResponse, error: unknown): void {
  const refused = isDomainError(error);
  // Neither address nor body: they open the board, and say what somebody wrote.
  if (!refused) door.app.log.error({ err: error }, 'board failed');
  if (response.headersSent) return void response.destroy();
  const [status, code] = refused ? [httpStatus(error), error.code] : [503, 'board.unavailable'];
  sendJson(door, response, status, JSON.stringify({ code, data: refused ? error.data : {} }));
}

async function answerState(door: Door, asked: Asked): Promise<void> {
  const { app, live } = door;
  const { token, audience, request, response } = asked;
  const now = () => `"now":${app.now()}`;
  if (audience === 'console') {
    const { workshop, actor } = await requireFacilitator(app, asked);
    const state = await live.state(boardKey(workshop), audience);
    const facts = await readConsole(app.db, actor, { workshop: workshop.id });
    return sendLong(
      door,
      request,
      response,
      `{"state":${state},"console":${JSON.stringify(facts)},${now()}}`,
    );
  }
  const origin = app.env.ORIGIN;
  const { workshop, actor } = await joinBoard(app.db, { token, cookie: cookieOf(request), origin });
  const own = actor && (await readDevice(app.db, actor, actor.author, workshop));
  const state = await live.state(boardKey(workshop), audience);
  await sendLong(door, request, response, `{"state":${state},"own":${JSON.stringify(own)},${now()}}`);
}

async function answerEvents({ app, live, limits, headers }: Door, asked: Asked): Promise<void> {
  const { audience, request, response } = asked;
  if (live.isEnding) throw new DomainError('board.unavailable');
  const network = networkOf(clientAddress(app.env, request));
  const isConsole = audience === 'console';
  const workshop = isConsole
    ? (await requireFacilitator(app, asked)).workshop
    : await workshopOfToken(app.db, asked.token);
  const key = boardKey(workshop);
  const leave = takePlace(limits, cookieOf(request) ?? network, network);
  // Whoever has gone meanwhile will not be heard to leave.
  if (request.socket.destroyed) return leave();
  const stream: EventStream = new EventStream(response, headers, () => {
    leave();
    clearInterval(rechecks);
    live.leave(key, stream);
  });
  const recheck = () => requireFacilitator(app, asked).catch(() => stream.cut());
  const rechecks = isConsole ? setInterval(() => void recheck(), recheckMs) : undefined;
  await live.join(key, stream, audience, sinceOf(asked));
}

function takePlace(limits: Door['limits'], device: string, network: string): () => void {
  const taken: (() => void)[] = [];
  try {
    taken.push(limits.all.take(''), limits.network.take(network));
    // Without a cookie a device is not known: a big screen, or a page before it has done anything.
    if (device !== network) taken.push(limits.device.take(device));
  } catch (error) {
    for (const giveBack of taken) giveBack();
    throw error;
  }
  return () => taken.forEach((giveBack) => giveBack());
}

/** A browser that comes back by itself says what it had last in a header, and sends its first address. */
function sinceOf({ request, search }: Asked): number | null {
  const said = [request.headers['last-event-id'], new URLSearchParams(search).get('since')].filter(
    (text) => text,
  );
  const versions = said.map(Number).filter((version) => Number.isSafeInteger(version) && version >= 0);
  return versions.length > 0 ? Math.max(...versions) : null;
}

async function answerCommands(door: Door, asked: Asked): Promise<void> {
  const { app } = door;
  const { token, audience, request, response } = asked;
  if (!isOwnOrigin(app, request)) throw new DomainError('board.origin.invalid');
  const body = await readBody(request, bodyLimit);
  if (body === null) throw new DomainError('board.command.too_large');
  const commands = readCommands(body);
  if (audience === 'console') {
    const { workshop, actor } = await requireFacilitator(app, asked);
    const led = await leadBoard(app.db, actor, { workshop: workshop.id, commands }, app.now());
    return sendAnswers(door, response, led);
  }
  const network = networkOf(clientAddress(app.env, request));
  const { answers: done, setCookie } = await doOnBoard(app, token, cookieOf(request), commands, network);
  sendAnswers(door, response, done, setCookie ? ['set-cookie', setCookie] : []);
}

/** @throws DomainError `board.command.invalid` */
function readCommands(body: string): SentCommand[] {
  try {
    return sentCommands.parse(JSON.parse(body)).commands;
  } catch {
    throw new DomainError('board.command.invalid');
  }
}

function sendAnswers(
  door: Door,
  response: ServerResponse,
  done: readonly CommandAnswer[],
  more: readonly string[] = [],
): void {
  sendJson(door, response, 200, JSON.stringify({ now: door.app.now(), answers: done }), more);
}

/** A page of another site can send no JSON to us without asking first, and is refused then. */
function isOwnOrigin(app: App, request: IncomingMessage): boolean {
  const { origin, 'content-type': type = '' } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const isOwnSite = site === undefined || site === 'same-origin';
  return (
    isOwnSite && (origin === undefined || origin === app.env.ORIGIN) && /^application\/json\b/.test(type)
  );
}

/**
 * Signed in, so the link need only say which board; what stays in the room has phases and a clock to lead, too.
 * @throws DomainError `board.not_found`, `workshop.not_found`
 */
async function requireFacilitator(app: App, { token, request }: Asked) {
  const id = idOfToken(token);
  if (id === null) throw new DomainError('board.not_found');
  const { actor } = await resolveActor(app, request.headers.cookie);
  const { workshop } = await accessWorkshop(app.db, actor, id);
  return { workshop, actor };
}

const cookiePair = new RegExp(`(?:^|;\\s*)${boardCookie}=([\\w-]+)`);

function cookieOf({ headers }: IncomingMessage): string | null {
  return cookiePair.exec(headers.cookie ?? '')?.[1] ?? null;
}

const gzipped = promisify(gzip);

async function sendLong(
  door: Door,
  request: IncomingMessage,
  response: ServerResponse,
  json: string,
): Promise<void> {
  const isShort = json.length < 4096 || !/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  if (isShort) return sendJson(door, response, 200, json);
  const packed = await gzipped(json, { level: 4 });
  sendJson(door, response, 200, packed, ['content-encoding', 'gzip', 'vary', 'accept-encoding']);
}

/** @param more headers, names and values in turn */
function sendJson(
  { headers }: Door,
  response: ServerResponse,
  status: number,
  json: string | Buffer,
  more: readonly string[] = [],
): void {
  const own = ['content-type', 'application/json; charset=utf-8', 'cache-control', 'no-store'];
  const length = ['content-length', String(Buffer.byteLength(json))];
  // As a list, which costs half of what headers cost that are set one by one.
  response.writeHead(status, [...headers, ...own, ...length, ...more]).end(json);
}
