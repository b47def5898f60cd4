/** One board that somebody looks at: its streams, the version they have, and what those who come need first. */
import type { Kysely } from 'kysely';
import type { Database } from '#platform/server/db/database.ts';
import { encodeEvent, type EventStream } from '#platform/server/live/event-stream.ts';
import { Topic } from '#platform/server/live/topic.ts';
import type { BoardDraft } from '../board-draft.ts';
import { frameOf, touchedBy, touchesWorkshop, type Audience, type Touched } from '../board-frames.ts';
import type { BoardKey } from '../of-board.ts';
import { readBoard, readTouched, readVersion } from '../read-board.ts';

const audiences = ['room', 'console'] as const;
const idleMs = 60_000;
/** Of what is sent to those who come back, bytes. */
const largestFrame = 256 * 1024;

export interface LiveContext {
  db: Kysely<Database>;
  now: () => number;
  /** Told where the database does not answer; it is tried again. */
  onError(error: unknown): void;
}

const reset = encodeEvent('reset', {});

export class LiveBoard {
  readonly key: BoardKey;
  readonly #context: LiveContext;
  readonly #topics: Record<Audience, Topic> = { room: new Topic(), console: new Topic() };
  readonly #kept = new Map<string, Promise<unknown>>();
  /** What all streams have. */
  #version = 0;
  #wanted = 0;
  #isReading = true;
  #usedAt: number;

  constructor(context: LiveContext, key: BoardKey) {
    this.#context = context;
    this.key = key;
    this.#usedAt = context.now();
  }

  /** What is told meanwhile is read after it. */
  async begin(): Promise<void> {
    this.#version = await readVersion(this.#context.db, this.key);
    this.#isReading = false;
    this.catchUp(this.#version);
  }

  /** Nobody has looked at it for a while. */
  isIdle(now: number): boolean {
    return this.streams === 0 && now - this.#usedAt > idleMs;
  }

  get streams(): number {
    return this.#topics.room.size + this.#topics.console.size;
  }

  /** What was committed in this process. Where it follows what the streams have, it need not be read. */
  tell(draft: BoardDraft): void {
    const follows = draft.firstVersion === this.#version && !this.#isReading && !touchesWorkshop(draft);
    if (follows) this.#send(touchedBy(draft));
    else this.catchUp(draft.lastVersion);
  }

  /** There is this version somewhere; what is missing is read, in one piece. */
  catchUp(version: number): void {
    this.#wanted = Math.max(this.#wanted, version);
    if (!this.#isReading && this.#wanted > this.#version) void this.#read();
  }

  /** After a time without word from the database: whatever has happened. */
  readAgain(): void {
    if (!this.#isReading) void this.#read();
  }

  async #read(): Promise<void> {
    this.#isReading = true;
    try {
      do {
        const touched = await readTouched(this.#context.db, this.key, this.#version);
        if (touched) this.#send(touched);
        else await this.#startOver();
      } while (this.#wanted > this.#version);
    } catch (error) {
      this.#context.onError(error);
      setTimeout(() => this.readAgain(), 1000).unref();
    } finally {
      this.#isReading = false;
    }
  }

  async #startOver(): Promise<void> {
    const { version } = await readBoard(this.#context.db, this.key, 'room');
    this.#moveTo(version);
    // A board that is gone back has another history, as after a backup was restored.
    this.#wanted = version;
    for (const audience of audiences) this.#topics[audience].send(reset);
  }

  #send(touched: Touched): void {
    if (touched.version === this.#version) return;
    this.#moveTo(touched.version);
    // Whoever holds the new link comes back with it.
    if (touched.hasNewLink) this.#topics.room.end(Math.random);
    for (const audience of audiences)
      if (this.#topics[audience].size > 0) this.#topics[audience].send(encodeFrame(touched, audience));
  }

  #moveTo(version: number): void {
    this.#version = version;
    this.#wanted = Math.max(this.#wanted, version);
    this.#kept.clear();
  }

  beat(now: number): void {
    if (this.streams === 0) return;
    const bytes = this.#encodeBeat(now);
    for (const audience of audiences) this.#topics[audience].send(bytes);
  }

  #encodeBeat(now: number): Buffer {
    return encodeEvent('beat', { now, version: this.#version });
  }

  /** @param since the version the reader has; null where it has none */
  async join(stream: EventStream, audience: Audience, since: number | null): Promise<void> {
    this.#usedAt = this.#context.now();
    stream.send(this.#encodeBeat(this.#usedAt));
    let has = since ?? -1;
    while (stream.isOpen && has < this.#version) {
      const missed = has < 0 ? null : await this.#missed(audience, has);
      stream.send(missed?.bytes ?? reset);
      has = missed?.version ?? this.#version;
    }
    if (stream.isOpen) this.#topics[audience].add(stream);
  }

  leave(stream: EventStream): void {
    for (const audience of audiences) this.#topics[audience].remove(stream);
  }

  /** Many come back with the same version at once, after a restart or a tunnel: it is read once. */
  #missed(audience: Audience, since: number): Promise<{ bytes: Buffer; version: number } | null> {
    return this.#once(`${audience} since ${since}`, async () => {
      const touched = await readTouched(this.#context.db, this.key, since);
      const bytes = touched && encodeFrame(touched, audience);
      // The state is compressed, and read when the reader is ready for it.
      return touched && bytes && bytes.length < largestFrame ? { bytes, version: touched.version } : null;
    });
  }

  /** The whole state as JSON; encoded once a version. */
  state(audience: Audience): Promise<string> {
    this.#usedAt = this.#context.now();
    return this.#once(`${audience} state`, async () =>
      JSON.stringify(await readBoard(this.#context.db, this.key, audience)),
    );
  }

  async #once<Value>(name: string, read: () => Promise<Value>): Promise<Value> {
    const kept = this.#kept.get(name) as Promise<Value> | undefined;
    if (kept) return kept;
    const reading = read();
    this.#kept.set(name, reading);
    reading.catch(() => this.#kept.get(name) === reading && this.#kept.delete(name));
    return reading;
  }

  end(random: () => number): void {
    for (const audience of audiences) this.#topics[audience].end(random);
  }
}

function encodeFrame(touched: Touched, audience: Audience): Buffer {
  return encodeEvent('frame', frameOf(touched, audience), touched.version);
}
