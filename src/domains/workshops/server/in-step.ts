/** Changes of a board that do not come as commands: one step, told to everybody who looks at the board once it is committed. */
import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { BoardDraft, lockBoard, type StepStart } from './board-draft.ts';
import { ownMark, tellBoard } from './live/tell-board.ts';
import type { BoardKey } from './of-board.ts';
import { writeBoard } from './write-board.ts';

export interface StepBy {
  /** What happened, in one word: `hide_notes`. */
  kind: string;
  actor: Actor;
}

/**
 * Locks the workshop, lets `work` change its rows through the draft, and writes them with the step. Inside a transaction it
 * joins that one, and readers hear of it when that commits.
 */
export async function inStep<Result>(
  db: Kysely<Database>,
  key: BoardKey,
  by: StepBy,
  work: (draft: BoardDraft) => Promise<Result>,
  now: number,
): Promise<Result> {
  const isInside = db.isTransaction;
  const { draft, result } = await inTransaction(db, async (trx) => {
    const opened = new BoardDraft(trx, key, await lockBoard(trx, key), now);
    const made = await opened.inStep(stepStart(by), work);
    await writeBoard(opened, isInside ? '' : ownMark());
    return { draft: opened, result: made };
  });
  // Inside another transaction nothing is committed yet; the word that PostgreSQL sends is enough.
  if (!isInside) tellBoard(draft);
  return result;
}

/** Whoever edits a workshop's texts, phases or tables tells its board so, in the same transaction, after the change. */
export async function touchBoard(
  db: Kysely<Database>,
  key: BoardKey,
  by: StepBy,
  now: number,
): Promise<void> {
  await inStep(db, key, by, async (draft) => draft.changeWorkshop({}), now);
}

export function stepStart({ kind, actor }: StepBy): StepStart {
  return {
    kind,
    author: actor.kind === 'board' ? actor.author : null,
    accountId: actor.kind === 'account' ? actor.accountId : null,
  };
}
