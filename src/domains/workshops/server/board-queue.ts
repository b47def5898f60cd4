/**
 * What waits for one board. Commands that come while others are being written are decided together, in the order in which they
 * came, in one transaction; each is answered after the commit, and all streams are told of them in one frame. First they are
 * decided from memory and written with one statement; where the board is not as it is remembered, again, under its lock.
 */
import type { Kysely } from 'kysely';
import { isDomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { BoardDraft, lockBoard, type StepStart } from './board-draft.ts';
import type { Decided } from './decisions/decide.ts';
import { ownMark, tellBoard } from './live/tell-board.ts';
import type { BoardKey } from './of-board.ts';
import { forgetBoard, rememberBoard, rememberedBoard } from './remembered-boards.ts';
import { writeBoard } from './write-board.ts';

export interface BoardTask {
  start: StepStart;
  now: number;
  /** It writes more than the board. */
  needsLock: boolean;
  /** Rows it will ask for, read together with those of the others. */
  reads: BoardReads;
  decide(draft: BoardDraft): Promise<Decided>;
}

export interface BoardReads {
  author?: Buffer;
  marks?: boolean;
  notes?: readonly string[];
  /** Of a note that is most probably new. */
  newNote?: string;
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
    const { draft, outcomes } = (await fromMemory(db, key, batch)) ?? (await underLock(db, key, batch));
    tellBoard(draft);
    for (const [index, { resolve, reject }] of batch.entries()) {
      const outcome = outcomes[index];
      if (outcome?.ok) resolve(outcome.done);
      else reject(outcome?.error);
    }
  } catch (error) {
    forgetBoard(db, key.workshopId);
    // One that the database refuses must not take the others with it.
    if (batch.length === 1) return batch[0]?.reject(error);
    for (const one of batch) await decideBatch(db, key, [one]);
  }
}

interface Written {
  draft: BoardDraft;
  outcomes: Outcome[];
}

/** @returns null where nothing was written: the board may be another than what is remembered */
async function fromMemory(
  db: Kysely<Database>,
  key: BoardKey,
  batch: readonly Waiting[],
): Promise<Written | null> {
  const board = rememberedBoard(db, key.workshopId);
  if (!board || batch.some(({ task }) => task.needsLock)) return null;
  const draft = new BoardDraft(db, key, board, timeOf(batch));
  const reads = batch.map(({ task }) => task.reads);
  const [notes, authors] = [
    reads.flatMap(({ newNote }) => newNote ?? []),
    reads.flatMap(({ author }) => author ?? []),
  ];
  draft.assume(board.mark, board.devices, notes, authors);
  const outcomes = await decideTogether(draft, batch);
  const mark = await writeBoard(draft, ownMark());
  if (mark === null) return null;
  rememberBoard(db, draft, board.mark, mark);
  return { draft, outcomes };
}

async function underLock(db: Kysely<Database>, key: BoardKey, batch: readonly Waiting[]): Promise<Written> {
  const { seen, mark, ...written } = await inTransaction(db, async (trx) => {
    const locked = await lockBoard(trx, key);
    const draft = new BoardDraft(trx, key, locked, timeOf(batch));
    const outcomes = await decideTogether(draft, batch);
    return { draft, outcomes, seen: locked.mark, mark: await writeBoard(draft, ownMark()) };
  });
  rememberBoard(db, written.draft, seen, mark ?? seen);
  return written;
}

function timeOf(batch: readonly Waiting[]): number {
  return Math.max(...batch.map(({ task }) => task.now));
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
  const [authors, marking, notes]: [Buffer[], Buffer[], string[]] = [[], [], []];
  for (const { author, marks = false, notes: asked = [], newNote } of batch.map(({ task }) => task.reads)) {
    if (author) authors.push(author);
    if (author && marks) marking.push(author);
    notes.push(...asked, ...(newNote === undefined ? [] : [newNote]));
  }
  await draft.loadDevices(authors);
  await draft.loadMarks(marking);
  await draft.load('board_notes', notes);
}
