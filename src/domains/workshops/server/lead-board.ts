import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type { Database } from '#platform/server/db/database.ts';
import { consoleCommand, type CommandAnswer, type ConsoleCommand, type SentCommand } from '../commands.ts';
import { accessWorkshop } from './access.ts';
import { decideForFacilitator } from './decisions/decide.ts';
import { stepStart } from './in-step.ts';
import { boardKey } from './of-board.ts';
import { runCommands } from './run-commands.ts';

/**
 * What whoever leads a workshop does on its board, from the console.
 * @throws DomainError `workshop.not_found`
 */
export async function leadBoard(
  db: Kysely<Database>,
  actor: Actor,
  input: { workshop: string; commands: readonly SentCommand[] },
  now: number,
): Promise<CommandAnswer[]> {
  const { workshop } = await accessWorkshop(db, actor, input.workshop);
  return runCommands(db, boardKey(workshop), input.commands, consoleCommand, (command: ConsoleCommand) => ({
    start: stepStart({ kind: command.do, actor }),
    now,
    needsLock: true,
    reads: { notes: 'noteIds' in command ? command.noteIds : [] },
    decide: async (draft) => {
      await decideForFacilitator(draft, actor, command);
      return undefined;
    },
  }));
}
