/** Commands for boards in tests. */
import type { Kysely } from 'kysely';
import type { Actor } from '#domains/organisations/actor.ts';
import type {
  BoardCommand,
  CommandAnswer,
  ConsoleCommand,
  SentCommand,
} from '#domains/workshops/commands.ts';
import { actOnBoard } from '#domains/workshops/server/act-on-board.ts';
import { leadBoard } from '#domains/workshops/server/lead-board.ts';
import type { Database } from '#platform/server/db/database.ts';
import { newId } from '#platform/server/db/ids.ts';

export type Given<Command> = Command extends { do: string }
  ? Pick<Command, 'do'> & Record<string, unknown>
  : never;

export async function act(
  db: Kysely<Database>,
  actor: Actor,
  command: Given<BoardCommand>,
  now: number,
): Promise<CommandAnswer> {
  return first(await actOnBoard(db, actor, { commands: [sent(command)] }, now));
}

export async function lead(
  db: Kysely<Database>,
  workshop: string,
  command: Given<ConsoleCommand>,
  now: number,
  actor: Actor = { kind: 'command' },
): Promise<CommandAnswer> {
  return first(await leadBoard(db, actor, { workshop, commands: [sent(command)] }, now));
}

/** What an answer says, in one word: `shown`, `ok` or the code of a refusal. */
export function said(answer: CommandAnswer): string {
  return answer.ok ? (answer.noteState ?? 'ok') : answer.code;
}

export function postOf(noteId: string, text = 'Kaffe i gården', more: object = {}): Given<BoardCommand> {
  return { do: 'post_note', noteId, text, ...more };
}

function sent(command: { do: string }): SentCommand {
  return { id: newId(), ...command };
}

function first(answers: readonly CommandAnswer[]): CommandAnswer {
  const [answer] = answers;
  if (!answer) throw new Error('no answer');
  return answer;
}
