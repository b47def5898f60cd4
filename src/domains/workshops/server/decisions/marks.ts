/** "Me too", dots and reports: each device once, or so often as it has dots. */
import { DomainError } from '#platform/errors/domain-error.ts';
import type { BoardCommand } from '../../commands.ts';
import { reportsToHide } from '../../rules.ts';
import { markKey, type BoardDraft, type GroupRow, type MarkRow, type NoteRow } from '../board-draft.ts';
import { countRows } from './lookups.ts';
import { requireAction, requireDevice, requireOpen, requireShown } from './participants.ts';

type Command<Do extends BoardCommand['do']> = Extract<BoardCommand, { do: Do }>;

export async function meToo(
  draft: BoardDraft,
  author: Buffer,
  { noteId, on }: Command<'me_too'>,
): Promise<void> {
  await requireDevice(draft, author);
  requireAction(draft, 'me_too');
  const note = await requireShown(draft, noteId);
  if (note.author?.equals(author)) throw new DomainError('board.own_note.conflict');
  if ((await isMarked(draft, author, 'me_too', noteId)) === on) return;
  draft.setMark({ author, kind: 'me_too', target_id: noteId, count: on ? 1 : 0 });
  draft.change('board_notes', noteId, { me_too: Math.max(0, note.me_too + (on ? 1 : -1)) });
}

/** Dots on what is not seen any more come back to whoever gave them. */
export async function giveDots(
  draft: BoardDraft,
  author: Buffer,
  { targetId, count }: Command<'dots'>,
): Promise<void> {
  await requireDevice(draft, author);
  requireAction(draft, 'dots');
  const given = await dotsOf(draft, author);
  const target = await dotTarget(draft, targetId);
  if (!target) throw new DomainError('board.note.not_found');
  const own = given.get(target.row.id)?.count ?? 0;
  const left = draft.workshop.dots - [...given.values()].reduce((sum, one) => sum + one.count, 0);
  if (count - own > left) throw new DomainError('board.dots.conflict', { left: Math.max(0, left) });
  if (count === own) return;
  for (const mark of given.get(target.row.id)?.marks ?? []) draft.setMark({ ...mark, count: 0 });
  draft.setMark({ author, kind: 'dot', target_id: target.row.id, count });
  const dots = Math.max(0, target.row.dots + count - own);
  draft.change(target.table, target.row.id, { dots });
}

interface Given {
  count: number;
  marks: MarkRow[];
}

/** One's dots by what they stand on now. */
async function dotsOf(draft: BoardDraft, author: Buffer): Promise<Map<string, Given>> {
  const given = new Map<string, Given>();
  for (const mark of await draft.marksOf(author)) {
    if (mark.kind !== 'dot') continue;
    const target = await dotTarget(draft, mark.target_id);
    if (!target) continue;
    const there = given.get(target.row.id) ?? { count: 0, marks: [] };
    given.set(target.row.id, { count: there.count + mark.count, marks: [...there.marks, mark] });
  }
  return given;
}

type Target = { table: 'board_notes'; row: NoteRow } | { table: 'board_groups'; row: GroupRow };

/** A note or group that is seen; a merged group is the one it went into. */
async function dotTarget(draft: BoardDraft, id: string): Promise<Target | null> {
  const note = await draft.row('board_notes', id);
  if (note) return note.state === 'shown' ? { table: 'board_notes', row: note } : null;
  let group = await draft.row('board_groups', id);
  for (let hops = 0; group?.is_gone && group.merged_into !== null && hops < 50; hops += 1)
    group = await draft.row('board_groups', group.merged_into);
  return group && !group.is_gone ? { table: 'board_groups', row: group } : null;
}

/** Several hide a note until a facilitator has looked at it; after that they are told, and the note stays. */
export async function reportNote(
  draft: BoardDraft,
  author: Buffer,
  { noteId }: Command<'report_note'>,
): Promise<void> {
  await requireDevice(draft, author);
  requireOpen(draft);
  const note = await draft.row('board_notes', noteId);
  if (await isMarked(draft, author, 'report', noteId)) return;
  if (note?.state !== 'shown') throw new DomainError('board.note.not_found');
  if (note.author?.equals(author)) throw new DomainError('board.own_note.conflict');
  draft.setMark({ author, kind: 'report', target_id: noteId, count: 1 });
  const reports = note.reports + 1;
  const mayHide = !note.is_cleared && note.origin !== 'facilitator';
  const hides = mayHide && reports >= reportsToHide(await countRows(draft, 'board_devices'));
  draft.change('board_notes', noteId, { reports, ...(hides && { state: 'hidden' as const }) });
}

async function isMarked(
  draft: BoardDraft,
  author: Buffer,
  kind: MarkRow['kind'],
  id: string,
): Promise<boolean> {
  await draft.loadMarks([author]);
  return (draft.markOf(markKey({ author, kind, target_id: id }))?.count ?? 0) > 0;
}
