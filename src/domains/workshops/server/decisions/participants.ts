/** What holds for whatever a participant does on a board. */
import { DomainError } from '#platform/errors/domain-error.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type { BoardAction } from '../../schema.ts';
import type { BoardDraft, DeviceRow, GroupRow, NoteRow } from '../board-draft.ts';
import { allowedIn } from './lookups.ts';

/** @throws DomainError `board.closed.conflict`, `board.phase.conflict` */
export function requireAction(draft: BoardDraft, action: BoardAction): void {
  requireOpen(draft);
  if (!allowedIn(draft, draft.workshop.phase_id).includes(action))
    throw new DomainError('board.phase.conflict');
}

/** @throws DomainError `board.closed.conflict` */
export function requireOpen(draft: BoardDraft): void {
  if (draft.workshop.state !== 'open') throw new DomainError('board.closed.conflict');
}

/**
 * The device, which joins by doing something.
 * @throws DomainError `board.blocked.conflict`
 */
export async function requireDevice(draft: BoardDraft, author: Buffer): Promise<DeviceRow> {
  const device = await draft.device(author);
  if (device?.blocked_at) throw new DomainError('board.blocked.conflict');
  if (device) return device;
  const joined: DeviceRow = {
    ...draft.ofWorkshop,
    ...{ author, table_id: null, is_scribe: false, joined_at: isoInstant(draft.now), blocked_at: null },
  };
  draft.setDevice(joined);
  return joined;
}

/** A note that everybody sees. */
export async function requireShown(draft: BoardDraft, id: string): Promise<NoteRow> {
  const note = await draft.row('board_notes', id);
  if (note?.state !== 'shown') throw new DomainError('board.note.not_found');
  return note;
}

/** What others wrote looks the same as what is not there. */
export async function requireOwn(draft: BoardDraft, author: Buffer, id: string): Promise<NoteRow> {
  const note = await draft.row('board_notes', id);
  if (!note?.author?.equals(author)) throw new DomainError('board.note.not_found');
  return note;
}

export async function requireGroup(draft: BoardDraft, id: string): Promise<GroupRow> {
  const group = await draft.row('board_groups', id);
  if (!group || group.is_gone) throw new DomainError('board.group.not_found');
  return group;
}

/** The group where it is there: a note for one that is gone stands alone. */
export async function groupIfThere(draft: BoardDraft, id: string | null): Promise<string | null> {
  const group = id === null ? null : await draft.row('board_groups', id);
  return group && !group.is_gone ? group.id : null;
}
