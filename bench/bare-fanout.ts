/**
 * The floor of `bench board`: a bare node:http server that keeps nothing. Whoever asks for `/events/N` hears what is posted to
 * `/do/N`, in the same bytes as ours would send, written to one reader after another.
 */
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Sample {
  /** Headers of a stream and of an answer, and what ours sent for a note, with the note's id as `NOTE`. */
  streamHeaders: string[];
  answerHeaders: string[];
  event: string;
  answer: string;
}

const sample = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Sample;
const rooms = new Map<string, Set<ServerResponse>>();

const server = createServer((request, response) => {
  const [, what, number = ''] = (request.url ?? '').split('/');
  const room = rooms.get(number) ?? new Set();
  rooms.set(number, room);
  if (what === 'events') {
    response.useChunkedEncodingByDefault = false;
    response.writeHead(200, sample.streamHeaders).flushHeaders();
    room.add(response);
    response.on('close', () => room.delete(response));
    return;
  }
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const sent = JSON.parse(Buffer.concat(parts).toString()) as { commands: { noteId: string }[] };
    const bytes = Buffer.from(sample.event.replaceAll('NOTE', sent.commands[0]?.noteId ?? ''));
    for (const reader of room) reader.write(bytes);
    response.writeHead(200, sample.answerHeaders).end(sample.answer);
  });
});
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
});
