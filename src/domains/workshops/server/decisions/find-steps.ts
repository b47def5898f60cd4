/** Steps of a board, those of the transaction under way included. */
import { sql } from 'kysely';
import type { StepRow } from '../../schema.ts';
import type { BoardDraft, StepMade } from '../board-draft.ts';
import { ofBoard } from '../of-board.ts';

export interface KnownStep {
  version: number;
  kind: string;
  accountId: string | null;
  isParticipants: boolean;
  rows: readonly StepRow[];
  undoneBy: number | null;
}

export interface By {
  accountId: string | null;
}

export async function findStep(draft: BoardDraft, version: number): Promise<KnownStep | null> {
  const made = draft.steps.find((step) => step.version === version);
  if (made) return fromDraft(made);
  const row = await select(draft).where('version', '=', version).executeTakeFirst();
  return row ? fromRow(draft, row) : null;
}

/** Their last one that stands. */
export async function findDone(draft: BoardDraft, by: By): Promise<KnownStep | null> {
  return findLast(draft, by, ({ kind }) => kind !== 'undo' && kind !== 'redo');
}

/** The one they undid last, unless they have done something else since. */
export async function findUndone(draft: BoardDraft, by: By): Promise<KnownStep | null> {
  const last = await findLast(draft, by, ({ kind }) => kind !== 'redo');
  if (last?.kind !== 'undo') return null;
  const made = draft.steps.find((step) => step.undoneBy === last.version);
  if (made) return fromDraft(made);
  const row = await select(draft)
    .where((eb) =>
      eb.or([eb('undone_by', '=', last.version), eb('version', 'in', undoneNow(draft, last.version))]),
    )
    .executeTakeFirst();
  return row ? fromRow(draft, row) : null;
}

/** Steps of the database that the step undid in this transaction. */
function undoneNow(draft: BoardDraft, by: number): number[] {
  return [-1, ...[...draft.undone].filter(([, undoneBy]) => undoneBy === by).map(([version]) => version)];
}

/** Backwards through what they did and what stands. */
async function findLast(
  draft: BoardDraft,
  by: By,
  isMeant: (step: KnownStep) => boolean,
): Promise<KnownStep | null> {
  const isWanted = (step: KnownStep) =>
    !step.isParticipants &&
    step.accountId === by.accountId &&
    step.undoneBy === null &&
    hasContent(step) &&
    isMeant(step);
  const made = draft.steps.map(fromDraft).reverse().find(isWanted);
  if (made) return made;
  const rows = await select(draft)
    .where(sql<boolean>`account_id is not distinct from ${by.accountId}::uuid`)
    .where('author', 'is', null)
    .orderBy('version', 'desc')
    .limit(1000)
    .execute();
  return rows.map((row) => fromRow(draft, row)).find(isWanted) ?? null;
}

/** A step that only told of a change elsewhere has nothing to put back. */
export function hasContent({ rows }: Pick<KnownStep, 'rows'>): boolean {
  return rows.some(({ before }) => before === null || Object.keys(before).length > 0);
}

function select(draft: BoardDraft) {
  return draft.db.selectFrom('board_steps').selectAll().where(ofBoard(draft.key));
}

function fromDraft(made: StepMade): KnownStep {
  return { ...made, isParticipants: made.author !== null };
}

type StepRecord = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

function fromRow(draft: BoardDraft, row: StepRecord): KnownStep {
  const { version, kind, rows } = row;
  return {
    ...{ version, kind, rows, accountId: row.account_id, isParticipants: row.author !== null },
    undoneBy: draft.undone.has(version) ? (draft.undone.get(version) ?? null) : row.undone_by,
  };
}
