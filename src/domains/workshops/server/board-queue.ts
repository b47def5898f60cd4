/**
 * What waits for one board. Commands that come while others are being written are decided together, in the order in which they
 * came, in one transaction; each is answered after the commit, and all streams are told of them in one frame.
 */
import type { Kysely } from 'kysely';
import { isDomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { lockBoard, type BoardDraft, type StepStart } from './board-draft.ts';
import type { Decided } from './decisions/decide.ts';
import { ownMark, tellBoard } from './live/tell-board.ts';
import type { BoardKey } from './of-board.ts';
import { writeBoard } from './write-board.ts';

export interface BoardTask {
  start: StepStart;
  now: number;
  /** Rows it will ask for, read together with those of the others. */
  reads: BoardReads;
  decide(draft: BoardDraft): Promise<Decided>;
}

export interface BoardReads {
  author?: Buffer;
  marks?: boolean;
  notes?: readonly string[];
}

export interface Done {
  version: number;
  decided: Decided;
}

type Outcome = { ok: true; done: Done } | { ok: false; error: unknown };

interface Waiting {
  task: BoardTask;
  resolve(done: Done): void;
  reject(error: unknown): void;
}

const batchSize = 200;
const queues = new WeakMap<Kysely<Database>, Map<string, Waiting[]>>();

export function atBoard(db: Kysely<Database>, key: BoardKey, task: BoardTask): Promise<Done> {
  return new Promise((resolve, reject) => {
    const byWorkshop = queues.get(db) ?? new Map<string, Waiting[]>();
    queues.set(db, byWorkshop);
    const queue = byWorkshop.get(key.workshopId);
    if (queue) return void queue.push({ task, resolve, reject });
    const fresh: Waiting[] = [{ task, resolve, reject }];
    byWorkshop.set(key.workshopId, fresh);
    // Those of the same moment come along.
    setImmediate(() => void work(db, byWorkshop, key, fresh));
  });
}

async function work(
  db: Kysely<Database>,
  byWorkshop: Map<string, Waiting[]>,
  key: BoardKey,
  queue: Waiting[],
): Promise<void> {
  while (queue.length > 0) await decideBatch(db, key, queue.splice(0, batchSize));
  byWorkshop.delete(key.workshopId);
}

async function decideBatch(db: Kysely<Database>, key: BoardKey, batch: readonly Waiting[]): Promise<void> {
  try {
    const { draft, outcomes } = await inTransaction(db, async (trx) => {
      const now = Math.max(...batch.map(({ task }) => task.now));
      const locked = await lockBoard(trx, key, now);
      const decided = await decideTogether(locked, batch);
      await writeBoard(locked, ownMark());
      return { draft: locked, outcomes: decided };
    });
    tellBoard(draft);
    for (const [index, { resolve, reject }] of batch.entries()) {
      const outcome = outcomes[index];
      if (outcome?.ok) resolve(outcome.done);
      else reject(outcome?.error);
    }
  } catch (error) {
    // One that the database refuses must not take the others with it.
    if (batch.length === 1) return batch[0]?.reject(error);
    for (const one of batch) await decideBatch(db, key, [one]);
  }
}

async function decideTogether(draft: BoardDraft, batch: readonly Waiting[]): Promise<Outcome[]> {
  await readAhead(draft, batch);
  const outcomes: Outcome[] = [];
  for (const { task } of batch) {
    try {
      const decided = await draft.inStep(task.start, (step) => task.decide(step));
      outcomes.push({ ok: true, done: { version: draft.version, decided } });
    } catch (error) {
      if (!isDomainError(error)) throw error;
      outcomes.push({ ok: false, error });
    }
  }
  return outcomes;
}

async function readAhead(draft: BoardDraft, batch: readonly Waiting[]): Promise<void> {
  const reads = batch.map(({ task }) => task.reads);
  const authors = reads.flatMap(({ author }) => author ?? []);
  const marking = reads.flatMap(({ author, marks }) => (marks && author) || []);
  await draft.loadDevices(authors);
  await draft.loadMarks(marking);
  await draft.load(
    'board_notes',
    reads.flatMap(({ notes }) => notes ?? []),
  );
}
