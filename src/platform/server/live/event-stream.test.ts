import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { Counted } from './counted.ts';
import { encodeEvent, EventStream } from './event-stream.ts';
import { retryMs } from './topic.ts';

let server: Server | undefined;
let reader: Socket | undefined;

afterEach(() => {
  reader?.destroy();
  server?.close();
  server?.closeAllConnections();
});

/** A stream, and what its reader has received. */
async function openStream(): Promise<{ stream: EventStream; ends: number[]; heard: () => string }> {
  const ends: number[] = [];
  const opened = new Promise<EventStream>((done) => {
    server = createServer((_, response) =>
      done(new EventStream(response, ['x-frame-options', 'DENY'], () => ends.push(1))),
    );
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  reader = connect((server?.address() as AddressInfo).port, '127.0.0.1');
  reader.write('GET / HTTP/1.1\r\nhost: a\r\n\r\n');
  let heard = '';
  reader.on('data', (part: Buffer) => (heard += part.toString()));
  return { stream: await opened, ends, heard: () => heard };
}

test('events are written as they are encoded, and the end says when to come back', async () => {
  const { stream, ends, heard } = await openStream();
  stream.send(encodeEvent('frame', { text: 'a\nb' }, 7));
  stream.end(2500);
  await expect.poll(() => ends).toEqual([1]);
  expect(heard()).toMatch(/^HTTP\/1.1 200 OK\r\nx-frame-options: DENY\r\ncontent-type: text\/event-stream/i);
  expect(heard()).toMatch(/\r\n\r\nid: 7\nevent: frame\ndata: {"text":"a\\nb"}\n\nretry: 2500\n\n$/);
});

test('a reader who takes nothing is cut off, and what waits for it let go', async () => {
  const { stream, ends } = await openStream();
  reader?.pause();
  const bytes = Buffer.alloc(1024 * 1024, 'x');
  for (let sent = 0; sent < 200 && stream.isOpen; sent += 1) {
    stream.send(bytes);
    await new Promise((done) => setImmediate(done));
  }
  await expect.poll(() => ends).toEqual([1]);
  expect(stream.isOpen).toBe(false);
});

test('so many at once, and each is given back once', () => {
  const counted = new Counted(2);
  const [first] = [counted.take('a'), counted.take('a')];
  expect(() => counted.take('a')).toThrow('rate.too_many');
  first?.();
  first?.();
  counted.take('a');
  expect(counted.has('a')).toBe(false);
  expect(counted.has('b')).toBe(true);
});

test('readers come back between two and ten seconds later', () => {
  expect([retryMs(() => 0), retryMs(() => 0.999)]).toEqual([2000, 9992]);
});
