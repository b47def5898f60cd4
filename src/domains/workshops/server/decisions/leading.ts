/** Opening, phases and the clock; moderation and what facilitators write. */
import { randomBytes, randomInt } from 'node:crypto';
import type { Kysely } from 'kysely';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type { ConsoleCommand } from '../../commands.ts';
import { codeSigns } from '../../rules.ts';
import type { BoardDraft, NoteRow } from '../board-draft.ts';
import { notesOf } from './groups.ts';
import { authorOfStep, phaseOf, requireTable } from './lookups.ts';
import { newNote, refuseNationalId } from './own-notes.ts';
import { groupIfThere } from './participants.ts';

type Command<Do extends ConsoleCommand['do']> = Extract<ConsoleCommand, { do: Do }>;

/** Opens a board that is prepared, or one that was closed: with the same code and key, so that devices know it again. */
export async function openBoard(draft: BoardDraft): Promise<void> {
  const { workshop } = draft;
  if (workshop.stays_in_room) throw new DomainError('board.stays_in_room.conflict');
  if (workshop.state === 'open') return;
  draft.changeWorkshop({
    ...{ state: 'open', closed_at: null, opened_at: workshop.opened_at ?? isoInstant(draft.now) },
    ...{
      code: workshop.code ?? (await freeCode(draft.db)),
      board_key: workshop.board_key ?? randomBytes(32),
    },
  });
}

/** A code to type that no board has. */
export async function freeCode(db: Kysely<Database>): Promise<string> {
  for (;;) {
    const code = Array.from({ length: 6 }, () => codeSigns[randomInt(codeSigns.length)]).join('');
    const taken = await db.selectFrom('workshops').select('id').where('code', '=', code).executeTakeFirst();
    if (!taken) return code;
  }
}

/** The clock stops with it. */
export function closeBoard(draft: BoardDraft): void {
  const { workshop } = draft;
  if (workshop.state !== 'open') throw new DomainError('board.closed.conflict');
  draft.changeWorkshop({ state: 'closed', closed_at: isoInstant(draft.now), ...stopped(draft) });
}

export function setPhase(draft: BoardDraft, { phaseId, startClock }: Command<'set_phase'>): void {
  if (phaseId === null)
    return draft.changeWorkshop({ phase_id: null, phase_ends_at: null, phase_seconds_left: null });
  const phase = phaseOf(draft, phaseId);
  if (!phase) throw new DomainError('board.phase.not_found');
  const seconds = phase.minutes * 60;
  draft.changeWorkshop({ phase_id: phaseId, ...(startClock ? running(draft, seconds) : standing(seconds)) });
}

export function startClock(draft: BoardDraft, { seconds }: Command<'start_clock'>): void {
  const { workshop } = draft;
  // One that has run out begins anew.
  const runs = workshop.phase_ends_at !== null && Date.parse(workshop.phase_ends_at) > draft.now;
  if (seconds === undefined && runs) return;
  const phase = phaseOf(draft, workshop.phase_id);
  const left = seconds ?? (workshop.phase_seconds_left || (phase?.minutes ?? 0) * 60);
  if (left === 0) throw new DomainError('board.clock.conflict');
  draft.changeWorkshop(running(draft, left));
}

export function pauseClock(draft: BoardDraft): void {
  draft.changeWorkshop(stopped(draft));
}

/** A clock that has run out runs on from now. */
export function extendClock(draft: BoardDraft, { seconds }: Command<'extend_clock'>): void {
  const { workshop, now } = draft;
  if (workshop.phase_ends_at !== null) {
    const ends = Math.max(now, Date.parse(workshop.phase_ends_at)) + seconds * 1000;
    return draft.changeWorkshop({ phase_ends_at: isoInstant(Math.max(now, ends)) });
  }
  if (workshop.phase_seconds_left === null) throw new DomainError('board.clock.conflict');
  draft.changeWorkshop(standing(Math.max(0, workshop.phase_seconds_left + seconds)));
}

function running(draft: BoardDraft, seconds: number) {
  return { phase_ends_at: isoInstant(draft.now + seconds * 1000), phase_seconds_left: null };
}

function standing(seconds: number) {
  return { phase_ends_at: null, phase_seconds_left: seconds };
}

function stopped({ workshop, now }: BoardDraft) {
  if (workshop.phase_ends_at === null) return {};
  return standing(Math.max(0, Math.round((Date.parse(workshop.phase_ends_at) - now) / 1000)));
}

const isThere = (note: NoteRow) => note.state !== 'withdrawn';

/** A facilitator has looked: reports count from the beginning, and do not hide any more. */
export async function showNotes(draft: BoardDraft, { noteIds }: Command<'show_notes'>): Promise<void> {
  for (const { id } of await notesOf(draft, noteIds, isThere))
    draft.change('board_notes', id, { state: 'shown', is_cleared: true, reports: 0 });
}

export async function hideNotes(draft: BoardDraft, { noteIds }: Command<'hide_notes'>): Promise<void> {
  for (const { id } of await notesOf(draft, noteIds, isThere))
    draft.change('board_notes', id, { state: 'hidden', is_pinned: false });
}

export async function pinNote(draft: BoardDraft, { noteId, on }: Command<'pin_note'>): Promise<void> {
  await notesOf(draft, [noteId], isThere);
  draft.change('board_notes', noteId, { is_pinned: on });
}

export async function seatNotes(
  draft: BoardDraft,
  { tableId, noteIds }: Command<'seat_notes'>,
): Promise<void> {
  const table = (await requireTable(draft, tableId))?.id ?? null;
  for (const { id } of await notesOf(draft, noteIds, isThere))
    draft.change('board_notes', id, { table_id: table });
}

export async function writeNote(draft: BoardDraft, command: Command<'write_note'>): Promise<void> {
  const there = await draft.row('board_notes', command.noteId);
  if (there?.author === null && there.origin === command.origin) return;
  if (there) throw new DomainError('board.id.conflict');
  refuseNationalId(command.text, command.name);
  const row = newNote(draft, {
    ...{ id: command.noteId, author: null, origin: command.origin, phase_id: draft.workshop.phase_id },
    ...{
      table_id: (await requireTable(draft, command.tableId))?.id ?? null,
      group_id: await groupIfThere(draft, command.groupId),
    },
    ...{ text: command.text, name: command.name, colour: command.colour, state: 'shown' },
  });
  draft.add('board_notes', row);
}

export async function editNote(draft: BoardDraft, command: Command<'edit_note'>): Promise<void> {
  const [note] = await notesOf(draft, [command.noteId], isThere);
  if (note?.origin !== 'facilitator' && note?.origin !== 'paper')
    throw new DomainError('board.own_note.conflict');
  refuseNationalId(command.text, command.name);
  const { text, name, colour } = command;
  draft.change('board_notes', command.noteId, { text, name, colour });
}

/** Whoever wrote the note, or took the step. They read on; nobody learns who it is. */
export async function blockDevice(draft: BoardDraft, command: Command<'block_device'>): Promise<void> {
  const author = command.noteId
    ? await writerOf(draft, command.noteId)
    : await authorOfStep(draft, command.step ?? 0);
  const device = author && (await draft.device(author));
  if (!device) throw new DomainError('board.note.not_found');
  if ((device.blocked_at !== null) !== command.on)
    draft.setDevice({ ...device, blocked_at: command.on ? isoInstant(draft.now) : null });
}

async function writerOf(draft: BoardDraft, noteId: string): Promise<Buffer | null> {
  return (await draft.row('board_notes', noteId))?.author ?? null;
}
