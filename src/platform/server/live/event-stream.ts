/** One reader of server-sent events: written to from shared buffers, cut off where it reads too slowly. */
import type { Socket } from 'node:net';
import type { ServerResponse } from 'node:http';

/**
 * What may wait for a reader, bytes: so much for a while, since one frame may be large and a phone's network slow, and never
 * more than `mostEver`. Whoever is further behind is cut off, comes back, and says what it has.
 */
const mostWaiting = 256 * 1024;
const longestBehindMs = 20_000;
const mostEver = 8 * 1024 * 1024;

/** One event, encoded once for all readers. */
export function encodeEvent(event: string, data: unknown, id?: number): Buffer {
  const named = id === undefined ? '' : `id: ${id}\n`;
  return Buffer.from(`${named}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

export class EventStream {
  readonly #response: ServerResponse;
  /** The body ends with the connection, so events go to the socket as they are: no chunk is made for each reader. */
  readonly #socket: Socket | null;
  #isOpen = true;
  /** performance.now() when more began to wait than should. */
  #behindSince: number | null = null;

  /**
   * Answers the request.
   * @param headers besides those of the stream, names and values in turn
   * @param onEnd called once, whoever ends it
   */
  constructor(response: ServerResponse, headers: readonly string[], onEnd: () => void) {
    this.#response = response;
    response.useChunkedEncodingByDefault = false;
    response.writeHead(200, [
      ...headers,
      ...['content-type', 'text/event-stream; charset=utf-8', 'cache-control', 'no-store, no-transform'],
      // Proxies that gather answers would keep it back.
      ...['x-accel-buffering', 'no', 'connection', 'close'],
    ]);
    response.flushHeaders();
    this.#socket = response.socket;
    this.#socket?.setNoDelay(true);
    this.#socket?.setTimeout(0);
    const ended = () => {
      if (!this.#isOpen) return;
      this.#isOpen = false;
      onEnd();
    };
    response.on('close', ended);
    response.on('error', ended);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  send(bytes: Buffer): void {
    if (!this.#isOpen) return;
    const to = this.#socket ?? this.#response;
    to.write(bytes);
    const waiting = to.writableLength;
    if (waiting <= mostWaiting) this.#behindSince = null;
    else if (waiting > mostEver || this.#isLongBehind()) this.cut();
  }

  #isLongBehind(): boolean {
    const now = performance.now();
    this.#behindSince ??= now;
    return now - this.#behindSince > longestBehindMs;
  }

  /** Without a word: the reader comes back and says what it has. */
  cut(): void {
    this.#response.destroy();
  }

  /** @param retryMs when the reader should come back */
  end(retryMs: number): void {
    if (!this.#isOpen) return;
    this.send(Buffer.from(`retry: ${retryMs}\n\n`));
    this.#response.end();
  }
}
