/** Commands of a phone by the board's link and the browser's cookie: what the fast door and the page's form have in common. */
import { createSecretKey, type KeyObject } from 'node:crypto';
import type { App } from '#app-context';
import { TokenBuckets } from '#platform/server/rate-limit/token-buckets.ts';
import type { CommandAnswer, SentCommand } from '../commands.ts';
import { runForDevice } from './act-on-board.ts';
import { joinBoard, keptCookie, authorOf } from './join-board.ts';
import { boardKey, type BoardKey } from './of-board.ts';
import { refusal } from './run-commands.ts';

/** A phone that was offline sends what it kept; a hall of hundreds sits behind one address. */
const ofDevice = { atOnce: 120, perSecond: 3 };
const ofNetwork = { atOnce: 6000, perSecond: 300 };

interface Door {
  devices: TokenBuckets;
  networks: TokenBuckets;
  boards: Map<string, KnownBoard>;
}

interface KnownBoard {
  key: BoardKey;
  secret: KeyObject;
  /** Epoch milliseconds. */
  at: number;
}

/** A link that was made invalid opens nothing after this time; all else is asked anew for every command. */
const knownForMs = 15_000;
const doors = new WeakMap<App, Door>();

/**
 * @param cookie the value of `samskab_board`, if the browser sent one
 * @param network whose limit it counts towards
 * @returns an answer for each command, and the cookie to set where the browser had none
 * @throws DomainError `board.not_found`
 */
export async function doOnBoard(
  app: App,
  token: string,
  cookie: string | null,
  commands: readonly SentCommand[],
  network = '',
): Promise<{ answers: CommandAnswer[]; setCookie: string | null }> {
  const door = doorOf(app);
  const kept = keptCookie(cookie);
  const known = kept === null ? null : knownBoard(door, token, app.now());
  if (known && kept)
    return { answers: await run(app, door, known, kept, commands, network), setCookie: null };
  const joined = await joinBoard(app.db, { token, cookie, origin: app.env.ORIGIN });
  const { workshop, setCookie } = joined;
  if (!workshop.board_key)
    return { answers: commands.map(({ id }) => refusal(id, 'board.closed.conflict')), setCookie };
  const board = { key: boardKey(workshop), secret: createSecretKey(workshop.board_key), at: app.now() };
  if (door.boards.size > 1000) door.boards.clear();
  door.boards.set(token, board);
  return { answers: await run(app, door, board, joined.cookie, commands, network), setCookie };
}

async function run(
  app: App,
  door: Door,
  { key, secret }: KnownBoard,
  cookie: string,
  commands: readonly SentCommand[],
  network: string,
): Promise<CommandAnswer[]> {
  const author = authorOf(secret, cookie);
  const seconds =
    door.devices.take(author.toString('base64'), commands.length) ||
    door.networks.take(network, commands.length);
  // Kept on the phone, and sent again.
  if (seconds > 0) return commands.map(({ id }) => refusal(id, 'rate.too_many', { seconds }, true));
  return runForDevice(app.db, key, author, commands, app.now());
}

function knownBoard(door: Door, token: string, now: number): KnownBoard | null {
  const known = door.boards.get(token);
  return known && now - known.at < knownForMs ? known : null;
}

function doorOf(app: App): Door {
  const kept = doors.get(app);
  if (kept) return kept;
  const door = {
    devices: new TokenBuckets(ofDevice, app.now),
    networks: new TokenBuckets(ofNetwork, app.now),
    boards: new Map<string, KnownBoard>(),
  };
  doors.set(app, door);
  return door;
}
