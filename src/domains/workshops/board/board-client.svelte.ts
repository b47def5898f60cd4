/** A phone's or a console's end of a board: state, one's own doing, the queue and the stream. */
import { applyFrame } from '../apply-frame.ts';
import type { CommandAnswer } from '../commands.ts';
import type { BoardOwn, BoardState } from '../schema.ts';
import { browserClock } from './browser-clock.ts';
import { Outbox, type AnyCommand, type Kept, type Sent } from './outbox.ts';
import { afterAnswer, nobody } from './own-view.ts';
import { BoardStream, type Told } from './stream.ts';

export interface Refused {
  command: Kept;
  code: string;
  data: Record<string, unknown>;
}

/** What `GET …/state` answers; `own` on phones, `console` for those who lead. */
export interface Fetched<Facts = unknown> {
  state: BoardState;
  own?: BoardOwn | null;
  console?: Facts;
  now: number;
}

/** What a phone keeps of a board for a reload without network. */
export interface KeptBoard {
  state: BoardState;
  own: BoardOwn;
  /** The server's clock then, and how far it was from ours; epoch milliseconds, milliseconds. */
  now: number;
  offset: number;
}

export class BoardClient<Facts = unknown> {
  /** The board's addresses begin so: `/b/{token}` or `/b/{token}/console`. */
  readonly #base: string;
  state: BoardState = $state.raw() as BoardState;
  own: BoardOwn = $state.raw(nobody);
  console: Facts | undefined = $state.raw();
  waiting: readonly Kept[] = $state.raw([]);
  refused: readonly Refused[] = $state.raw([]);
  isOnline = $state(true);
  /** Server's clock less ours, in milliseconds. */
  offset = $state(0);
  /** How many notes of others have come since the page was opened. */
  arrived = $state(0);
  #outbox: Outbox | undefined;
  /** By the server's clock. */
  readonly #madeAt: number;
  #hasHeard = false;
  #wake: (() => void) | undefined;
  #fetching: Promise<void> | null = null;
  #factsTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(base: string, fetched: Fetched<Facts>) {
    this.#base = base;
    this.#madeAt = fetched.now;
    this.#take(fetched);
  }

  /** In the browser only. @returns what ends it */
  start(): () => void {
    const key = `samskab.outbox.${this.#base}`;
    const outbox = new Outbox({
      key,
      shelf: shelf(),
      send: (commands) => this.#send(commands),
      newId: () => crypto.randomUUID(),
      onChange: () => this.#see(),
      onAnswer: (command, answer, now) => this.#answered(command, answer, now),
      wait: (attempt) => this.#pause(attempt),
      alone: (work) => ('locks' in navigator ? (navigator.locks.request(key, work) as never) : work()),
    });
    this.#outbox = outbox;
    const stream = new BoardStream({
      name: this.#base,
      address: (since) => `${this.#base}/events?since=${since}`,
      since: () => this.state.version,
      tell: (told) => this.#told(told),
    });
    stream.start();
    const wake = () => this.#wake?.();
    const look = () => {
      if (document.visibilityState === 'visible') wake();
    };
    addEventListener('online', wake);
    document.addEventListener('visibilitychange', look);
    void outbox.flush();
    return () => {
      stream.stop();
      clearTimeout(this.#factsTimer);
      removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', look);
    };
  }

  do(command: AnyCommand): void {
    this.#outbox?.add(command);
  }

  forget(refused: Refused): void {
    this.refused = this.refused.filter((one) => one !== refused);
  }

  toKeep(): KeptBoard {
    const { state, own, offset } = this;
    return { state, own, offset, now: browserClock() + offset };
  }

  /** Where the page is older than what was kept, it came from the phone itself: what was kept is right, until the server says more. */
  restore({ state, own, now, offset }: KeptBoard): void {
    if (this.#hasHeard || now <= this.#madeAt) return;
    if (state.version >= this.state.version) this.state = state;
    this.own = own;
    this.offset = offset;
  }

  /** Seconds the phase has left by the server's clock; null where no clock is set. */
  secondsLeft(now: number): number | null {
    const { endsAt, secondsLeft } = this.state.workshop;
    return endsAt === null ? secondsLeft : (endsAt - now - this.offset) / 1000;
  }

  /** Reads the state again; calls while one is under way share it. */
  refetch(): Promise<void> {
    return (this.#fetching ??= this.#fetch().finally(() => (this.#fetching = null)));
  }

  async #fetch(): Promise<void> {
    try {
      const answer = await fetch(`${this.#base}/state`);
      if (answer.ok) this.#take((await answer.json()) as Fetched<Facts>);
    } catch {
      this.isOnline = false;
    }
  }

  #take({ state, own, console: facts, now }: Fetched<Facts>): void {
    if (this.state === undefined || state.version >= this.state.version) this.state = state;
    if (own !== undefined) this.own = own ?? { ...nobody, dotsLeft: state.workshop.dots };
    if (facts !== undefined) this.console = facts;
    this.offset = now - browserClock();
  }

  #told(told: Told): void {
    if (told.kind === 'lost') {
      this.isOnline = false;
      return;
    }
    this.isOnline = true;
    this.#hasHeard = true;
    if (told.kind === 'reset') return void this.refetch();
    if (told.kind === 'beat') {
      this.offset = told.beat.now - browserClock();
      if (this.#outbox?.isStuck) this.#wake?.();
      if (told.beat.version > this.state.version) void this.refetch();
      return;
    }
    const before = this.state.notes.length;
    const next = applyFrame(this.state, told.frame);
    if (next === null) return void this.refetch();
    this.state = next;
    this.arrived += Math.max(0, next.notes.length - before);
    this.#renewFacts();
  }

  /** What a console shows besides the board is no part of frames. */
  #renewFacts(): void {
    if (this.console === undefined || this.#factsTimer !== undefined) return;
    this.#factsTimer = setTimeout(() => {
      this.#factsTimer = undefined;
      void this.refetch();
    }, 1_500);
  }

  async #send(commands: readonly Kept[]): Promise<Sent> {
    const answer = await fetch(`${this.#base}/do`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ commands }),
    });
    if (answer.status >= 500 || answer.status === 429 || answer.status === 408)
      throw new Error('The server is not there.');
    this.isOnline = true;
    if (answer.ok) return (await answer.json()) as Sent;
    // Refused as a whole: the board is gone, or we may not.
    const { code = 'board.command.invalid' } = (await answer.json().catch(() => ({}))) as { code?: string };
    const refuse = ({ id }: Kept) => ({ id, ok: false as const, code, data: {}, later: false });
    return { answers: commands.map(refuse), now: browserClock() + this.offset };
  }

  #answered(command: Kept, answer: CommandAnswer, now: number): void {
    this.offset = now - browserClock();
    this.own = afterAnswer(this.own, command, answer);
    if (!answer.ok)
      this.refused = [...this.refused, { command, code: answer.code, data: answer.data }].slice(-20);
  }

  #see(): void {
    this.waiting = [...(this.#outbox?.waiting ?? [])];
    if (this.#outbox?.isStuck) this.isOnline = false;
  }

  /** Longer each time, and at once when the network is back. */
  #pause(attempt: number): Promise<void> {
    return new Promise((done) => {
      const pause = Math.min(20_000, 1_000 * 2 ** (attempt - 1)) * (0.75 + Math.random() / 2);
      const timer = setTimeout(done, pause);
      this.#wake = () => {
        clearTimeout(timer);
        done();
      };
    });
  }
}

/** Some browsers forbid it. */
function shelf(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
