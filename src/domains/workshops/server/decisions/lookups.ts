/** What decisions ask the database for now and then. */
import { sql } from 'kysely';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { BoardAction } from '../../schema.ts';
import type { BoardDraft, PhaseFacts } from '../board-draft.ts';
import { ofBoard } from '../of-board.ts';

export function phaseOf(draft: BoardDraft, id: string | null): PhaseFacts | null {
  return draft.phases.find((phase) => phase.id === id) ?? null;
}

/** What participants may do in a phase. */
export function allowedIn(draft: BoardDraft, phaseId: string | null): readonly BoardAction[] {
  return phaseOf(draft, phaseId)?.allows ?? [];
}

export async function tableIfThere(draft: BoardDraft, id: string | null): Promise<string | null> {
  return (await findTable(draft, id))?.id ?? null;
}

/** @throws DomainError `board.table.not_found` */
export async function requireTable(draft: BoardDraft, id: string | null) {
  const table = await findTable(draft, id);
  if (id !== null && !table) throw new DomainError('board.table.not_found');
  return table;
}

async function findTable(draft: BoardDraft, id: string | null) {
  if (id === null) return null;
  const table = await draft.db
    .selectFrom('workshop_tables')
    .select(['id', 'on_paper'])
    .where(ofBoard(draft.key))
    .where('id', '=', id)
    .executeTakeFirst();
  return table ?? null;
}

/** As the database has them: what this transaction has added is not among them, and limits are not that sharp. */
export async function countRows(
  draft: BoardDraft,
  table: 'board_notes' | 'board_groups' | 'board_devices',
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from ${sql.table(table)} where ${ofBoard(draft.key)}`.execute(draft.db);
  return rows[0]?.count ?? 0;
}

/** Who took a step, or null where it was no participant. */
export async function authorOfStep(draft: BoardDraft, version: number): Promise<Buffer | null> {
  const step = await draft.db
    .selectFrom('board_steps')
    .select('author')
    .where(ofBoard(draft.key))
    .where('version', '=', version)
    .executeTakeFirst();
  return step?.author ?? null;
}
