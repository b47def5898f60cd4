/** A server that is killed in the middle of a workshop costs nobody anything: what was answered is there, once, for everybody. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { postOf } from '#testing/board-commands.ts';
import { readEvents, type BoardReader } from '#testing/board-reader.ts';
import { inDrill, recordFigures } from '#testing/drill.ts';
import { newId } from '#platform/server/db/ids.ts';
import { makeWorkshop } from '#testing/workshop-factory.ts';
import { attach } from '../bench/seed-desk.ts';
import { applyFrame } from '../src/domains/workshops/apply-frame.ts';
import type { CommandAnswer } from '../src/domains/workshops/commands.ts';
import type { BoardFrame, BoardState } from '../src/domains/workshops/schema.ts';
import { boardToken } from '../src/domains/workshops/server/access.ts';
import { startTestApp } from './start-test-app.ts';

const kills = inDrill(2, 20);
const phones = 6;
const boards = 3;

interface Address {
  origin: string;
}

/** As a phone's page does: its queue is sent until it is answered, and its state follows the stream. */
class Phone {
  readonly cookie = newId().replaceAll('-', '');
  readonly answered: string[] = [];
  resumed = 0;
  resets = 0;
  state: BoardState | null = null;
  readonly #token: string;
  readonly #at: Address;
  #reader: BoardReader | null = null;
  #isOver = false;

  constructor(token: string, at: Address) {
    this.#token = token;
    this.#at = at;
  }

  get #headers() {
    return { cookie: `samskab_board=${this.cookie}`, 'content-type': 'application/json' };
  }

  async write(until: () => boolean): Promise<void> {
    while (!until()) {
      const noteId = newId();
      const body = JSON.stringify({ commands: [{ id: noteId, ...postOf(noteId, 'Et bord til alle') }] });
      while (!(await this.#send(body))) await sleep(100);
      this.answered.push(noteId);
      await sleep(30);
    }
  }

  async #send(body: string): Promise<boolean> {
    const address = `${this.#at.origin}/b/${this.#token}/do`;
    try {
      const answer = await fetch(address, { method: 'POST', headers: this.#headers, body });
      const { answers } = (await answer.json()) as { answers?: CommandAnswer[] };
      const first = answers?.[0];
      if (first && !first.ok && !first.later) throw new Error(`a note was refused: ${first.code}`);
      return first?.ok ?? false;
    } catch (error) {
      if (String(error).includes('refused:')) throw error;
      return false;
    }
  }

  async watch(): Promise<void> {
    while (!this.#isOver) {
      await this.#readOnce().catch(() => undefined);
      await sleep(50);
    }
  }

  async #readOnce(): Promise<void> {
    const board = `${this.#at.origin}/b/${this.#token}`;
    if (!this.state) {
      const answer = await fetch(`${board}/state`, { headers: this.#headers });
      this.state = ((await answer.json()) as { state: BoardState }).state;
      this.resets += 1;
    } else this.resumed += 1;
    const reader = await readEvents(`${board}/events?since=${this.state.version}`, this.#headers);
    this.#reader = reader;
    let heard = 0;
    while (!reader.isEnded || heard < reader.events.length) {
      for (const { event, data } of reader.events.slice(heard)) {
        heard += 1;
        if (event === 'frame' && this.state) this.state = applyFrame(this.state, data as BoardFrame);
        if (event === 'reset') this.state = null;
      }
      if (!this.state) return reader.close();
      await sleep(10);
    }
  }

  stop(): void {
    this.#isOver = true;
    this.#reader?.close();
  }
}

test(
  'kill -9 in the middle loses no note that was answered',
  { timeout: kills * 90_000 + 60_000 },
  async () => {
    let running = await startTestApp();
    const { dataDir } = running;
    const at = { origin: running.origin };
    const inside = async <Result>(read: (app: Awaited<ReturnType<typeof attach>>) => Promise<Result>) => {
      const attached = await attach(dataDir);
      return read(attached).finally(() => attached.stop());
    };
    const tokens = await inside(async ({ app }) => {
      const made = [];
      for (let n = 0; n < boards; n += 1) made.push(await makeWorkshop(app.db));
      return made.map(({ workshopId }) => boardToken({ id: workshopId, link_version: 1 }));
    });
    const all = Array.from({ length: phones }, (_, n) => new Phone(tokens[n % boards] ?? '', at));
    let isOver = false;
    const watching = all.map((phone) => phone.watch());
    const writing = all.map((phone) => phone.write(() => isOver));
    for (let kill = 0; kill < kills; kill += 1) {
      const before = all.reduce((sum, { answered }) => sum + answered.length, 0);
      await expect
        .poll(() => all.reduce((sum, { answered }) => sum + answered.length, 0))
        .toBeGreaterThan(before + 20);
      await running.kill('SIGKILL');
      running = await startTestApp({ dataDir });
      at.origin = running.origin;
    }
    isOver = true;
    await Promise.all(writing);
    const answered = all.flatMap((phone) => phone.answered);
    const rows = await inside(({ app }) => app.db.selectFrom('board_notes').select('id').execute());
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(answered));
    for (const [n, token] of tokens.entries()) {
      const fresh = await fetch(`${running.origin}/b/${token}/state`);
      const { state } = (await fresh.json()) as { state: BoardState };
      for (const phone of all.filter((_, index) => index % boards === n))
        await expect.poll(() => phone.state).toEqual(state);
    }
    // They went on from what they had: nobody read the state again after the first time.
    expect(all.map(({ resets }) => resets)).toEqual(all.map(() => 1));
    expect(Math.min(...all.map(({ resumed }) => resumed))).toBeGreaterThanOrEqual(kills);
    for (const phone of all) phone.stop();
    await Promise.all(watching);
    await running.stop();
    await recordFigures('boards under kill -9', {
      kills,
      phones,
      boards,
      'notes answered': answered.length,
      lost: answered.length - rows.filter(({ id }) => answered.includes(id)).length,
      'twice on the board': rows.length - new Set(rows.map(({ id }) => id)).size,
      'streams that went on from their version': all.reduce((sum, { resumed }) => sum + resumed, 0),
    });
  },
);
