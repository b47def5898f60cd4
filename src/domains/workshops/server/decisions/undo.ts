/**
 * Undoing: what a step changed is put back by a new step, column by column. Where somebody has changed it since, the later
 * change stands; counters go back by as much as the step counted. What was added is hidden, not deleted.
 */
import { DomainError } from '#platform/errors/domain-error.ts';
import type { StepRow } from '../../schema.ts';
import { isSame, type BoardDraft, type BoardTableName } from '../board-draft.ts';
import { phaseOf, tableIfThere } from './lookups.ts';
import { findDone, findStep, findUndone, hasContent, type By, type KnownStep } from './find-steps.ts';

/** @throws DomainError `board.step.not_found`, `board.undo.conflict` */
export async function undo(draft: BoardDraft, by: By, version?: number): Promise<void> {
  const step = version === undefined ? await findDone(draft, by) : await findStep(draft, version);
  if (!step || !isUndoable(step) || step.undoneBy !== null) throw new DomainError('board.step.not_found');
  await revert(draft, step);
  draft.setUndone(step.version, draft.version);
}

/** Puts back what the last undoing took away. */
export async function redo(draft: BoardDraft, by: By, version?: number): Promise<void> {
  const step = version === undefined ? await findUndone(draft, by) : await findStep(draft, version);
  const undoing = step && step.undoneBy !== null ? await findStep(draft, step.undoneBy) : null;
  if (!step || !undoing) throw new DomainError('board.step.not_found');
  await revert(draft, undoing);
  draft.setUndone(step.version, null);
  draft.setUndone(undoing.version, draft.version);
}

/** By facilitators; of participants what they do to the board of all. Their own notes and marks are theirs. */
const ofParticipants = ['group_notes', 'title_group', 'propose'];

export function isUndoable(step: KnownStep): boolean {
  const { kind, isParticipants } = step;
  if (kind === 'undo' || kind === 'redo') return false;
  return hasContent(step) && (!isParticipants || ofParticipants.includes(kind));
}

const inOrder = ['board_groups', 'board_notes', 'recommendations', 'workshops'];

async function revert(draft: BoardDraft, step: KnownStep): Promise<void> {
  // Groups are there again before notes go back into them; what was added is taken away once nothing is in it.
  const rank = ({ table, before }: StepRow) => (before === null ? 10 : inOrder.indexOf(table));
  const rows = [...step.rows].sort((a, b) => rank(a) - rank(b));
  let changed = false;
  for (const row of rows) changed = (await revertRow(draft, row)) || changed;
  if (!changed) throw new DomainError('board.undo.conflict');
}

async function revertRow(draft: BoardDraft, row: StepRow): Promise<boolean> {
  if (row.before === null) return row.table !== 'workshops' && takeAway(draft, row.table, row.id);
  const current = row.table === 'workshops' ? draft.workshop : await draft.row(row.table, row.id);
  if (!current) return false;
  const patch = await putBack(draft, current as unknown as Columns, row);
  if (Object.keys(patch).length === 0) return false;
  if (row.table === 'workshops') draft.changeWorkshop(patch);
  else draft.change(row.table, row.id, patch);
  return true;
}

async function takeAway(draft: BoardDraft, table: BoardTableName, id: string): Promise<boolean> {
  const current = await draft.row(table, id);
  if (!current) return false;
  if (table === 'board_groups')
    for (const note of await draft.notesOfGroup(id)) draft.change('board_notes', note.id, { group_id: null });
  const gone = {
    board_notes: { state: 'withdrawn' as const },
    board_groups: { is_gone: true },
    recommendations: { state: 'dropped' as const },
  };
  draft.change(table, id, gone[table]);
  return true;
}

type Columns = Record<string, unknown>;

const counters = ['me_too', 'dots', 'reports'];

async function putBack(
  draft: BoardDraft,
  current: Columns,
  { table, before, after }: StepRow,
): Promise<Columns> {
  const patch: Columns = {};
  for (const [column, was] of Object.entries(before ?? {})) {
    const became = after?.[column];
    if (counters.includes(column) && table !== 'workshops')
      patch[column] = Math.max(0, Number(current[column]) + Number(was) - Number(became));
    else if (isEqual(column, current[column], became) && (await isThere(draft, column, was)))
      patch[column] = was;
  }
  return patch;
}

/** The database writes an instant in its own way. */
function isEqual(column: string, a: unknown, b: unknown): boolean {
  if (column.endsWith('_at') && typeof a === 'string' && typeof b === 'string')
    return Date.parse(a) === Date.parse(b);
  return isSame(a, b);
}

/** Phases, tables and groups may be gone since. */
async function isThere(draft: BoardDraft, column: string, value: unknown): Promise<boolean> {
  if (typeof value !== 'string') return true;
  if (column === 'phase_id') return phaseOf(draft, value) !== null;
  if (column === 'table_id') return (await tableIfThere(draft, value)) !== null;
  if (column === 'group_id') return (await draft.row('board_groups', value))?.is_gone === false;
  return true;
}
