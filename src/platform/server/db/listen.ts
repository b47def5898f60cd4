import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { connectionSettings } from './database.ts';

export type Subscriber = {
  onMessage(payload: string): void;
  /** Messages sent while the connection was broken are lost: read the state again. */
  onReconnect(): void;
  onError?(error: unknown): void;
};

export type Subscription = { stop(): Promise<void> };

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;
/** A connection that died without a word is noticed within this time and a little. */
const HEARTBEAT_MS = 20_000;

/**
 * Listens on a channel over a connection of its own, which must reach PostgreSQL itself and not a pooler, and
 * comes back by itself whenever it breaks. Resolves when PostgreSQL has taken the first subscription; throws
 * if that fails.
 */
export async function listen(
  connectionString: string,
  channel: string,
  subscriber: Subscriber,
): Promise<Subscription> {
  const line = new Line(connectionString, channel, subscriber);
  await line.open();
  return { stop: () => line.close() };
}

class Line {
  readonly #connectionString: string;
  readonly #channel: string;
  readonly #subscriber: Subscriber;
  readonly #closing = new AbortController();
  #client: pg.Client | undefined;

  constructor(connectionString: string, channel: string, subscriber: Subscriber) {
    this.#connectionString = connectionString;
    this.#channel = channel;
    this.#subscriber = subscriber;
  }

  async open(): Promise<void> {
    const client = new pg.Client({
      ...connectionSettings({
        connectionString: this.#connectionString,
        applicationName: 'samskab listener',
      }),
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
    });
    client.on('error', (error) => this.#subscriber.onError?.(error));
    client.on('notification', ({ payload }) => this.#subscriber.onMessage(payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN ${pg.escapeIdentifier(this.#channel)}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    const heartbeat = setInterval(() => void client.query('SELECT').catch(() => client.end()), HEARTBEAT_MS);
    heartbeat.unref();
    client.once('end', () => {
      clearInterval(heartbeat);
      void this.#comeBack();
    });
    this.#client = client;
    if (this.#closing.signal.aborted) await client.end();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#client?.end();
  }

  async #comeBack(): Promise<void> {
    const { signal } = this.#closing;
    for (let pause = FIRST_PAUSE_MS; !signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      // Many servers that lost one database should not all come back in the same moment.
      await sleep(pause * (0.5 + Math.random()), undefined, { ref: false, signal }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        await this.open();
        this.#subscriber.onReconnect();
        return;
      } catch (error) {
        this.#subscriber.onError?.(error);
      }
    }
  }
}
