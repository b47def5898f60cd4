/**
 * A board's stream in the browser. One tab holds it and tells the others; where that tab falls silent, each opens its own.
 */
import type { BoardFrame } from '../schema.ts';

export interface Beat {
  /** The server's clock, epoch milliseconds. */
  now: number;
  version: number;
}

export type Told =
  | { kind: 'frame'; frame: BoardFrame }
  | { kind: 'beat'; beat: Beat }
  /** Something was missed: the state must be read again. */
  | { kind: 'reset' }
  | { kind: 'lost' };

/** A little more than two heartbeats. */
const silence = 40_000;

export class BoardStream {
  readonly #address: (since: number) => string;
  readonly #since: () => number;
  readonly #tell: (told: Told) => void;
  readonly #name: string;
  #source: EventSource | null = null;
  #channel: BroadcastChannel | null = null;
  readonly #ending = new AbortController();
  #heard = performance.now();
  #attempt = 0;
  #watch: ReturnType<typeof setInterval> | undefined;

  /**
   * @param address the stream's, from a version on
   * @param since the version that is known now
   */
  constructor(options: {
    name: string;
    address: (since: number) => string;
    since: () => number;
    tell: (told: Told) => void;
  }) {
    this.#name = `samskab ${options.name}`;
    this.#address = options.address;
    this.#since = options.since;
    this.#tell = options.tell;
  }

  start(): void {
    this.#watch = setInterval(() => this.#listenForSilence(), 5_000);
    if (!('locks' in navigator) || typeof BroadcastChannel === 'undefined') return this.#open();
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.onmessage = ({ data }) => this.#hear(data as Told);
    const { signal } = this.#ending;
    void navigator.locks
      .request(this.#name, { signal }, () => {
        this.#open();
        return new Promise<void>((done) => signal.addEventListener('abort', () => done()));
      })
      .catch(() => undefined);
  }

  stop(): void {
    clearInterval(this.#watch);
    this.#ending.abort();
    this.#source?.close();
    this.#channel?.close();
  }

  #hear(told: Told): void {
    if (told.kind !== 'lost') this.#heard = performance.now();
    this.#tell(told);
  }

  #share(told: Told): void {
    this.#hear(told);
    this.#channel?.postMessage(told);
  }

  #open(): void {
    this.#source?.close();
    const source = new EventSource(this.#address(this.#since()));
    this.#source = source;
    const read = (event: Event) => JSON.parse((event as MessageEvent<string>).data) as never;
    source.addEventListener('frame', (event) => this.#share({ kind: 'frame', frame: read(event) }));
    source.addEventListener('beat', (event) => {
      this.#attempt = 0;
      this.#share({ kind: 'beat', beat: read(event) });
    });
    source.addEventListener('reset', () => this.#share({ kind: 'reset' }));
    source.onerror = () => {
      this.#share({ kind: 'lost' });
      // The browser tries again by itself unless it was told off.
      if (source.readyState === EventSource.CLOSED) this.#openLater();
    };
  }

  #openLater(): void {
    this.#attempt += 1;
    const pause = Math.min(30_000, 1_000 * 2 ** this.#attempt) * (0.5 + Math.random());
    setTimeout(() => {
      if (!this.#ending.signal.aborted) this.#open();
    }, pause);
  }

  /** A tab that sleeps holds the stream and hears nothing: then we open our own. */
  #listenForSilence(): void {
    if (performance.now() - this.#heard < silence) return;
    this.#heard = performance.now();
    this.#tell({ kind: 'lost' });
    if (document.visibilityState === 'visible') this.#open();
  }
}
