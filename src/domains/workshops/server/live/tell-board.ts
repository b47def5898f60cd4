/**
 * Tells the streams of this process what was committed. Pages and server are two module graphs in one process: what
 * tells is found through a global symbol, and where there is none (commands, tests), nobody listens.
 */
import type { BoardDraft } from '../board-draft.ts';

export interface BoardTeller {
  tell(draft: BoardDraft): void;
}

const key = Symbol.for('samskab.boards');

export function setBoardTeller(teller: BoardTeller | undefined): void {
  (globalThis as Record<symbol, unknown>)[key] = teller;
}

export function tellBoard(draft: BoardDraft): void {
  const teller = (globalThis as Record<symbol, unknown>)[key] as BoardTeller | undefined;
  if (teller && draft.steps.length > 0) teller.tell(draft);
}
