import { resolve } from 'node:path';
import { changesChannel } from '#domains/organisations/server/record-change.ts';
import { type Env, readEnv } from '#env';
import { verifyBackup } from '#platform/server/db/backup/read-backup.ts';
import { type RestoreSummary, restoreBackup } from '#platform/server/db/backup/restore-backup.ts';
import { openDatabase } from '#platform/server/db/database.ts';
import { mirrorErasures } from '#platform/server/db/erasures.ts';
import { notify } from '#platform/server/db/notify.ts';
import { storageFolder } from '#platform/server/storage/open-storage.ts';
import { oneOperand, readArguments } from '../arguments.ts';
import { asCommandError, withDatabase } from '../attach-database.ts';
import type { CommandIo } from '../command.ts';
import { erasers } from '../erasers.ts';

/** `samskab restore FILE`: puts a backup into an empty database; at any error nothing has changed. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const file = resolve(oneOperand(readArguments(args, []).positional, 'FILE'));
  const env = readEnv();
  const filesFolder = storageFolder(env);
  try {
    // Before a database is started, or made, for a file that is of no use.
    await verifyBackup(file);
    const summary = await withDatabase(env, async (connectionString) => {
      const restored = await restoreBackup(file, {
        connectionString,
        filesFolder,
        dataDir: env.DATA_DIR,
        erasers,
      });
      await finish(env, connectionString);
      return restored;
    });
    io.json({ file, ...summary });
    tell(summary, env, io);
    return 0;
  } catch (error) {
    throw asCommandError(error, 'backup.');
  }
}

async function finish(env: Env, connectionString: string): Promise<void> {
  const db = openDatabase({ connectionString, maxConnections: 1 });
  try {
    await mirrorErasures(db, env.DATA_DIR);
    // Servers that run already have answered from an empty database so far.
    await notify(db, changesChannel, 'restored');
  } finally {
    await db.destroy();
  }
}

function tell(summary: RestoreSummary, env: Env, io: CommandIo): void {
  if (summary.has_journal) return;
  io.say(
    `There is no erasures.jsonl in ${env.DATA_DIR}: whoever was erased after ${summary.made_at} is in this database again. ` +
      'If you have that file from the lost server, put it there and restore once more into an empty database.',
  );
}
