import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import { boardCommand, type BoardCommand, type CommandAnswer, type SentCommand } from '../commands.ts';
import { accessBoard } from './access.ts';
import type { BoardReads } from './board-queue.ts';
import { decideForParticipant } from './decisions/decide.ts';
import type { BoardKey } from './of-board.ts';
import { runCommands } from './run-commands.ts';

export type BoardActor = Extract<Actor, { kind: 'board' }>;

/**
 * What a participant does on a board.
 * @throws DomainError `board.not_found`
 */
export async function actOnBoard(
  db: Kysely<Database>,
  actor: Actor,
  input: { commands: readonly SentCommand[] },
  now: number,
): Promise<CommandAnswer[]> {
  await accessBoard(db, actor);
  if (actor.kind !== 'board') throw new DomainError('board.not_found');
  return runForDevice(db, actor, actor.author, input.commands, now);
}

/** For a device that has proven to hold the board's link. */
export function runForDevice(
  db: Kysely<Database>,
  key: BoardKey,
  author: Buffer,
  commands: readonly SentCommand[],
  now: number,
): Promise<CommandAnswer[]> {
  const { organisationId, eventId, workshopId } = key;
  return runCommands(
    db,
    { organisationId, eventId, workshopId },
    commands,
    boardCommand,
    (command: BoardCommand) => ({
      start: { kind: command.do, author, accountId: null },
      now,
      needsLock: false,
      reads: readsOf(command, author),
      decide: (draft) => decideForParticipant(draft, author, command),
    }),
  );
}

function readsOf(command: BoardCommand, author: Buffer): BoardReads {
  const marks = command.do === 'me_too' || command.do === 'dots' || command.do === 'report_note';
  if (command.do === 'post_note') return { author, newNote: command.noteId };
  const notes =
    'noteId' in command
      ? [command.noteId]
      : 'noteIds' in command
        ? command.noteIds
        : 'targetId' in command
          ? [command.targetId]
          : [];
  return { author, marks, notes };
}
