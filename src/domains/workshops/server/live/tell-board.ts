/**
 * Tells the streams of this process what was committed. Pages and server are two module graphs in one process: what
 * tells is found through a global symbol, and where there is none (commands, tests), nobody listens.
 */
import type { BoardDraft } from '../board-draft.ts';

export interface BoardTeller {
  readonly mark: string;
  tell(draft: BoardDraft): void;
}

const key = Symbol.for('samskab.boards');

export function setBoardTeller(teller: BoardTeller | undefined): void {
  (globalThis as Record<symbol, unknown>)[key] = teller;
}

export function tellBoard(draft: BoardDraft): void {
  if (draft.steps.length > 0) teller()?.tell(draft);
}

/** Stands behind a word to other processes, so that this one need not heed it. */
export function ownMark(): string {
  return teller()?.mark ?? '';
}

function teller(): BoardTeller | undefined {
  return (globalThis as Record<symbol, unknown>)[key] as BoardTeller | undefined;
}
