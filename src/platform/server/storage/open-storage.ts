/** The storage that STORAGE_URL names. */
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SettingError, type Env } from '#env';
import { FileStorage } from './file-storage.ts';
import { S3Storage } from './s3-storage.ts';
import type { Storage } from './storage.ts';

/**
 * `file:///srv/files` or `file:folder`; `s3://KEY:SECRET@host[:port]/bucket[?region=eu-north-1]`, `s3+http://` for a
 * store without encryption beside the server. Unset: `DATA_DIR/files`.
 * @throws SettingError which says what is missing and not the value
 */
export function openStorage(env: Pick<Env, 'STORAGE_URL' | 'DATA_DIR'>): Storage {
  const folder = storageFolder(env);
  if (folder !== null) return new FileStorage(folder);
  const url = new URL(env.STORAGE_URL ?? '');
  const bucket = url.pathname.replace(/^\/+|\/+$/g, '');
  if (!url.username || !url.password || !url.host || !/^[\w.-]+$/.test(bucket))
    throw new SettingError('STORAGE_URL', 'it must be s3://KEY:SECRET@host/bucket.');
  const scheme = url.protocol === 's3+http:' ? 'http' : 'https';
  return new S3Storage({
    bucketUrl: `${scheme}://${url.host}/${bucket}`,
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    region: url.searchParams.get('region') ?? 'us-east-1',
  });
}

/** The folder of the files; null where they lie in a store of their own. */
export function storageFolder(env: Pick<Env, 'STORAGE_URL' | 'DATA_DIR'>): string | null {
  if (env.STORAGE_URL === undefined) return join(env.DATA_DIR, 'files');
  return env.STORAGE_URL.startsWith('file:') ? folderOf(env.STORAGE_URL, env.DATA_DIR) : null;
}

function folderOf(address: string, dataDir: string): string {
  if (address.startsWith('file://')) {
    try {
      return fileURLToPath(address);
    } catch {
      throw new SettingError('STORAGE_URL', 'it must name a folder of this machine, like file:///srv/files.');
    }
  }
  const path = decodeURIComponent(address.slice('file:'.length));
  if (path === '') throw new SettingError('STORAGE_URL', 'it must name a folder, like file:///srv/files.');
  return isAbsolute(path) ? path : resolve(dataDir, path);
}
