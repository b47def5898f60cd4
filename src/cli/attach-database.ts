import { type Env } from '#env';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { attachEmbeddedServer } from '#platform/server/db/embedded-server.ts';
import { CommandError } from './command.ts';

/**
 * Runs `work` with the address of the installation's database, past any pooler: that of a running app, or one
 * started for the time of the command. Unlike `startApp` it changes nothing in the database.
 */
export async function withDatabase<Result>(
  env: Env,
  work: (connectionString: string, isShared: boolean) => Promise<Result>,
): Promise<Result> {
  const given = env.DATABASE_DIRECT_URL ?? env.DATABASE_URL;
  if (given !== undefined) return work(given, true);
  const server = await attachEmbeddedServer({ dataDir: env.DATA_DIR });
  try {
    return await work(server.connectionString, !server.isOwner);
  } finally {
    await server.stop();
  }
}

/** What the operator can mend, told in one sentence by a domain error, ends a command with 2. */
export function asCommandError(error: unknown, codes: string): unknown {
  return isDomainError(error) && error.code.startsWith(codes) ? new CommandError(error.message) : error;
}
