/**
 * What somebody did on a board and the server has not answered yet: kept on the phone, sent when there is a network, once each
 * by the ids in it. Several tabs of a browser share it.
 */
import type { BoardCommand, CommandAnswer, ConsoleCommand } from '../commands.ts';

export type AnyCommand = BoardCommand | ConsoleCommand;
export type Kept = { id: string } & AnyCommand;

/** The part of the browser's storage that is needed; it may be full, or forbidden. */
export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export interface Sent {
  answers: CommandAnswer[];
  /** By the server's clock, epoch milliseconds. */
  now: number;
}

export interface OutboxOptions {
  key: string;
  shelf: Shelf | null;
  /** Posts commands; throws where there is no network or the server is restarting. */
  send: (commands: readonly Kept[]) => Promise<Sent>;
  /** Called after every change, and with each answer. */
  onChange: () => void;
  onAnswer: (command: Kept, answer: CommandAnswer, now: number) => void;
  newId: () => string;
  /** Waits before trying again; the attempt's number begins with 1. */
  wait: (attempt: number) => Promise<void>;
  /** Runs one tab at a time, where the browser can. */
  alone: <T>(work: () => Promise<T>) => Promise<T>;
}

const atOnce = 50;

export class Outbox {
  readonly #options: OutboxOptions;
  #memory: Kept[] = [];
  #running: Promise<void> | null = null;
  #attempt = 0;
  /** Whether the last attempt reached nobody. */
  isStuck = false;

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#memory = this.#read();
  }

  /** In the order they were done. */
  get waiting(): readonly Kept[] {
    return this.#memory;
  }

  add(command: AnyCommand): Kept {
    const kept = { id: this.#options.newId(), ...command };
    this.#write([...this.#read(), kept]);
    this.#options.onChange();
    void this.flush();
    return kept;
  }

  /** Sends all there is. Calls while one is under way share it. */
  flush(): Promise<void> {
    return (this.#running ??= this.#run().finally(() => (this.#running = null)));
  }

  async #run(): Promise<void> {
    while (this.#read().length > 0) {
      const isDone = await this.#options.alone(() => this.#sendSome());
      if (isDone) continue;
      this.#attempt += 1;
      this.#options.onChange();
      await this.#options.wait(this.#attempt);
    }
  }

  /** @returns false where it has to be tried again later */
  async #sendSome(): Promise<boolean> {
    // Another tab may have sent some meanwhile.
    const commands = this.#read().slice(0, atOnce);
    if (commands.length === 0) return true;
    let sent: Sent;
    try {
      sent = await this.#options.send(commands);
    } catch {
      this.isStuck = true;
      return false;
    }
    this.isStuck = false;
    const byId = new Map(sent.answers.map((answer) => [answer.id, answer]));
    const done = commands.filter(({ id }) => {
      const answer = byId.get(id);
      return answer !== undefined && (answer.ok || !answer.later);
    });
    const gone = new Set(done.map(({ id }) => id));
    this.#write(this.#read().filter(({ id }) => !gone.has(id)));
    for (const command of done) {
      const answer = byId.get(command.id);
      if (answer) this.#options.onAnswer(command, answer, sent.now);
    }
    this.#options.onChange();
    if (done.length < commands.length) return false;
    this.#attempt = 0;
    return true;
  }

  #read(): Kept[] {
    const { shelf, key } = this.#options;
    try {
      const text = shelf?.getItem(key);
      if (shelf) this.#memory = text ? (JSON.parse(text) as Kept[]) : [];
    } catch {
      // What cannot be read is kept in memory alone.
    }
    return this.#memory;
  }

  #write(commands: Kept[]): void {
    const { shelf, key } = this.#options;
    this.#memory = commands;
    try {
      if (commands.length === 0) shelf?.removeItem(key);
      else shelf?.setItem(key, JSON.stringify(commands));
    } catch {
      // A full or forbidden storage: as long as the page is open, nothing is lost.
    }
  }
}
