/** What a device knows of itself, once the server has answered. Browser-safe. */
import type { CommandAnswer } from '../commands.ts';
import type { BoardNote, BoardOwn } from '../schema.ts';
import type { Kept } from './outbox.ts';

export const nobody: BoardOwn = {
  ...{ tableId: null, isScribe: false, isBlocked: false, notes: [], released: [], meToo: [], reported: [] },
  ...{ dots: {}, dotsLeft: 0 },
};

/** A note as its writer sees it before the server has it. */
export function noteOf(command: Kept & { do: 'post_note' }, tableId: string | null): BoardNote {
  return {
    ...{ id: command.noteId, phaseId: command.phaseId ?? null, tableId, groupId: command.groupId ?? null },
    ...{ name: command.name ?? '', text: command.text, colour: command.colour ?? 1, state: 'shown' as const },
    ...{ isPinned: false, meToo: 0, dots: 0, reports: 0, position: Number.MAX_SAFE_INTEGER },
  };
}

/** Changes nothing it is given. A refused command changes nothing. */
export function afterAnswer(own: BoardOwn, command: Kept, answer: CommandAnswer): BoardOwn {
  if (!answer.ok) return answer.code === 'board.blocked.conflict' ? { ...own, isBlocked: true } : own;
  switch (command.do) {
    case 'pick_table':
      return { ...own, tableId: command.tableId, isScribe: command.isScribe ?? own.isScribe };
    case 'post_note': {
      const note = { ...noteOf(command, own.tableId), state: answer.noteState ?? 'shown' };
      return { ...own, notes: [...own.notes.filter(({ id }) => id !== note.id), note] };
    }
    case 'change_note':
      return {
        ...own,
        notes: own.notes.map((note) =>
          note.id === command.noteId
            ? {
                ...note,
                text: command.text,
                name: command.name,
                colour: command.colour,
                state: answer.noteState ?? note.state,
              }
            : note,
        ),
      };
    case 'withdraw_note':
      return { ...own, notes: own.notes.filter(({ id }) => id !== command.noteId) };
    case 'me_too':
      return { ...own, meToo: toggled(own.meToo, command.noteId, command.on) };
    case 'release_note':
      return { ...own, released: toggled(own.released, command.noteId, command.on) };
    case 'report_note':
      return { ...own, reported: toggled(own.reported, command.noteId, true) };
    case 'dots': {
      const before = own.dots[command.targetId] ?? 0;
      return {
        ...own,
        dots: { ...own.dots, [command.targetId]: command.count },
        dotsLeft: own.dotsLeft + before - command.count,
      };
    }
    default:
      return own;
  }
}

function toggled(ids: readonly string[], id: string, on: boolean): string[] {
  const others = ids.filter((each) => each !== id);
  return on ? [...others, id] : others;
}
