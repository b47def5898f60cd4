/** A lean HTTP/1.1 client over raw sockets, so that the client costs the same whichever server answers. */
import { connect, type Socket } from 'node:net';

export interface LoadResult {
  requests: number;
  seconds: number;
  /** Milliseconds, sorted. */
  latencies: number[];
  /** Whole bytes of one answer, headers included. */
  bytes: number;
}

export interface LoadOptions {
  url: string;
  headers: Record<string, string>;
  connections: number;
  /** Ends after so many seconds, or after so many requests. */
  seconds?: number;
  requests?: number;
}

/** Keeps one request under way on each connection until the time or the number is up. */
export async function load(options: LoadOptions): Promise<LoadResult> {
  const { hostname, port, pathname, search, host } = new URL(options.url);
  const head = Object.entries({ host, ...options.headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  const message = Buffer.from(`GET ${pathname}${search} HTTP/1.1\r\n${head.join('')}\r\n`);
  const result: LoadResult = { requests: 0, seconds: 0, latencies: [], bytes: 0 };
  const started = performance.now();
  const isOver = () =>
    result.requests >= (options.requests ?? Infinity) ||
    performance.now() - started >= (options.seconds ?? Infinity) * 1000;
  await Promise.all(
    Array.from({ length: options.connections }, () =>
      oneConnection(hostname, Number(port), message, result, isOver),
    ),
  );
  result.seconds = (performance.now() - started) / 1000;
  result.latencies.sort((a, b) => a - b);
  return result;
}

function oneConnection(
  hostname: string,
  port: number,
  message: Buffer,
  result: LoadResult,
  isOver: () => boolean,
): Promise<void> {
  return new Promise((done, fail) => {
    const socket: Socket = connect(port, hostname);
    socket.setNoDelay(true);
    let expected = 0;
    let received = 0;
    let sent = 0;
    const send = () => {
      sent = performance.now();
      expected = 0;
      received = 0;
      socket.write(message);
    };
    socket.on('connect', send);
    socket.on('error', fail);
    socket.on('data', (chunk: Buffer) => {
      if (expected === 0) expected = answerLength(chunk);
      received += chunk.length;
      if (received < expected) return;
      result.requests += 1;
      result.bytes = received;
      result.latencies.push(performance.now() - sent);
      if (isOver()) {
        socket.end();
        done();
      } else send();
    });
  });
}

function answerLength(chunk: Buffer): number {
  const end = chunk.indexOf('\r\n\r\n');
  const head = chunk.subarray(0, end).toString('latin1').toLowerCase();
  if (!head.startsWith('http/1.1 200')) throw new Error(`The server answered ${head.split('\r\n')[0] ?? ''}`);
  const length = /content-length: (\d+)/.exec(head)?.[1];
  if (length === undefined) throw new Error('The server gave no content-length.');
  return end + 4 + Number(length);
}
