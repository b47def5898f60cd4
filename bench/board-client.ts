/**
 * A thousand phones in a process of their own: raw sockets that read streams, and a few that post. It is told what to do by its
 * parent, and answers with what it has seen.
 */
import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { percentile } from './figures.ts';

export interface Crowd {
  url: string;
  /** For each workshop where its events are and where one posts. */
  rooms: { events: string; post: string }[];
  phones: number;
}

export type Order =
  | { do: 'gather'; name: string; crowd: Crowd }
  | { do: 'post'; name: string; seconds: number; perSecond: number }
  | { do: 'flood'; name: string; seconds: number; posters: number };

export interface Seen {
  posted: number;
  refused: number;
  seconds: number;
  deliveries: number;
  lost: number;
  duplicate: number;
  p50: number;
  p99: number;
}

interface Note {
  sent: number;
  room: number;
  heard: number;
}

class Gathering {
  readonly #crowd: Crowd;
  readonly #sockets: Socket[] = [];
  readonly #idle: Poster[] = [];
  #notes = new Map<string, Note>();
  #latencies: number[] = [];
  #deliveries = 0;
  #refused = 0;

  constructor(crowd: Crowd) {
    this.#crowd = crowd;
  }

  /** Fifty at a time, as people come into a hall. */
  async gather(): Promise<void> {
    const { phones } = this.#crowd;
    for (let first = 0; first < phones; first += 50)
      await Promise.all(
        Array.from({ length: Math.min(50, phones - first) }, (_, n) => this.#join(first + n)),
      );
  }

  #join(phone: number): Promise<void> {
    const room = phone % this.#crowd.rooms.length;
    const { hostname, port, host } = new URL(this.#crowd.url);
    const socket = connect(Number(port), hostname);
    this.#sockets.push(socket);
    const path = this.#crowd.rooms[room]?.events ?? '';
    socket.write(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\n${ofPhone(phone)}\r\n\r\n`);
    return new Promise((done, fail) => {
      let kept = '';
      socket.on('error', fail);
      socket.on('data', (part: Buffer) => {
        const arrived = performance.now();
        const text = kept + part.toString('latin1');
        const end = text.lastIndexOf('\n\n') + 2;
        if (end === 1) {
          if (text.includes('\r\n\r\n')) done();
          return void (kept = text);
        }
        done();
        kept = text.slice(end);
        this.#hear(text.slice(0, end), arrived);
      });
    });
  }

  #hear(text: string, arrived: number): void {
    for (const [, id = ''] of text.matchAll(/\{"id":"([0-9a-f-]{36})"/g)) {
      const note = this.#notes.get(id);
      if (!note) continue;
      note.heard += 1;
      this.#deliveries += 1;
      this.#latencies.push(arrived - note.sent);
    }
  }

  /** Open loop: notes are sent when their time has come, whatever became of the others. */
  async post(seconds: number, perSecond: number): Promise<Seen> {
    this.#begin();
    const started = performance.now();
    for (let n = 0; n < seconds * perSecond; n += 1) {
      const wait = started + (n * 1000) / perSecond - performance.now();
      if (wait > 1) await sleep(wait);
      void this.#postNote();
    }
    return this.#finish(started);
  }

  /** Closed loop: each posts its next note once the last is answered. */
  async flood(seconds: number, posters: number): Promise<Seen> {
    this.#begin();
    const started = performance.now();
    const one = async () => {
      while (performance.now() - started < seconds * 1000) await this.#postNote();
    };
    await Promise.all(Array.from({ length: posters }, one));
    return this.#finish(started);
  }

  #begin(): void {
    [this.#notes, this.#latencies, this.#deliveries, this.#refused] = [new Map(), [], 0, 0];
  }

  async #finish(started: number): Promise<Seen> {
    const seconds = (performance.now() - started) / 1000;
    const each = this.#crowd.phones / this.#crowd.rooms.length;
    const isHeard = () => [...this.#notes.values()].every(({ heard }) => heard >= each);
    for (let waited = 0; waited < 200 && !isHeard(); waited += 1) await sleep(50);
    await sleep(200);
    const notes = [...this.#notes.values()];
    const latencies = this.#latencies.sort((a, b) => a - b);
    return {
      posted: notes.length,
      refused: this.#refused,
      seconds,
      deliveries: this.#deliveries,
      lost: notes.reduce((sum, { heard }) => sum + Math.max(0, each - heard), 0),
      duplicate: notes.reduce((sum, { heard }) => sum + Math.max(0, heard - each), 0),
      p50: percentile(latencies, 0.5),
      p99: percentile(latencies, 0.99),
    };
  }

  #posted = 0;

  async #postNote(): Promise<void> {
    const phone = (this.#posted += 7) % this.#crowd.phones;
    const room = phone % this.#crowd.rooms.length;
    const noteId = randomUUID();
    const text = 'Et langt bord i gården, hvor alle kan sidde, og nogen der dækker det om torsdagen.';
    const command = { id: noteId, do: 'post_note', noteId, text, colour: (phone % 4) + 1 };
    const body = JSON.stringify({ commands: [command] });
    const { host, hostname, port } = new URL(this.#crowd.url);
    const poster = this.#idle.pop() ?? new Poster(connect(Number(port), hostname));
    const path = this.#crowd.rooms[room]?.post ?? '';
    const head = `POST ${path} HTTP/1.1\r\nhost: ${host}\r\n${ofPhone(phone)}\r\ncontent-type: application/json`;
    const message = `${head}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    this.#notes.set(noteId, { sent: performance.now(), room, heard: 0 });
    const answer = await poster.send(message);
    if (!answer.includes('"ok":true')) {
      this.#refused += 1;
      this.#notes.delete(noteId);
    }
    this.#idle.push(poster);
  }
}

/** Each has a cookie and, through a proxy, an address of its own. */
function ofPhone(phone: number): string {
  const cookie = `samskab_board=${String(phone).padStart(32, 'p')}`;
  return `cookie: ${cookie}\r\nx-forwarded-for: 10.1.${phone >> 8}.${phone & 255}`;
}

/** One connection on which one request is under way. */
class Poster {
  readonly #socket: Socket;
  #answer: (text: string) => void = () => {};

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    let kept = '';
    socket.on('data', (part: Buffer) => {
      kept += part.toString('latin1');
      const end = kept.indexOf('\r\n\r\n');
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(kept)?.[1] ?? 0);
      if (end === -1 || kept.length < end + 4 + length) return;
      const answer = kept;
      kept = '';
      this.#answer(answer);
    });
  }

  send(message: string): Promise<string> {
    return new Promise((done) => {
      this.#answer = done;
      this.#socket.write(message);
    });
  }
}

const gatherings = new Map<string, Gathering>();

async function obey(order: Order): Promise<Seen | null> {
  if (order.do === 'gather') {
    const gathering = new Gathering(order.crowd);
    gatherings.set(order.name, gathering);
    await gathering.gather();
    return null;
  }
  const gathering = gatherings.get(order.name);
  if (!gathering) throw new Error('nobody is there yet');
  return order.do === 'post'
    ? gathering.post(order.seconds, order.perSecond)
    : gathering.flood(order.seconds, order.posters);
}

process.on('message', (order: Order) => {
  obey(order).then(
    (seen) => process.send?.({ seen }),
    (error: unknown) => process.send?.({ failed: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
