/** Commands as they were sent: read, decided in their order, each answered by itself. */
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { isDomainError } from '#platform/errors/domain-error.ts';
import type { Database } from '#platform/server/db/database.ts';
import type { CommandAnswer, SentCommand } from '../commands.ts';
import { atBoard, type BoardTask } from './board-queue.ts';
import type { BoardKey } from './of-board.ts';

/**
 * @param schema what the sender may send
 * @param taskOf how a command is decided
 */
export async function runCommands<Command>(
  db: Kysely<Database>,
  key: BoardKey,
  commands: readonly SentCommand[],
  schema: z.ZodType<Command>,
  taskOf: (command: Command) => BoardTask,
): Promise<CommandAnswer[]> {
  // All are waiting before the first is decided: they keep their order and share the transaction.
  return Promise.all(
    commands.map(({ id, ...sent }) => {
      const read = schema.safeParse(sent);
      return read.success ? answered(id, atBoard(db, key, taskOf(read.data))) : unreadable(id, read.error);
    }),
  );
}

async function answered(id: string, done: ReturnType<typeof atBoard>): Promise<CommandAnswer> {
  try {
    const { version, decided } = await done;
    return { id, ok: true, version, ...(decided && { noteState: decided }) };
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return refusal(id, error.code, error.data);
  }
}

export function refusal(
  id: string,
  code: string,
  data: Record<string, unknown> = {},
  later = false,
): CommandAnswer {
  return { id, ok: false, code, data, later };
}

function unreadable(id: string, { issues }: z.ZodError): CommandAnswer {
  const issue = issues[0];
  const problem = issue?.code === 'too_big' ? 'too_big' : issue?.code === 'custom' ? 'empty' : 'shape';
  const most = issue?.code === 'too_big' ? { most: Number(issue.maximum) } : {};
  return refusal(id, 'board.command.invalid', { field: String(issue?.path[0] ?? 'do'), problem, ...most });
}
