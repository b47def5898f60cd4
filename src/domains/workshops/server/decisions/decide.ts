/** Which decision each command asks for. */
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { BoardCommand, ConsoleCommand } from '../../commands.ts';
import type { BoardDraft, NoteRow } from '../board-draft.ts';
import { addRecommendation, deleteGroup, dropRecommendation, groupNotes } from './groups.ts';
import { mergeGroups, order, saveRecommendation, titleGroup } from './groups.ts';
import * as leading from './leading.ts';
import { requireTable } from './lookups.ts';
import { giveDots, meToo, reportNote } from './marks.ts';
import { changeNote, postNote, releaseNote, withdrawNote, type NoteState } from './own-notes.ts';
import { requireAction, requireDevice, requireGroup } from './participants.ts';
import { redo, undo } from './undo.ts';

export type Decided = NoteState | undefined;

export async function decideForParticipant(
  draft: BoardDraft,
  author: Buffer,
  command: BoardCommand,
): Promise<Decided> {
  const { board_key, stays_in_room } = draft.workshop;
  // Once the key is deleted, authors are nobody any more.
  if (!board_key || stays_in_room) throw new DomainError('board.closed.conflict');
  switch (command.do) {
    case 'post_note':
      return postNote(draft, author, command);
    case 'change_note':
      return changeNote(draft, author, command);
    case 'withdraw_note':
      return withdrawNote(draft, author, command);
    case 'release_note':
      return releaseNote(draft, author, command);
    case 'me_too':
      return nothing(meToo(draft, author, command));
    case 'dots':
      return nothing(giveDots(draft, author, command));
    case 'report_note':
      return nothing(reportNote(draft, author, command));
    case 'pick_table':
      return nothing(pickTable(draft, author, command));
    default:
      return nothing(decideTogether(draft, author, command));
  }
}

/** What a device does to the board of all. */
async function decideTogether(
  draft: BoardDraft,
  author: Buffer,
  command: Extract<BoardCommand, { do: 'group_notes' | 'title_group' | 'propose' }>,
): Promise<void> {
  const device = await requireDevice(draft, author);
  requireAction(draft, command.do === 'propose' ? 'recommend' : 'group');
  if (command.do === 'group_notes')
    return groupNotes(draft, { ...command, do: 'group_notes' }, ({ state }) => state === 'shown');
  if (command.do === 'title_group') return titleGroup(draft, command);
  if (command.groupId !== null) await requireGroup(draft, command.groupId);
  await addRecommendation(draft, { ...command, tableId: device.table_id });
}

/** Whoever picks a table that is on paper writes for it. */
async function pickTable(
  draft: BoardDraft,
  author: Buffer,
  { tableId, isScribe }: Extract<BoardCommand, { do: 'pick_table' }>,
): Promise<void> {
  const device = await requireDevice(draft, author);
  const table = await requireTable(draft, tableId);
  const scribe = table !== null && (isScribe ?? table.on_paper);
  if (device.table_id !== (table?.id ?? null) || device.is_scribe !== scribe)
    draft.setDevice({ ...device, table_id: table?.id ?? null, is_scribe: scribe });
}

const isThere = (note: NoteRow) => note.state !== 'withdrawn';
/** What is said in the room stays there; phases, clock and what is agreed at the end are kept. */
const notesOnly = /note|dots|group|approval|block/;

export async function decideForFacilitator(
  draft: BoardDraft,
  actor: Actor,
  command: ConsoleCommand,
): Promise<void> {
  if (draft.workshop.stays_in_room && notesOnly.test(command.do))
    throw new DomainError('board.stays_in_room.conflict');
  await carryOut(draft, actor, command);
  const action = audited(command);
  const { organisationId, eventId, workshopId } = draft.key;
  const subject = { organisationId, eventId, subjectKind: 'board', subjectId: workshopId };
  if (action !== null) await recordAudit(draft.trx, actor, { ...subject, action });
}

/** What is written into the trail of the organisation: not every note that is moved. */
function audited(command: ConsoleCommand): string | null {
  const entry = (entries: { action: string }) => entries.action;
  switch (command.do) {
    case 'open_board':
      return entry({ action: 'board.open_board' });
    case 'close_board':
      return entry({ action: 'board.close_board' });
    case 'set_approval':
      return entry({ action: 'board.set_approval' });
    case 'block_device':
      return command.on ? entry({ action: 'board.block' }) : entry({ action: 'board.unblock' });
    default:
      return null;
  }
}

async function carryOut(draft: BoardDraft, actor: Actor, command: ConsoleCommand): Promise<void> {
  const by = { accountId: actor.kind === 'account' ? actor.accountId : null };
  switch (command.do) {
    case 'open_board':
      return leading.openBoard(draft);
    case 'close_board':
      return leading.closeBoard(draft);
    case 'set_approval':
      return draft.changeWorkshop({ needs_approval: command.needsApproval });
    case 'set_dots':
      return draft.changeWorkshop({ dots: command.dots });
    case 'set_phase':
      return leading.setPhase(draft, command);
    case 'start_clock':
      return leading.startClock(draft, command);
    case 'pause_clock':
      return leading.pauseClock(draft);
    case 'extend_clock':
      return leading.extendClock(draft, command);
    case 'undo':
      return undo(draft, by, command.step);
    case 'redo':
      return redo(draft, by, command.step);
    default:
      return changeNotes(draft, command);
  }
}

type AboutNotes = Exclude<
  ConsoleCommand,
  {
    do:
      | ('open_board' | 'close_board' | 'set_approval' | 'set_dots' | 'set_phase' | 'start_clock')
      | ('pause_clock' | 'extend_clock' | 'undo' | 'redo');
  }
>;

async function changeNotes(draft: BoardDraft, command: AboutNotes): Promise<void> {
  switch (command.do) {
    case 'show_notes':
      return leading.showNotes(draft, command);
    case 'hide_notes':
      return leading.hideNotes(draft, command);
    case 'pin_note':
      return leading.pinNote(draft, command);
    case 'seat_notes':
      return leading.seatNotes(draft, command);
    case 'write_note':
      return leading.writeNote(draft, command);
    case 'edit_note':
      return leading.editNote(draft, command);
    case 'block_device':
      return leading.blockDevice(draft, command);
    case 'group_notes':
      return groupNotes(draft, command, isThere);
    case 'title_group':
      return titleGroup(draft, command);
    case 'colour_group':
      await requireGroup(draft, command.groupId);
      return draft.change('board_groups', command.groupId, { colour: command.colour });
    case 'merge_groups':
      return mergeGroups(draft, command);
    case 'delete_group':
      return deleteGroup(draft, command.groupId);
    case 'order':
      return order(draft, command);
    case 'save_recommendation':
      return saveRecommendation(draft, command);
    case 'drop_recommendation':
      return dropRecommendation(draft, command.recommendationId);
  }
}

async function nothing(done: Promise<void>): Promise<undefined> {
  await done;
}
