import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readEnv } from '#env';
import { backupError } from '#platform/server/db/backup/backup-errors.ts';
import { writeBackup } from '#platform/server/db/backup/write-backup.ts';
import { storageFolder } from '#platform/server/storage/open-storage.ts';
import { oneOperand, readArguments } from '../arguments.ts';
import { asCommandError, withDatabase } from '../attach-database.ts';
import type { CommandIo } from '../command.ts';

/** `samskab backup FILE`: database and files as they are at one moment, while the app goes on. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const file = resolve(oneOperand(readArguments(args, []).positional, 'FILE'));
  const env = readEnv();
  const filesFolder = storageFolder(env);
  try {
    if (env.DATABASE_URL === undefined && !existsSync(join(env.DATA_DIR, 'postgres'))) {
      // Attaching would make an empty database only to find nothing in it.
      throw backupError('backup.nothing');
    }
    const summary = await withDatabase(env, (connectionString) =>
      writeBackup({ connectionString, filesFolder }, file),
    );
    io.json({ file, ...summary });
  } catch (error) {
    throw asCommandError(error, 'backup.');
  }
  io.say('The backup holds personal data: keep it where only you can read it.');
  if (filesFolder === null) io.say('Uploaded files lie in the S3 store and are not in it.');
  return 0;
}
