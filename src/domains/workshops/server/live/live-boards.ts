/** All boards that somebody looks at through this process, and what the database says of their versions. */
import { randomBytes } from 'node:crypto';
import type { EventStream } from '#platform/server/live/event-stream.ts';
import type { BoardDraft } from '../board-draft.ts';
import type { Audience } from '../board-frames.ts';
import type { BoardKey } from '../of-board.ts';
import { forgetBoard } from '../remembered-boards.ts';
import { LiveBoard, type LiveContext } from './live-board.ts';
import { setBoardTeller, type BoardTeller } from './tell-board.ts';

export const beatMs = 15_000;

export class LiveBoards implements BoardTeller {
  /** By it a process knows its own words from those of others. */
  readonly mark = randomBytes(6).toString('base64url');
  readonly #context: LiveContext;
  readonly #boards = new Map<string, Promise<LiveBoard>>();
  readonly #open = new Map<string, LiveBoard>();
  readonly #beats: NodeJS.Timeout;
  #isEnding = false;

  constructor(context: LiveContext) {
    this.#context = context;
    this.#beats = setInterval(() => this.#beat(), beatMs);
    this.#beats.unref();
    setBoardTeller(this);
  }

  get isEnding(): boolean {
    return this.#isEnding;
  }

  tell(draft: BoardDraft): void {
    this.#open.get(draft.key.workshopId)?.tell(draft);
  }

  /** A word of the database: workshop, version, and who says it. */
  hear(word: string): void {
    const [workshopId = '', version, mark] = word.split(' ');
    if (mark === this.mark) return;
    forgetBoard(this.#context.db, workshopId);
    this.#open.get(workshopId)?.catchUp(Number(version));
  }

  /** Words were lost. */
  readAgain(): void {
    for (const board of this.#open.values()) board.readAgain();
  }

  async join(key: BoardKey, stream: EventStream, audience: Audience, since: number | null): Promise<void> {
    const board = await this.#find(key);
    await board.join(stream, audience, since);
    if (this.#isEnding) stream.end(2000);
  }

  leave(key: BoardKey, stream: EventStream): void {
    this.#open.get(key.workshopId)?.leave(stream);
  }

  /** @returns a board's state as JSON */
  async state(key: BoardKey, audience: Audience): Promise<string> {
    return (await this.#find(key)).state(audience);
  }

  #find(key: BoardKey): Promise<LiveBoard> {
    const kept = this.#boards.get(key.workshopId);
    if (kept) return kept;
    const opening = this.#openBoard(key);
    this.#boards.set(key.workshopId, opening);
    opening.catch(() => this.#forget(key.workshopId));
    return opening;
  }

  async #openBoard(key: BoardKey): Promise<LiveBoard> {
    const board = new LiveBoard(this.#context, key);
    // What is told meanwhile finds it already.
    this.#open.set(key.workshopId, board);
    await board.begin();
    return board;
  }

  #beat(): void {
    const now = this.#context.now();
    for (const [workshopId, board] of this.#open) {
      if (board.streams > 0) board.beat(now);
      else if (board.isIdle(now)) this.#forget(workshopId);
    }
  }

  #forget(workshopId: string): void {
    this.#open.delete(workshopId);
    this.#boards.delete(workshopId);
  }

  /** Streams first, before the server stops taking requests; readers come back to whoever is there then. */
  end(): void {
    this.#isEnding = true;
    clearInterval(this.#beats);
    setBoardTeller(undefined);
    for (const board of this.#open.values()) board.end(Math.random);
  }
}
