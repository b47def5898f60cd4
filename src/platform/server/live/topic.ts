/** What some readers look at together. Every event is encoded once and written to all as the same bytes. */
import type { EventStream } from './event-stream.ts';

export class Topic {
  readonly #streams = new Set<EventStream>();

  get size(): number {
    return this.#streams.size;
  }

  add(stream: EventStream): void {
    this.#streams.add(stream);
  }

  remove(stream: EventStream): void {
    this.#streams.delete(stream);
  }

  send(bytes: Buffer): void {
    for (const stream of this.#streams) stream.send(bytes);
  }

  /** Readers come back one after another, not in one moment. */
  end(random: () => number): void {
    for (const stream of this.#streams) stream.end(retryMs(random));
  }
}

/** Between two and ten seconds. */
export function retryMs(random: () => number): number {
  return 2000 + Math.floor(random() * 8000);
}
