import type { Socket } from 'node:net';
import type pg from 'pg';

/** What the driver gives a custom query; its published types leave the connection open. */
type Connection = {
  stream: Socket;
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
};

/** The events of one COPY statement, as the driver calls them. */
abstract class Copy {
  readonly #text: string;
  callback: (() => void) | undefined;
  rowCount = 0;

  constructor(text: string) {
    this.#text = text;
  }

  submit(connection: Connection): void {
    connection.query(this.#text);
  }

  /** `COPY 42` */
  handleCommandComplete(message: { text: string }): void {
    this.rowCount = Number(message.text.split(' ')[1]);
  }

  handleReadyForQuery(): void {
    this.settle();
  }

  handleError(error: Error): void {
    this.settle(error);
  }

  abstract settle(error?: Error): void;
}

/** Rows wait in memory up to this size before the connection is held back. */
const QUEUE_BYTES = 1_000_000;

class CopyOut extends Copy {
  readonly #queue: Buffer[] = [];
  #bytes = 0;
  #wake: (() => void) | undefined;
  #outcome: { error?: Error } | undefined;
  #connection: Connection | undefined;

  handleCopyData(message: { chunk: Buffer }, connection: Connection): void {
    this.#connection = connection;
    // The driver uses its buffer again.
    this.#queue.push(Buffer.from(message.chunk));
    this.#bytes += message.chunk.length;
    if (this.#bytes > QUEUE_BYTES) connection.stream.pause();
    this.#wake?.();
  }

  settle(error?: Error): void {
    this.#outcome ??= error === undefined ? {} : { error };
    this.#wake?.();
  }

  async *rows(): AsyncGenerator<Buffer> {
    for (;;) {
      const chunk = Buffer.concat(this.#queue.splice(0));
      this.#bytes = 0;
      this.#connection?.stream.resume();
      if (chunk.length > 0) yield chunk;
      else if (this.#outcome?.error !== undefined) throw this.#outcome.error;
      else if (this.#outcome !== undefined) return;
      else await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}

/** The rows of `COPY … TO STDOUT`, in pieces that end at the end of a row. Read them all: the connection waits. */
export function copyOut(client: pg.ClientBase, text: string): AsyncGenerator<Buffer> {
  const copy = new CopyOut(text);
  client.query(copy as unknown as pg.Submittable);
  return copy.rows();
}

class CopyIn extends Copy {
  readonly #opened = Promise.withResolvers<Connection>();
  readonly #done = Promise.withResolvers<undefined>();

  #isOver = false;

  constructor(text: string) {
    super(text);
    // Who waits is told; nobody may wait for one of the two.
    this.#opened.promise.catch(() => undefined);
    this.#done.promise.catch(() => undefined);
  }

  handleCopyInResponse(connection: Connection): void {
    this.#opened.resolve(connection);
  }

  settle(error?: Error): void {
    this.#isOver = true;
    if (error === undefined) this.#done.resolve(undefined);
    else this.#done.reject(error);
    this.#opened.reject(error ?? new Error('the statement copies nothing'));
  }

  async send(rows: AsyncIterable<Buffer>): Promise<number> {
    const connection = await this.#opened.promise;
    try {
      for await (const chunk of rows) {
        // PostgreSQL has refused a row: what follows would be thrown away.
        if (this.#isOver) break;
        connection.sendCopyFromChunk(chunk);
        if (connection.stream.writableNeedDrain)
          await Promise.race([drained(connection.stream), this.#done.promise]);
      }
    } catch (error) {
      connection.sendCopyFail('the rows could not be read');
      await this.#done.promise.catch(() => undefined);
      throw error;
    }
    connection.endCopyFrom();
    await this.#done.promise;
    return this.rowCount;
  }
}

function drained(stream: Socket): Promise<void> {
  return new Promise((resolve) => stream.once('drain', resolve));
}

/** Sends rows to `COPY … FROM STDIN`; gives their number. */
export function copyIn(client: pg.ClientBase, text: string, rows: AsyncIterable<Buffer>): Promise<number> {
  const copy = new CopyIn(text);
  client.query(copy as unknown as pg.Submittable);
  return copy.send(rows);
}
