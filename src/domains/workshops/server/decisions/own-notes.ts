/** Notes, by whoever writes them on a phone. */
import { holdsNationalId } from '#domains/registration/national-id.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import { isoInstant } from '#platform/time/iso-instant.ts';
import type { BoardCommand } from '../../commands.ts';
import { lateNotesMs, mostNotes } from '../../rules.ts';
import type { BoardDraft, NoteRow } from '../board-draft.ts';
import { allowedIn, countRows } from './lookups.ts';
import { groupIfThere, requireDevice, requireOpen, requireOwn } from './participants.ts';

type Command<Do extends BoardCommand['do']> = Extract<BoardCommand, { do: Do }>;
export type NoteState = NoteRow['state'];

/** The same note once more is answered, and nothing changes. */
export async function postNote(
  draft: BoardDraft,
  author: Buffer,
  command: Command<'post_note'>,
): Promise<NoteState> {
  const device = await requireDevice(draft, author);
  const there = await draft.row('board_notes', command.noteId);
  if (there?.author?.equals(author)) return there.state;
  if (there) throw new DomainError('board.id.conflict');
  refuseNationalId(command.text, command.name);
  const phase = phaseToWriteIn(draft, command.phaseId);
  if (await isFull(draft)) throw new DomainError('board.full.conflict');
  const { workshop } = draft;
  const waits = workshop.needs_approval || workshop.state !== 'open';
  const row = newNote(draft, {
    ...{ id: command.noteId, author, phase_id: phase, table_id: device.table_id },
    ...{
      group_id: await groupIfThere(draft, command.groupId),
      origin: device.is_scribe ? 'scribe' : 'phone',
    },
    ...{ text: command.text, name: command.name, colour: command.colour },
    state: waits ? 'waiting' : 'shown',
  });
  draft.add('board_notes', row);
  return row.state;
}

type Given =
  'id' | 'author' | 'phase_id' | 'table_id' | 'group_id' | 'origin' | 'text' | 'name' | 'colour' | 'state';

export function newNote(draft: BoardDraft, given: Pick<NoteRow, Given>): NoteRow {
  return {
    ...draft.ofWorkshop,
    ...given,
    ...{ is_pinned: false, me_too: 0, dots: 0, reports: 0, is_cleared: false, released_at: null },
    ...{ position: draft.nextPosition, created_at: isoInstant(draft.now) },
  };
}

/** Every note was a step: a board with few steps need not be counted. */
async function isFull(draft: BoardDraft): Promise<boolean> {
  return draft.version > mostNotes && (await countRows(draft, 'board_notes')) >= mostNotes;
}

/** A note that was kept on the phone belongs to the phase it was written in. */
function phaseToWriteIn(draft: BoardDraft, written: string | undefined): string | null {
  const { workshop, now } = draft;
  const isLate =
    workshop.state === 'closed' &&
    workshop.closed_at !== null &&
    now - Date.parse(workshop.closed_at) < lateNotesMs;
  if (workshop.state !== 'open' && !(isLate && written !== undefined))
    throw new DomainError('board.closed.conflict');
  for (const phase of new Set([written ?? workshop.phase_id, workshop.phase_id]))
    if (allowedIn(draft, phase).includes('write')) return phase;
  throw new DomainError('board.phase.conflict');
}

/** What stood there before is not kept: it was taken back. */
export async function changeNote(
  draft: BoardDraft,
  author: Buffer,
  command: Command<'change_note'>,
): Promise<NoteState> {
  await requireDevice(draft, author);
  requireOpen(draft);
  const note = await requireOwn(draft, author, command.noteId);
  if (note.state === 'withdrawn') throw new DomainError('board.note.not_found');
  refuseNationalId(command.text, command.name);
  const { text, name, colour } = command;
  if (text === note.text && name === note.name && colour === note.colour) return note.state;
  // Approved, released or cleared was what stood there then.
  const said = text !== note.text || name !== note.name;
  const state = said && note.state === 'shown' && draft.workshop.needs_approval ? 'waiting' : note.state;
  const anew = said ? { released_at: null, is_cleared: false } : {};
  draft.change('board_notes', note.id, { text, name, colour, state, ...anew }, forgetting);
  return state;
}

const forgetting = ['text', 'name', 'colour', 'state', 'released_at', 'is_cleared'] as const;

/** Nothing of it stays, not even for undoing; also after the board was closed, and by a blocked device. */
export async function withdrawNote(
  draft: BoardDraft,
  author: Buffer,
  { noteId }: Command<'withdraw_note'>,
): Promise<NoteState> {
  const note = await requireOwn(draft, author, noteId);
  if (note.state === 'withdrawn') return note.state;
  const empty = { text: '–', name: '', state: 'withdrawn', released_at: null, is_pinned: false } as const;
  draft.change('board_notes', note.id, empty, ['text', 'name', 'state', 'released_at', 'is_pinned']);
  return 'withdrawn';
}

export async function releaseNote(
  draft: BoardDraft,
  author: Buffer,
  { noteId, on }: Command<'release_note'>,
): Promise<NoteState> {
  const note = await requireOwn(draft, author, noteId);
  if (note.state === 'withdrawn') throw new DomainError('board.note.not_found');
  if ((note.released_at !== null) !== on)
    draft.change('board_notes', noteId, { released_at: on ? isoInstant(draft.now) : null }, ['released_at']);
  return note.state;
}

/** @throws DomainError `board.national_id.invalid` */
export function refuseNationalId(...texts: readonly string[]): void {
  if (texts.some(holdsNationalId)) throw new DomainError('board.national_id.invalid');
}
