import { DomainError } from '#platform/errors/domain-error.ts';
import { systemCode } from '../database-errors.ts';

const SENTENCES = {
  'backup.not_a_backup': 'The file {file} is not a backup of Samskab.',
  'backup.damaged': 'The backup {file} is damaged or cut off; nothing was restored.',
  'backup.newer':
    'The backup {file} was made by a newer Samskab (it knows “{what}”): restore it with that version or a later one.',
  'backup.file_unusable': 'The file {file} cannot be used ({reason}).',
  'backup.disk_full': 'The disk is full: {file} was not written.',
  'backup.nothing': 'There is no content to back up in this database.',
  'backup.not_empty':
    'The database already holds content (in “{table}”): a backup is restored into an empty one only.',
  'backup.files_present': 'The folder {folder} already holds files: a backup is restored beside none only.',
  'backup.erasure_unknown':
    'An erasure of the kind “{kind}” was made since the backup, and this Samskab cannot repeat it: restore with the version that made it or a later one.',
} as const;

export type BackupErrorCode = keyof typeof SENTENCES;

/** A DomainError whose message is one sentence for the person at the console. */
export function backupError(
  code: BackupErrorCode,
  data: Record<string, string> = {},
  cause?: unknown,
): DomainError {
  const error = new DomainError(code, data);
  error.message = SENTENCES[code].replace(/\{(\w+)\}/g, (_, name: string) => data[name] ?? name);
  if (cause !== undefined) error.cause = cause;
  return error;
}

const REASONS: Record<string, string> = {
  ENOENT: 'it or its folder does not exist',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is a file',
  EROFS: 'the disk can only be read',
};

/** Turns what the file system says about the backup file into one sentence; anything else passes unchanged. */
export function fileError(file: string, cause: unknown): unknown {
  const code = systemCode(cause) ?? '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return backupError('backup.disk_full', { file }, cause);
  const reason = REASONS[code];
  return reason === undefined ? cause : backupError('backup.file_unusable', { file, reason }, cause);
}
